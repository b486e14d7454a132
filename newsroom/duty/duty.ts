import type { ArticleState } from '../kit/article-states.ts'
import type { ListedArticle } from '../review/listed-article.ts'
import type { ClockFault } from './server-clock.ts'

/** An article goes out within this time of its own. */
export const LATE_MS = 5000

/**
 * One that goes out later than this was held up by something that people have to know of, whatever it was. Sooner they need
 * not: many that are due at once take their turns.
 */
export const HELD_UP_MS = 30_000

/** True of an article that went out late for another reason than its turn. */
export function isHeldUp({ byMs, waitedMs }: { byMs: number; waitedMs: number }): boolean {
  return waitedMs > LATE_MS || byMs > HELD_UP_MS
}

/** How long an alarm stands on the pages of those who can act, after it is over. */
export const ALARM_MS = 2 * 60 * 60 * 1000

/** Longest handover note, counted in UTF-16 units of the NFC text. */
export const SHIFT_NOTE_LIMIT = 4000

/** Why an article stands in the duty book. */
export type DutyReason =
  /** Its deadline comes. */
  | 'deadline'
  /** It goes out by the clock. */
  | 'scheduled'
  /** Its deadline has passed. */
  | 'missed'
  /** Somebody holds it and has not saved for long. */
  | 'held'
  /** It waits in the queue for long. */
  | 'waiting'
  /** Its time has come, and readers do not have it. */
  | 'failed'
  /** It went out late. */
  | 'published_late'

/** A row of the duty book. `at`: the deadline, the time it should go out, since when it waits or was not saved. */
export type DutyRow = { item: ListedArticle; why: DutyReason; at: Date /** For `published_late`. */; byMs: number }

/** A note that one shift left to the next. */
export type ShiftNote = { id: string; at: Date; author: string; text: string }

/** Mail that was given up. */
export type FailedMail = { person: string; count: number; at: Date }

/** What whoever is on duty has to know. */
export type Duty = {
  due: DutyRow[]
  late: DutyRow[]
  stuck: DutyRow[]
  failed: DutyRow[]
  mail: FailedMail[]
  clocks: ClockFault[]
}

/** A line of the sheet. */
export type SheetLine = {
  id: string
  title: string
  section: string
  person: string
  /** Where the list does not say it. */
  state: ArticleState | null
  at: Date | null
}
