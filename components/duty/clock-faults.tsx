import type { Messages } from '#messages/index.ts'
import { lengthText } from '#messages/notice-text.ts'
import type { ClockFault } from '#newsroom/duty/server-clock.ts'
import { Notice } from '../ui/notice.tsx'

/** Servers whose machine's clock is off, and what that means for what is scheduled. */
export function ClockFaults({ faults, messages }: { faults: readonly ClockFault[]; messages: Messages }) {
  if (faults.length === 0) return null
  const words = messages.duty.clocks
  return (
    <div role="alert" className="mb-6">
      <Notice kind="wrong">
        <ul>
          {faults.map(({ server, aheadMs }) => {
            const by = lengthText(messages, Math.abs(aheadMs))
            return <li key={server}>{aheadMs > 0 ? words.ahead(server, by) : words.behind(server, by)}</li>
          })}
        </ul>
        <p>{words.what}</p>
      </Notice>
    </div>
  )
}
