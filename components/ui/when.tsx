import type { Messages } from '#messages/index.ts'
import { formatShort, formatTimestamp, since } from '#newsroom/format/dates.ts'
import type { Clock } from './clock.ts'

type Props = { at: Date; clock: Clock; messages: Messages }

/** A moment in the shortest clear words (`10:05`, `Hôm qua 10:05`); in full where the pointer rests. */
export function When({ at, clock, messages }: Props) {
  return (
    <time dateTime={at.toISOString()} title={formatTimestamp(at, clock.zone)} className="whitespace-nowrap">
      {formatShort(at, clock.now, clock.zone, messages.desk)}
    </time>
  )
}

/** How long ago a moment is (`3 giờ`). */
export function Ago({ at, clock, messages }: Props) {
  return (
    <time dateTime={at.toISOString()} title={formatTimestamp(at, clock.zone)} className="whitespace-nowrap">
      {messages.general.since(since(at, clock.now))}
    </time>
  )
}
