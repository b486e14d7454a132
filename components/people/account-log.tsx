import type { Messages } from '#messages/index.ts'
import { saidText } from '#messages/said-text.ts'
import type { AccountEntry } from '#newsroom/log/account-events.ts'
import type { Clock } from '../ui/clock.ts'
import { When } from '../ui/when.tsx'

/** What was done with an account, as sentences. */
export function AccountLog(props: { entries: readonly AccountEntry[]; clock: Clock; messages: Messages }) {
  const { entries, clock, messages } = props
  const words = messages.accountLog
  if (entries.length === 0) return <p className="text-muted">{words.empty}</p>
  return (
    <ul className="grid">
      {entries.map((entry) => (
        <li key={entry.id} className="border-b border-rule py-2 first:pt-0">
          <p className="break-words">
            {words.sentences[entry.name](
              entry.byOperator ? words.operator : entry.by,
              saidText(messages.workflow, entry.said),
            )}
          </p>
          <p className="text-[0.8125rem] text-muted tabular-nums">
            <When at={entry.at} clock={clock} messages={messages} />
          </p>
        </li>
      ))}
    </ul>
  )
}
