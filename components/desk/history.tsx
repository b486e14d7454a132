import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import type { ArticleState } from '#newsroom/article.ts'
import type { Clock } from './clock.ts'
import { When } from './when.tsx'

/** Something that happened to an article. */
export type HistoryItem = {
  id: string
  at: Date
  name: string
  /** Empty where no person acted. */
  actor: string
  from: ArticleState | null
  to: ArticleState | null
  reason: string
  /** Whom it was taken over from; empty for all else. */
  subject: string
  versionId: string | null
}

/** Where a version of an article is read. */
export function versionPath(articleId: string, versionId: string): string {
  return `/newsroom/articles/${articleId}/versions/${versionId}`
}

/** Who did what with an article, when, and with which reasons; newest first. */
export function History(props: {
  articleId: string
  entries: readonly HistoryItem[]
  clock: Clock
  messages: Messages
}) {
  const { articleId, entries, clock, messages } = props
  const { desk, workflow } = messages
  return (
    <section
      id="history"
      aria-labelledby="history-title"
      className="scroll-mt-16 border-t border-rule bg-ground px-4 py-8 print:hidden"
    >
      <div className="mx-auto max-w-[42.5rem]">
        <h2 id="history-title" className="mb-3 font-semibold">
          {desk.history.title}
        </h2>
        <ol className="grid">
          {entries.map((entry) => (
            <li
              key={entry.id}
              className="grid grid-cols-[7rem_1fr] gap-x-3 border-t border-rule py-2 max-sm:grid-cols-1"
            >
              <span className="text-muted tabular-nums">
                <When at={entry.at} clock={clock} messages={messages} />
              </span>
              <div className="min-w-0">
                <span className="font-semibold">{entry.actor || whoElse(entry)}</span>{' '}
                {workflow.log[entry.name] ?? entry.name}
                {entry.subject && ` ${entry.subject}`}
                {entry.versionId && (
                  <>
                    {' · '}
                    <Link
                      href={versionPath(articleId, entry.versionId)}
                      prefetch={false}
                      className="underline underline-offset-2"
                    >
                      {desk.history.version}
                    </Link>
                  </>
                )}
                {entry.reason && <p className="mt-1 border-l-2 border-rule pl-3 whitespace-pre-line">{entry.reason}</p>}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )

  function whoElse(entry: HistoryItem): string {
    return entry.name === 'publish_due' ? workflow.clock : desk.log.operator
  }
}

/** The newest change of state; with its reason it is what whoever works on the article has to know first. */
export function standingReason<T extends HistoryItem>(entries: readonly T[]): T | null {
  const change = entries.find((entry) => entry.to !== null && entry.from !== entry.to)
  return change !== undefined && change.reason !== '' ? change : null
}
