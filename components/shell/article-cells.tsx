import Link from 'next/link'
import { articlePath } from '#components/ui/article-path.ts'
import type { Messages } from '#messages/index.ts'
import type { ListedArticle } from '#newsroom/review/listed-article.ts'
import type { Clock } from '../ui/clock.ts'
import { StateDot } from '../ui/state-dot.tsx'
import { Ago, When } from '../ui/when.tsx'

export type CellProps = { item: ListedArticle; clock: Clock; messages: Messages }

/**
 * The title, as the link that a row opens by. Where there is no room for columns, what they would say stands below.
 * `whole`: the link fills its row, so that anywhere in it opens the article.
 */
export function TitleCell(
  props: CellProps & {
    whole: boolean
    since?: boolean /** Where the list itself says what the marks would say. */
    unmarked?: boolean
  },
) {
  const { item, clock, messages, whole, since, unmarked } = props
  const { desk } = messages
  return (
    <>
      <div className="flex items-baseline gap-2">
        <Link
          href={articlePath(item.id)}
          prefetch={false}
          data-row-link=""
          className={`line-clamp-2 font-semibold outline-offset-4 hover:underline ${whole ? 'after:absolute after:inset-0' : ''} ${item.title === '' ? 'text-muted italic' : ''}`}
        >
          {item.title || desk.untitled}
        </Link>
        {!unmarked && <Marks item={item} messages={messages} />}
      </div>
      <div className="mt-0.5 flex flex-wrap gap-x-2 text-[0.8125rem] wrap-anywhere text-muted lg:hidden">
        <StateCell item={item} clock={clock} messages={messages} />
        {item.section && <span>{item.section}</span>}
        {item.holder ? <span>{item.holder}</span> : <span>{item.author}</span>}
        {since ? (
          <Ago at={item.stateSince} clock={clock} messages={messages} />
        ) : (
          <When at={item.updatedAt} clock={clock} messages={messages} />
        )}
      </div>
    </>
  )
}

/** What is out of the ordinary about an article: a correction, a text that readers have while it is worked on. */
export function Marks({ item, messages }: Pick<CellProps, 'item' | 'messages'>) {
  const { desk, workflow } = messages
  const marks = [
    item.kind === 'correction' ? desk.correction : null,
    item.uncheckedSince ? workflow.unchecked : null,
    item.live && item.state !== 'published' ? desk.live : null,
  ].filter((mark) => mark !== null)
  return marks.map((mark) => (
    <span
      key={mark}
      className="shrink-0 border border-rule px-1.5 text-[0.75rem] leading-5 whitespace-nowrap text-muted"
    >
      {mark}
    </span>
  ))
}

/** The state as word and dot; where the article goes out by the clock, when. */
export function StateCell({ item, clock, messages }: CellProps) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <StateDot state={item.state}>{messages.workflow.states[item.state]}</StateDot>
      {item.scheduledAt && (
        <span className="font-semibold whitespace-nowrap">
          <When at={item.scheduledAt} clock={clock} messages={messages} />
        </span>
      )}
    </span>
  )
}
