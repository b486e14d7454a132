import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import type { HistoryEntry } from '#newsroom/history/history-entry.ts'
import type { Clock } from '../ui/clock.ts'
import { editedPath } from '../ui/edited-path.ts'
import { historyPath, versionPath } from '../ui/history-path.ts'
import { When } from '../ui/when.tsx'
import { Happened, savesLine } from './happened.tsx'

/** The newest of what happened to an article, below its text; the whole is one click away. */
export function History(props: {
  articleId: string
  entries: readonly HistoryEntry[]
  clock: Clock
  messages: Messages
}) {
  const { articleId, entries, clock, messages } = props
  return (
    <section
      id="history"
      aria-labelledby="history-title"
      className="scroll-mt-16 border-t border-rule bg-ground px-4 py-8 print:hidden"
    >
      <div className="mx-auto max-w-[42.5rem]">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 id="history-title" className="font-semibold">
            {messages.history.title}
          </h2>
          <span className="flex flex-wrap gap-x-4">
            <Link
              href={editedPath(articleId)}
              prefetch={false}
              className="touchable flex items-center underline underline-offset-2"
            >
              {messages.returns.edited.link}
            </Link>
            <Link
              href={historyPath(articleId)}
              prefetch={false}
              className="touchable flex items-center underline underline-offset-2"
            >
              {messages.history.whole}
            </Link>
          </span>
        </div>
        <ol className="grid">
          {entries.map((entry) => (
            <li
              key={entry.id}
              data-about={entry.id}
              className="grid grid-cols-[7rem_1fr] gap-x-3 border-t border-rule py-2 max-sm:grid-cols-1"
            >
              {entry.savesAfter && (
                <p className="col-span-full pb-2 text-[0.8125rem] text-muted">
                  {savesLine(entry.savesAfter, clock, messages)}
                </p>
              )}
              <span className="text-muted tabular-nums">
                <When at={entry.at} clock={clock} messages={messages} />
              </span>
              <div className="min-w-0">
                <Happened item={entry} messages={messages}>
                  {entry.versionId && (
                    <>
                      {' · '}
                      <Link
                        href={versionPath(articleId, entry.versionId)}
                        prefetch={false}
                        className="underline underline-offset-2"
                      >
                        {messages.history.read}
                      </Link>
                    </>
                  )}
                </Happened>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
