// The parts of a day and time as they are typed, without marks and in small letters.
import { addDays, readDay } from './days.ts'

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

/** What was read of a day and time. */
export type ReadParts = {
  day: string | null
  hour: number | null
  minute: number
  part: PartOfDay | null
  /** The day was named as the one that runs. */
  today: boolean
  /** Monday 1 … Sunday 7, where the day was named so. */
  weekday: number | null
  /** It was named by its weekday alone, of whatever week. */
  anyWeek: boolean
}

/** The hour that a part of the day begins with where none is said. */
const USUAL_HOUR: Record<PartOfDay, number> = { morning: 6, noon: 12, afternoon: 14, evening: 18, night: 22 }

/** The hours that are said of each part, and what the clock shows then; 24 and more is the day after. */
const HOURS: Record<PartOfDay, (hour: number) => number | null> = {
  morning: (hour) => (hour <= 11 ? hour : null),
  noon: (hour) => (hour >= 10 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : null),
  afternoon: (hour) => (hour >= 12 && hour <= 19 ? hour : hour >= 1 && hour <= 7 ? hour + 12 : null),
  evening: (hour) => (hour >= 17 ? hour : hour === 0 || hour === 12 ? 24 : hour >= 5 && hour <= 11 ? hour + 12 : null),
  // The small hours of a night belong to the day after.
  night: (hour) =>
    hour === 12 ? 24 : hour <= 4 ? hour + 24 : hour >= 18 ? hour : hour >= 7 && hour <= 11 ? hour + 12 : null,
}

/** The hour of the clock that was meant; 24 and more of the day after. Null where none was, or none that there is. */
export function hourOf({ hour, part }: ReadParts): number | null {
  if (part === null) return hour
  return hour === null ? USUAL_HOUR[part] : HOURS[part](hour)
}

type Take = (read: ReadParts, match: RegExpExecArray, today: string) => boolean

const AT = '(?:(?:vao )?(?:luc |dung )?|at )'
const PART = '(?:buoi |rang )?(?:sang|trua|chieu|toi|dem|khuya)'
const NEXT = '( tuan (?:sau|nay)| sau| nay)?'

/** Each reads one part of what was typed, from its beginning. Longer ways to say a thing stand before shorter ones. */
const PARTS: readonly [RegExp, Take][] = [
  [/^(?:ngay )?(\d{4})-(\d{1,2})-(\d{1,2})\b/, (read, [, y, m, d]) => setDay(read, date(y, m, d))],
  [
    /^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})\b(?!:)/,
    (read, [, d, m, y]) => setDay(read, date(y, m, d)),
  ],
  [/^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2})(?![\d:])/, (read, [, d, m], today) => setNextDate(read, d, m, today)],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})\b/, (read, [, d, m, y]) => setDay(read, date(y, m, d))],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2})\b/, (read, [, d, m], today) => setNextDate(read, d, m, today)],
  [/^(?:at )?(\d{1,2})(?::(\d{2}))? ?(am|pm)\b/, setTwelve],
  [
    new RegExp(`^${AT}(\\d{1,2}) ?(?:gio|h|g) ?kem (\\d{1,2})(?: ?phut\\b| ?p\\b)?(?!\\d)`),
    (read, [, h, m]) => setTime(read, String(Number(h) - 1), String(60 - Number(m))),
  ],
  [
    new RegExp(`^${AT}(\\d{1,2}) ?(?::|h|g|gio) ?(\\d{2})(?!\\d)(?: ?phut\\b| ?p\\b|')?`),
    (read, [, h, m]) => setTime(read, h, m),
  ],
  [new RegExp(`^${AT}(\\d{1,2}) ?(?:gio |h |g )?ruoi\\b`), (read, [, h]) => setTime(read, h, '30')],
  [new RegExp(`^${AT}(\\d{1,2}) ?(?:gio|h|g)(?![\\da-z])(?: dung\\b)?`), (read, [, h]) => setTime(read, h, '0')],
  [new RegExp(`^${AT}(\\d{1,2})(?= ${PART}\\b)`), (read, [, h]) => setTime(read, h, '0')],
  [new RegExp(`^(?:thu (hai|ba|tu|nam|sau|bay)|thu ?([2-7])|t([2-7]))\\b(?!h)${NEXT}\\b`), setWeekday],
  [new RegExp(`^(?:chu nhat|cn)\\b${NEXT}\\b`), (read, [, week], today) => setNextWeekday(read, 7, today, week)],
  // "thu 6" is how the sixth day of the week is typed without its mark, and no Thursday.
  [/^(mon|tue|wed|thu(?! ?\d)|fri|sat|sun)[a-z]*\b/, setEnglishWeekday],
  [/^(?:ngay kia|ngay mot|mot)\b/, (read, _, today) => setDay(read, addDays(today, 2))],
  [/^(?:ngay mai|mai|tomorrow)\b/, (read, _, today) => setDay(read, addDays(today, 1))],
  [/^(?:hom nay|bua nay|nay|today)\b/, (read) => setToday(read)],
  [/^tonight\b/, (read) => setToday(read) && setPart(read, 'evening')],
  [/^nua dem\b/, (read) => setTime(read, '0', '0') && setPart(read, 'night')],
  // Before dawn is no hour by itself.
  [/^rang sang\b/, (read) => read.hour !== null && setPart(read, 'morning')],
  [/^(?:buoi )?(?:sang|morning)\b/, (read) => setPart(read, 'morning')],
  [/^(?:buoi )?(?:trua|noon)\b/, (read) => setPart(read, 'noon')],
  [/^(?:buoi )?(?:chieu|afternoon)\b/, (read) => setPart(read, 'afternoon')],
  [/^(?:buoi )?(?:toi|evening)\b/, (read) => setPart(read, 'evening')],
  [/^(?:dem|khuya|night)\b/, (read) => setPart(read, 'night')],
]

