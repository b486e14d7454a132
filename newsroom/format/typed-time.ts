// Reads days and times as people in a newsroom type them: `18:00`, `mai 6h`, `tối nay`, `5/12 7:30`, `+1 giờ`, with or
// without marks, in Vietnamese order whatever the browser speaks.
import { fold } from '../text/fold.ts'
import { addDays, dayOf, formatDay, readDay } from './days.ts'
import { formatLocalDateTime, parseLocalDateTime } from './local-time.ts'

/** What a time that is typed is told by. */
export type TypedAgainst = { now: Date; zone: string }

const MINUTE_MS = 60_000

type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

/** The hour that a part of the day begins with where none is said. */
const USUAL_HOUR: Record<PartOfDay, number> = { morning: 6, noon: 12, afternoon: 14, evening: 18, night: 22 }

type Read = {
  day: string | null
  hour: number | null
  minute: number
  part: PartOfDay | null
  /** The day was named as the one that runs. */
  today: boolean
}

/**
 * The moment that somebody typed, in the form of {@link formatLocalDateTime}: `2026-12-05T07:30`. A time alone is the next
 * such time, a day and month alone the next such day; a day without any time is none. Null for what can't be read.
 */
export function readTypedTime(typed: string, { now, zone }: TypedAgainst): string | null {
  const text = tidy(typed)
  if (parseLocalDateTime(typed, zone) !== null) return typed.trim().slice(0, 16)
  const later = readLater(text)
  if (later !== null) return formatLocalDateTime(new Date(now.getTime() + later * MINUTE_MS), zone)
  const read = readParts(text, dayOf(now, zone))
  if (!read) return null
  const hour = hourOf(read)
  if (hour === null) return null
  const today = dayOf(now, zone)
  const at = (day: string) => `${hour > 23 ? addDays(day, 1) : day}T${two(hour % 24)}:${two(read.minute)}`
  const isPast = (local: string) => (parseLocalDateTime(local, zone)?.getTime() ?? 0) <= now.getTime()
  if (read.day === null) {
    const next = at(today)
    return isPast(next) && !read.today ? at(addDays(today, 1)) : next
  }
  const local = at(read.day)
  return parseLocalDateTime(local, zone) === null ? null : local
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

function tidy(typed: string): string {
  return fold(typed.slice(0, 60)).replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim()
}

const LATER = /^(?:\+ ?)?(\d{1,3}) ?(phut|ph|p|m|min|gio|tieng|h|hour|hours|ngay|day|days)( nua)?$/

/** `+1 giờ`, `30 phút nữa`: minutes from now. */
function readLater(text: string): number | null {
  const match = LATER.exec(text)
  if (!match || (!text.startsWith('+') && match[3] === undefined)) return null
  const unit = match[2] ?? ''
  const minutes = /^(p|m)/.test(unit) ? 1 : /^(n|d)/.test(unit) ? 24 * 60 : 60
  return Number(match[1]) * minutes
}

/** Each reads one part of what was typed, from its beginning. Longer ways to say a thing stand before shorter ones. */
const PARTS: readonly [RegExp, (read: Read, match: RegExpExecArray, today: string) => boolean][] = [
  [/^(?:ngay )?(\d{4})-(\d{1,2})-(\d{1,2})\b/, (read, [, y, m, d]) => setDay(read, date(y, m, d))],
  [
    /^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})\b(?!:)/,
    (read, [, d, m, y]) => setDay(read, date(y, m, d)),
  ],
  [/^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2})(?![\d:])/, (read, [, d, m], today) => setNextDate(read, d, m, today)],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})\b/, (read, [, d, m, y]) => setDay(read, date(y, m, d))],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2})\b/, (read, [, d, m], today) => setNextDate(read, d, m, today)],
  [/^(?:at )?(\d{1,2})(?::(\d{2}))? ?am\b/, (read, [, h, m]) => setTime(read, h, m ?? '0') && setPart(read, 'morning')],
  [
    /^(?:at )?(\d{1,2})(?::(\d{2}))? ?pm\b/,
    (read, [, h, m]) => setTime(read, h, m ?? '0') && setPart(read, 'afternoon'),
  ],
  [/^(?:luc )?(\d{1,2}) ?(?::|h|g|gio) ?(\d{2})(?!\d)(?: ?phut\b| ?p\b)?/, (read, [, h, m]) => setTime(read, h, m)],
  [/^(?:luc )?(\d{1,2}) ?(?:gio|h|g) ruoi\b/, (read, [, h]) => setTime(read, h, '30')],
  [/^(?:luc )?(\d{1,2}) ?(?:gio|h|g)(?![\da-z])/, (read, [, h]) => setTime(read, h, '0')],
  [/^(?:thu (hai|ba|tu|nam|sau|bay)|thu ?([2-7])|t([2-7]))\b( tuan (?:sau|toi))?/, setWeekday],
  [/^(chu nhat|cn)\b( tuan (?:sau|toi))?/, setSunday],
  [/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/, setEnglishWeekday],
  [/^(?:ngay kia|mot)\b/, (read, _, today) => setDay(read, addDays(today, 2))],
  [/^(?:ngay mai|mai|tomorrow)\b/, (read, _, today) => setDay(read, addDays(today, 1))],
  [/^(?:hom nay|bua nay|nay|today)\b/, (read) => setToday(read)],
  [/^tonight\b/, (read) => setToday(read) && setPart(read, 'evening')],
  [/^(?:buoi )?(?:sang|morning)\b/, (read) => setPart(read, 'morning')],
  [/^(?:buoi )?(?:trua|noon)\b/, (read) => setPart(read, 'noon')],
  [/^(?:buoi )?(?:chieu|afternoon)\b/, (read) => setPart(read, 'afternoon')],
  [/^(?:buoi )?(?:toi|evening)\b/, (read) => setPart(read, 'evening')],
  [/^(?:dem|khuya|night)\b/, (read) => setPart(read, 'night')],
]

