// Days and weeks of the calendar, as text: `2026-11-22` and `2026-W47`. They have no zone; where an instant becomes a day
// or a day an instant, the zone is given.
import { type Language, WEEKDAYS } from './dates.ts'
import { formatLocalDateTime, parseLocalDateTime } from './local-time.ts'
import { dayNumber, wallClock } from './zone.ts'

const HOUR = 60 * 60_000
const DAY_MS = 24 * HOUR
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const WEEK = /^(\d{4})-W(\d{2})$/

/** Reads a day; null for what is none, 30 February included. */
export function readDay(text: unknown): string | null {
  if (typeof text !== 'string' || !DAY.test(text)) return null
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && dayFrom(at) === text && text >= '1000' ? text : null
}

/** Reads a week; null for what is none, the 53rd of a year that has 52 included. */
export function readWeek(text: unknown): string | null {
  const match = typeof text === 'string' ? WEEK.exec(text) : null
  if (!match || Number(match[1]) < 1000) return null
  const week = Number(match[2])
  return week > 0 && weekOf(mondayOf(match[0])) === match[0] ? match[0] : null
}

/** The day that an instant falls on. */
export function dayOf(instant: Date, zone: string): string {
  return dayFrom(dayNumber(instant, zone) * DAY_MS)
}

/** The instant at which a day begins in the zone, be it later than midnight; of a day that is left out, the next one's. */
export function dayBegins(day: string, zone: string): Date {
  const wanted = utc(day) / DAY_MS
  // No clock is further from UTC than 15 hours.
  let before = utc(day) - 15 * HOUR
  let after = utc(day) + 15 * HOUR
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayNumber(new Date(middle), zone) >= wanted) after = middle
    else before = middle
  }
  return new Date(after)
}

/** The same time by the clock on another day. */
export function onDay(instant: Date, day: string, zone: string): Date {
  const { second } = wallClock(instant, zone)
  const time = formatLocalDateTime(instant, zone).slice(11)
  const moved = parseLocalDateTime(`${day}T${time}:${String(second).padStart(2, '0')}`, zone)
  if (moved === null) throw new RangeError(`Not a day: "${day}".`)
  return moved
}

export function addDays(day: string, days: number): string {
  return dayFrom(utc(day) + days * DAY_MS)
}

/** The week (ISO 8601: from Monday, named by the year of its Thursday) that a day lies in. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 3 - fromMonday(day))
  const year = thursday.slice(0, 4)
  const week = 1 + Math.floor((utc(thursday) - utc(`${year}-01-01`)) / (7 * DAY_MS))
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The seven days of a week, Monday first. */
export function daysOfWeek(week: string): string[] {
  const monday = mondayOf(week)
  return Array.from({ length: 7 }, (_, days) => addDays(monday, days))
}

/** The week so many weeks later, or earlier. */
export function addWeeks(week: string, weeks: number): string {
  return weekOf(addDays(mondayOf(week), 7 * weeks))
}

/** The weeks that a month (`2026-11`) has days in, each of seven days, those of its neighbours included. */
export function weeksOfMonth(month: string): string[][] {
  const weeks: string[][] = []
  for (let day = mondayBefore(`${month}-01`); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, days) => addDays(day, days)))
  }
  return weeks
}

/** Year and number of a week, for people. */
export function weekNumber(week: string): { year: number; number: number } {
  return { year: Number(week.slice(0, 4)), number: Number(week.slice(6)) }
}

/** `Thứ hai` */
export function weekdayName(day: string, language: Language = 'vi'): string {
  return WEEKDAYS[language][new Date(utc(day)).getUTCDay()] ?? ''
}

/** `23/11` */
export function dayAndMonthOf(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`
}

/** `23/11/2026` */
export function formatDay(day: string): string {
  return `${dayAndMonthOf(day)}/${day.slice(0, 4)}`
}

function mondayOf(week: string): string {
  const { year, number } = weekNumber(week)
  // The 4th of January always lies in the first week.
  const inFirst = `${String(year).padStart(4, '0')}-01-04`
  return addDays(inFirst, 7 * (number - 1) - fromMonday(inFirst))
}

function mondayBefore(day: string): string {
  return addDays(day, -fromMonday(day))
}

/** Monday 0 … Sunday 6. */
function fromMonday(day: string): number {
  return (new Date(utc(day)).getUTCDay() + 6) % 7
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayFrom(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
