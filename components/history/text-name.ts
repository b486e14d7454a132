import type { Messages } from '#messages/index.ts'
import type { VersionKind } from '#newsroom/articles/version.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { TextRef } from '#newsroom/history/history.ts'
import type { Clock } from '../shell/clock.ts'

/** One text of an article, as the history speaks of it. */
export type TextAbout = {
  ref: TextRef
  kind: VersionKind | 'autosave' | 'now'
  /** Its number among the versions, where it is one. */
  ordinal: number | null
  label: string | null
  at: Date
  author: string
}

/** What a text is called: why it was kept and its own name or number. */
export function textName({ kind, ordinal, label }: TextAbout, { history }: Messages): string {
  const name = history.kinds[kind]
  if (label) return history.named(name, label)
  return ordinal === null ? name : history.numbered(name, ordinal)
}

/** Who made it, and when. */
export function textMadeBy({ author, at }: TextAbout, clock: Clock, messages: Messages): string {
  return messages.history.madeBy(author, formatShort(at, clock.now, clock.zone, messages.desk.within))
}
