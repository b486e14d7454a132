import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { lengthText } from '#messages/notice-text.ts'
import type { DutyRow } from '#newsroom/duty/duty.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import { articlePath } from '../ui/article-path.ts'
import type { Clock } from '../ui/clock.ts'
import { StateDot } from '../ui/state-dot.tsx'
import { nextStep } from '../workflow/step-choice.ts'

/** Why an article stands in the duty book, in words. */
export function whyText(messages: Messages, row: DutyRow, clock: Clock): string {
  const { why } = messages.duty
  const time = formatShort(row.at, clock.now, clock.zone, messages.desk.within)
  return row.why === 'published_late' ? why.published_late(time, lengthText(messages, row.byMs)) : why[row.why](time)
}

const WRONG: ReadonlySet<DutyRow['why']> = new Set(['missed', 'failed', 'published_late'])

/** A group of the duty book: each row leads to its article, where the step named beside it is taken. */
export function DutyList(props: {
  name: string
  title: string
  empty: string
  rows: readonly DutyRow[]
  clock: Clock
  messages: Messages
  children?: React.ReactNode
}) {
  const { name, title, empty, rows, clock, messages, children } = props
  return (
    <section aria-labelledby={`duty-${name}`}>
      <h2 id={`duty-${name}`} className="flex items-baseline gap-2 border-b border-ink pb-1.5 font-semibold">
        {title}
        {rows.length > 0 && (
          <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
            {messages.desk.work.allOf(rows.length)}
          </span>
        )}
      </h2>
      {rows.length === 0 && !children && <p className="py-2.5 text-muted">{empty}</p>}
      <ul>
        {rows.map((row) => (
          <DutyLine key={`${row.item.id} ${row.why}`} row={row} clock={clock} messages={messages} />
        ))}
      </ul>
      {children}
    </section>
  )
}

function DutyLine({ row, clock, messages }: { row: DutyRow; clock: Clock; messages: Messages }) {
  const { item } = row
  const step = nextStep(item.steps)
  return (
    <li
      data-about={item.id}
      className="relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-rule px-1 py-2 hover:bg-hover"
    >
      <div className="min-w-0 flex-1 basis-60">
        <Link
          href={articlePath(item.id)}
          prefetch={false}
          data-row-link=""
          className={`line-clamp-2 font-semibold after:absolute after:inset-0 hover:underline ${item.title === '' ? 'text-muted italic' : ''}`}
        >
          {item.title || messages.desk.untitled}
        </Link>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-[0.8125rem] text-muted">
          <StateDot state={item.state}>{messages.workflow.states[item.state]}</StateDot>
          {item.section && <span>{item.section}</span>}
          <span>{item.holder || item.author}</span>
        </p>
      </div>
      <div className="text-[0.8125rem] sm:text-right">
        <p className={`tabular-nums ${WRONG.has(row.why) ? 'font-semibold text-wrong' : ''}`}>
          {whyText(messages, row, clock)}
        </p>
        {step && <p className="text-muted">{messages.duty.nextStep(messages.workflow.steps[step.step])}</p>}
      </div>
    </li>
  )
}
