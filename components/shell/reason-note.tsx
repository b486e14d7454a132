import type { Messages } from '#messages/index.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { HistoryEntry } from '#newsroom/history/history-entry.ts'
import type { Clock } from '../ui/clock.ts'

/** Why an article came back, or was taken down: above its text, where nobody can miss it. */
export function ReasonNote({ entry, clock, messages }: { entry: HistoryEntry; clock: Clock; messages: Messages }) {
  const words = messages.desk.article
  const time = formatShort(entry.at, clock.now, clock.zone, messages.desk.within)
  const who = entry.actor || messages.desk.log.operator
  return (
    <aside aria-label={heading()} className="border-b border-l-4 border-b-rule border-l-wrong bg-ground px-4 py-3">
      <div className="max-w-[56rem]">
        <p className="text-[0.8125rem] text-muted">{heading()}</p>
        <p className="mt-1 max-h-[40dvh] overflow-y-auto text-[0.9375rem] whitespace-pre-line">
          <span className="font-semibold">{entry.name === 'return' ? words.whatToMend : words.reason}</span>{' '}
          {entry.reason}
        </p>
      </div>
    </aside>
  )

  function heading(): string {
    if (entry.name === 'return') return words.returnedBy(who, time)
    return entry.name === 'take_down' ? words.takenDownBy(who, time) : words.sentBackBy(who, time)
  }
}