/**
 * Reads what was typed part by part; null where something of it can't be read, or is said twice.
 * @param today `2026-12-05`, in the newspaper's zone
 */
export function readParts(text: string, today: string): ReadParts | null {
  const read: ReadParts = {
    day: null,
    hour: null,
    minute: 0,
    part: null,
    today: false,
    weekday: null,
    anyWeek: false,
  }
  let rest = text
  while (rest !== '') {
    const found = PARTS.find(([pattern]) => pattern.test(rest))
    const match = found?.[0].exec(rest)
    if (!found || !match || !found[1](read, match, today)) return null
    rest = rest.slice(match[0].length).trimStart()
  }
  return text === '' ? null : read
}

/** A date beside the name of its weekday is one day, where both are true. */
function setDay(read: ReadParts, day: string | null): boolean {
  if (day === null || read.today) return false
  if (read.day !== null && !(read.anyWeek && weekdayOf(day) === read.weekday)) return false
  read.day = day
  read.anyWeek = false
  return true
}

function setToday(read: ReadParts): boolean {
  if (read.day !== null || read.today) return false
  read.today = true
  return true
}

function setTime(read: ReadParts, hour = '', minute = ''): boolean {
  const [h, m] = [Number(hour), Number(minute)]
  if (read.hour !== null || h < 0 || h > 23 || m < 0 || m > 59) return false
  read.hour = h
  read.minute = m
  return true
}

/** The clock of twelve hours, as English has it. */
function setTwelve(read: ReadParts, [, hour = '', minute = '0', half]: RegExpExecArray): boolean {
  const twelve = Number(hour)
  if (twelve < 1 || twelve > 12) return false
  return setTime(read, String((twelve % 12) + (half === 'pm' ? 12 : 0)), minute)
}

function setPart(read: ReadParts, part: PartOfDay): boolean {
  if (read.part !== null) return false
  read.part = part
  return true
}

/** A day and month of this year, or of the next where it is over. */
function setNextDate(read: ReadParts, day: string | undefined, month: string | undefined, today: string): boolean {
  const year = Number(today.slice(0, 4))
  // The 29th of February may be some years away.
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((later) => date(String(year + later), month, day))
  return setDay(read, years.find((each) => each !== null && each >= today) ?? null)
}

function setWeekday(read: ReadParts, match: RegExpExecArray, today: string): boolean {
  const [, name, digit, short, week] = match
  const named = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].indexOf(name ?? '')
  return setNextWeekday(read, named >= 0 ? named + 1 : Number(digit ?? short) - 1, today, week)
}

function setEnglishWeekday(read: ReadParts, match: RegExpExecArray, today: string): boolean {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  return setNextWeekday(read, days.indexOf(match[1] ?? '') + 1, today, undefined)
}

/**
 * The day of that name, Monday 1 … Sunday 7.
 * @param said which week was said: this one, the next, or `sau` (to come), which is never the day that runs
 */
function setNextWeekday(read: ReadParts, weekday: number, today: string, said: string | undefined): boolean {
  const now = weekdayOf(today)
  const ahead = (weekday - now + 7) % 7
  const days: Record<string, number> = {
    ' tuan sau': 7 - now + weekday,
    ' tuan nay': weekday - now,
    ' sau': ahead || 7,
  }
  if (read.day !== null) {
    if (said !== undefined || read.weekday !== null || weekdayOf(read.day) !== weekday) return false
    read.weekday = weekday
    return true
  }
  if (!setDay(read, addDays(today, days[said ?? ''] ?? ahead))) return false
  read.weekday = weekday
  read.anyWeek = said === undefined
  return true
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function date(year = '', month = '', day = ''): string | null {
  const two = (n: string) => n.padStart(2, '0')
  return readDay(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`)
}
