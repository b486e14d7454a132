// Reads days and times as people in a newsroom type them: `18:00`, `mai 6h`, `tối nay`, `5/12 7:30`, `+1 giờ`, with or
// without marks, in Vietnamese order whatever the browser speaks.
import { fold } from '../text/fold.ts'
import { addDays, dayOf, formatDay, readDay } from './days.ts'
import { formatLocalDateTime, parseLocalDateTime } from './local-time.ts'
import { hourOf, readParts } from './typed-parts.ts'

/** What a time that is typed is told by. */
export type TypedAgainst = { now: Date; zone: string }

const MINUTE_MS = 60_000

/**
 * The moment that somebody typed, in the form of {@link formatLocalDateTime}: `2026-12-05T07:30`. A time alone is the next
 * such time, a weekday, or a day and month, the next such day; a day without any time is none. Null for what can't be
 * read, and for what contradicts itself: `15h sáng`, `thứ ba 2/12` of a Wednesday.
 */
export function readTypedTime(typed: string, { now, zone }: TypedAgainst): string | null {
  const text = tidy(typed)
  if (parseLocalDateTime(typed, zone) !== null) return typed.trim().slice(0, 16)
  const later = readLater(text)
  if (later !== null) return formatLocalDateTime(new Date(now.getTime() + later * MINUTE_MS), zone)
  const today = dayOf(now, zone)
  const read = readParts(text, today)
  if (!read) return null
  const hour = hourOf(read)
  if (hour === null) return null
  const at = (day: string) => `${hour > 23 ? addDays(day, 1) : day}T${two(hour % 24)}:${two(read.minute)}`
  const isPast = (local: string) => (parseLocalDateTime(local, zone)?.getTime() ?? 0) <= now.getTime()
  if (read.day === null) {
    // Shortly after midnight the small hours of "tonight" are those that run.
    const running = hour > 23 ? at(addDays(today, -1)) : null
    if (running !== null && !isPast(running)) return running
    const next = at(today)
    return isPast(next) && !read.today ? at(addDays(today, 1)) : next
  }
  const local = at(read.day)
  if (parseLocalDateTime(local, zone) === null) return null
  // The day of the week that runs is meant as long as that time of it is not over.
  return read.anyWeek && isPast(local) ? at(addDays(read.day, 7)) : local
}

/** The day that somebody typed: `2026-12-05`. Null for what can't be read, and for what says a time too. */
export function readTypedDay(typed: string, { now, zone }: TypedAgainst): string | null {
  const iso = readDay(typed.trim())
  if (iso !== null) return iso
  const read = readParts(tidy(typed), dayOf(now, zone))
  if (!read || read.hour !== null || read.part !== null) return null
  return read.day ?? (read.today ? dayOf(now, zone) : null)
}

/** A moment as it stands in the field: `05/12/2026 07:30`. What is none stays as it was typed. */
export function writeTypedTime(local: string): string {
  const day = readDay(local.slice(0, 10))
  return day !== null && /^T\d{2}:\d{2}/.test(local.slice(10)) ? `${formatDay(day)} ${local.slice(11, 16)}` : local
}

/** A day as it stands in the field: `05/12/2026`. What is none stays as it was typed. */
export function writeTypedDay(day: string): string {
  const read = readDay(day)
  return read === null ? day : formatDay(read)
}

/** Without marks "tới" (to come) and "tối" (evening) are one word: the first is told apart while it has its mark. */
function tidy(typed: string): string {
  const told = typed.slice(0, 60).normalize('NFC').replace(/tới/giu, 'sau')
  return fold(told).replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim()
}

const LATER =
  /^(\+ ?|sau |trong )?(\d{1,3}|nua) ?(phut|ph|p|m|min|gio|tieng|h|hour|hours|ngay|day|days|tuan)( ruoi)?( nua)?$/

/** `+1 giờ`, `30 phút nữa`, `1 tiếng rưỡi nữa`, `sau 2 tiếng`: minutes from now. */
function readLater(text: string): number | null {
  const [, before, count = '', unit = '', half, after] = LATER.exec(text) ?? []
  if (unit === '' || (before === undefined && after === undefined)) return null
  const minutes = /^(p|m)/.test(unit) ? 1 : /^(n|d)/.test(unit) ? 24 * 60 : unit === 'tuan' ? 7 * 24 * 60 : 60
  return minutes * ((count === 'nua' ? 0.5 : Number(count)) + (half ? 0.5 : 0))
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
