import Link from 'next/link'
import { articlePath } from '#components/ui/article-path.ts'
import type { Messages } from '#messages/index.ts'
import { saidText } from '#messages/said-text.ts'
import type { LogEntry } from '#newsroom/log/log-entry.ts'
import type { Clock } from '../ui/clock.ts'
import { When } from '../ui/when.tsx'

/** The log as sentences: who did what, with which article or person, and why. */
export function LogTable(props: { entries: readonly LogEntry[]; clock: Clock; messages: Messages }) {
  const { entries, clock, messages } = props
  const { desk, workflow } = messages
  return (
    <table className="w-full border-collapse">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-ink text-left text-[0.8125rem] text-muted">
          <th scope="col" className="w-36 py-1.5 pr-3 font-normal">
            {desk.log.time}
          </th>
          <th scope="col" className="py-1.5 font-normal">
            {desk.log.what}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="border-b border-rule align-top max-sm:grid max-sm:py-1">
            <td className="py-2 pr-3 text-[0.8125rem] text-muted tabular-nums max-sm:pb-0">
              <When at={entry.at} clock={clock} messages={messages} />
            </td>
            <td className="py-2 max-sm:pt-0">
              <span className="font-semibold">{who(entry)}</span> {workflow.log[entry.name] ?? entry.name}
              {entry.subject && <span> {entry.subject}</span>}
              {entry.article && (
                <>
                  {': '}
                  <Link
                    href={articlePath(entry.article.id)}
                    prefetch={false}
                    className="underline decoration-rule underline-offset-2 hover:decoration-current"
                  >
                    {entry.article.title || desk.number(entry.article.number)}
                  </Link>
                </>
              )}
              {entry.reason && (
                <p className="mt-0.5 max-w-[44rem] border-l-2 border-rule pl-3 whitespace-pre-line text-muted">
                  {reasonOf(entry)}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function who(entry: LogEntry): string {
    if (entry.byOperator) return desk.log.operator
    return entry.actor || workflow.clock
  }

  /** Rights are logged by their names; people read their labels. */
  function reasonOf(entry: LogEntry): string {
    return entry.name.startsWith('person_') || entry.name === 'contract_end_set'
      ? saidText(workflow, entry.reason)
      : entry.reason
  }
}