function readParts(text: string, today: string): Read | null {
  const read: Read = { day: null, hour: null, minute: 0, part: null, today: false }
  let rest = text
  while (rest !== '') {
    const found = PARTS.find(([pattern]) => pattern.test(rest))
    const match = found?.[0].exec(rest)
    if (!found || !match || !found[1](read, match, today)) return null
    rest = rest.slice(match[0].length).trimStart()
  }
  return text === '' ? null : read
}

/** The hour of the clock that was meant; 24 and more of the day after. Null where none was. */
function hourOf({ hour, part }: Read): number | null {
  if (hour === null) return part === null ? null : USUAL_HOUR[part]
  switch (part) {
    case null:
      return hour
    case 'morning':
      return hour === 12 ? 0 : hour
    case 'noon':
      return hour <= 2 ? hour + 12 : hour
    case 'afternoon':
    case 'evening':
      return hour < 12 ? hour + 12 : hour
    case 'night':
      // The small hours of a night belong to the day after.
      if (hour === 12) return 24
      return hour <= 4 ? hour + 24 : hour < 12 ? hour + 12 : hour
  }
}

function setDay(read: Read, day: string | null): boolean {
  if (day === null || read.day !== null || read.today) return false
  read.day = day
  return true
}

function setToday(read: Read): boolean {
  if (read.day !== null || read.today) return false
  read.today = true
  return true
}

function setTime(read: Read, hour = '', minute = ''): boolean {
  if (read.hour !== null || Number(hour) > 23 || Number(minute) > 59) return false
  read.hour = Number(hour)
  read.minute = Number(minute)
  return true
}

function setPart(read: Read, part: PartOfDay): boolean {
  if (read.part !== null) return false
  read.part = part
  return true
}

/** A day and month of this year, or of the next where it is over. */
function setNextDate(read: Read, day: string | undefined, month: string | undefined, today: string): boolean {
  const year = Number(today.slice(0, 4))
  // The 29th of February may be some years away.
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((later) => date(String(year + later), month, day))
  return setDay(read, years.find((each) => each !== null && each >= today) ?? null)
}

function setWeekday(read: Read, match: RegExpExecArray, today: string): boolean {
  const [, name, digit, short, next] = match
  const named = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].indexOf(name ?? '')
  return setNextWeekday(read, named >= 0 ? named + 1 : Number(digit ?? short) - 1, today, next !== undefined)
}

function setSunday(read: Read, match: RegExpExecArray, today: string): boolean {
  return setNextWeekday(read, 7, today, match[2] !== undefined)
}

function setEnglishWeekday(read: Read, match: RegExpExecArray, today: string): boolean {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  return setNextWeekday(read, days.indexOf(match[1] ?? '') + 1, today, false)
}

/** The next day of that name, today included, Monday 1 … Sunday 7; or the one of the week after this. */
function setNextWeekday(read: Read, weekday: number, today: string, nextWeek: boolean): boolean {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7
  return setDay(read, addDays(today, nextWeek ? 7 - now + weekday : (weekday - now + 7) % 7))
}

function date(year = '', month = '', day = ''): string | null {
  return readDay(`${year.length === 2 ? `20${year}` : year}-${two(Number(month))}-${two(Number(day))}`)
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
