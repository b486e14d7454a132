import Link from 'next/link'
import type { ReactNode } from 'react'
import { ChangeCounts } from '#components/changes/change-counts.tsx'
import { ContentChangesView } from '#components/changes/content-changes.tsx'
import { RestoreButton } from '#components/history/restore-button.tsx'
import { textMadeBy, textName } from '#components/history/text-name.ts'
import { type HistoryView, historyPath, versionPath } from '#components/ui/history-path.ts'
import { textRefName } from '#newsroom/history/history.ts'
import type { TextLabel } from '#newsroom/history/history-entry.ts'
import type { Comparison } from '#operations/history/compare-texts.ts'
import { sightOf } from '../../../../sight.ts'
import type { Seat } from '../../../../signed-in.ts'
import { restoreVersionAction } from './actions.ts'

type Props = {
  articleId: string
  view: HistoryView
  compared: { version: number; mayRestore: boolean; comparison: Comparison | null }
  seat: Seat
}

/** Two texts of an article: which they are, what changed from the one to the other, and the way back to either. */
export async function Compared({ articleId, view, compared, seat }: Props): Promise<ReactNode> {
  const { messages } = seat
  const { compare } = messages.history
  const { comparison } = compared
  return (
    <section aria-labelledby="compare-title" className="min-w-0">
      <h2 id="compare-title" className="sr-only">
        {compare.title}
      </h2>
      {comparison === null ? (
        <p className="py-6 text-muted">{compare.nothing}</p>
      ) : (
        <>
          <div className="mb-4 grid gap-x-10 gap-y-3 sm:grid-cols-2">
            <About side={compare.from} text={comparison.before} {...{ articleId, compared, seat }} />
            <About side={compare.to} text={comparison.after} {...{ articleId, compared, seat }} />
          </div>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-rule py-2">
            <ChangeCounts changes={comparison.changes} words={messages.changes} />
            <Layouts articleId={articleId} view={view} words={messages.changes} />
          </div>
          <ContentChangesView
            changes={comparison.changes}
            layout={view.view === 'beside' ? 'beside' : 'one'}
            sight={await sightOf(comparison.files, seat)}
          />
        </>
      )}
    </section>
  )
}

function About(props: { side: string; text: TextLabel } & Pick<Props, 'articleId' | 'compared' | 'seat'>): ReactNode {
  const { side, text, articleId, compared, seat } = props
  const { messages, clock } = seat
  const now = text.ref.kind === 'now'
  return (
    <div className="min-w-0">
      <p className="text-[0.75rem] text-muted">{side}</p>
      <p className="font-semibold">{textName(text, messages)}</p>
      <p className="text-[0.8125rem] text-muted">{textMadeBy(text, clock, messages)}</p>
      {!now && (
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
          <Link
            href={versionPath(articleId, text.ref)}
            prefetch={false}
            className="touchable inline-flex items-center underline underline-offset-2"
          >
            {messages.history.read}
          </Link>
          {compared.mayRestore && (
            <RestoreButton
              articleId={articleId}
              baseVersion={compared.version}
              text={textRefName(text.ref)}
              restore={restoreVersionAction}
            />
          )}
        </div>
      )}
    </div>
  )
}

function Layouts(props: { articleId: string; view: HistoryView; words: Seat['messages']['changes'] }): ReactNode {
  const { articleId, view, words } = props
  const layouts = [
    [undefined, words.oneColumn],
    ['beside', words.beside],
  ] as const
  return (
    <nav aria-label={words.layout} className="flex gap-3 max-md:hidden print:hidden">
      {layouts.map(([layout, name]) => (
        <Link
          key={name}
          href={historyPath(articleId, { ...view, view: layout })}
          prefetch={false}
          aria-current={view.view === layout ? 'true' : undefined}
          className="touchable inline-flex items-center underline-offset-4 hover:underline aria-[current=true]:font-semibold aria-[current=true]:underline"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
