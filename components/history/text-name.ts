import type { Messages } from '#messages/index.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { TextLabel } from '#newsroom/history/history-entry.ts'
import type { Clock } from '../ui/clock.ts'

/** What a text is called: why it was kept and its own name or number. */
export function textName({ kind, ordinal, label }: TextLabel, { history }: Messages): string {
  const name = history.kinds[kind]
  if (label) return history.named(name, label)
  return ordinal === null ? name : history.numbered(name, ordinal)
}

/** Who made it, and when. */
export function textMadeBy({ author, at }: TextLabel, clock: Clock, messages: Messages): string {
  return messages.history.madeBy(author, formatShort(at, clock.now, clock.zone, messages.desk.within))
}
