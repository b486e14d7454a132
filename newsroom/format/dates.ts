// The house writes dates its own way (`Thứ sáu, 07/05/2021`, date before time), which no Intl style gives. Everything
// that shows a date to people is here, always in the newspaper's zone.
import { DEFAULT_ZONE, dayNumber, offsetMinutes, wallClock } from './zone.ts'

export { formatLocalDateTime, isoInZone, parseLocalDateTime } from './local-time.ts'
export { DEFAULT_ZONE, isZone, nextMidnight } from './zone.ts'

export type Language = 'vi' | 'en'

export type Elapsed = { unit: 'minute' | 'hour' | 'day'; count: number }

/** The words `formatShort` needs from the interface's messages: `Hôm qua`, `Ngày mai`. */
export type DayWords = { yesterday: string; tomorrow?: string }

/** The days of the week, Sunday first. */
export const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** The date under the newspaper's name: `Thứ sáu, 07/05/2021`. */
export function formatMasthead(instant: Date, zone: string = DEFAULT_ZONE, language: Language = 'vi'): string {
  return `${WEEKDAYS[language][wallClock(instant, zone).weekday]}, ${formatDate(instant, zone)}`
}

/** The time printed with an article: `07/05/2021 10:05 (GMT+7)`. */
export function formatTimestamp(instant: Date, zone: string = DEFAULT_ZONE): string {
  return `${formatDateAndTime(instant, zone)} (${formatOffset(instant, zone)})`
}

/** `07/05/2021 10:05`, where the zone goes without saying. */
export function formatDateAndTime(instant: Date, zone: string = DEFAULT_ZONE): string {
  return `${formatDate(instant, zone)} ${hoursAndMinutes(instant, zone)}`
}

/** `07/05/2021` */
export function formatDate(instant: Date, zone: string = DEFAULT_ZONE): string {
  return `${dayAndMonth(instant, zone)}/${String(wallClock(instant, zone).year).padStart(4, '0')}`
}

/** `10:05` */
export function formatTime(instant: Date, zone: string = DEFAULT_ZONE): string {
  return hoursAndMinutes(instant, zone)
}

/** `10:05:12` */
export function formatClock(instant: Date, zone: string = DEFAULT_ZONE): string {
  return `${hoursAndMinutes(instant, zone)}:${two(wallClock(instant, zone).second)}`
}

const HALF_A_YEAR = 183

/**
 * The shortest time that is still clear in a list: `10:05` today, `Hôm qua 10:05`, `07/05 10:05` this year, and
 * `07/05/2021` before. What is still to come, or was within half a year, has its hour in every year. The words come from the messages; without one for tomorrow its date is written.
 */
export function formatShort(instant: Date, now: Date, zone: string, words: DayWords): string {
  const clock = hoursAndMinutes(instant, zone)
  const days = dayNumber(instant, zone) - dayNumber(now, zone)
  if (days === 0) return clock
  if (days === -1) return `${words.yesterday} ${clock}`
  if (days === 1 && words.tomorrow) return `${words.tomorrow} ${clock}`
  const sameYear = wallClock(instant, zone).year === wallClock(now, zone).year
  if (sameYear) return `${dayAndMonth(instant, zone)} ${clock}`
  return days > -HALF_A_YEAR ? `${formatDate(instant, zone)} ${clock}` : formatDate(instant, zone)
}

/** How long ago, for the messages to put into words. What is less than a minute ago, or still to come, is 0 minutes. */
export function since(instant: Date, now: Date): Elapsed {
  const minutes = Math.max(0, Math.floor((now.getTime() - instant.getTime()) / 60_000))
  if (minutes < 60) return { unit: 'minute', count: minutes }
  if (minutes < 24 * 60) return { unit: 'hour', count: Math.floor(minutes / 60) }
  return { unit: 'day', count: Math.floor(minutes / (24 * 60)) }
}

function formatOffset(instant: Date, zone: string): string {
  const offset = offsetMinutes(instant, zone)
  if (offset === 0) return 'GMT'
  const ahead = Math.abs(offset)
  const rest = ahead % 60 === 0 ? '' : `:${two(ahead % 60)}`
  return `GMT${offset < 0 ? '-' : '+'}${Math.floor(ahead / 60)}${rest}`
}

function dayAndMonth(instant: Date, zone: string): string {
  const { day, month } = wallClock(instant, zone)
  return `${two(day)}/${two(month)}`
}

function hoursAndMinutes(instant: Date, zone: string): string {
  const { hour, minute } = wallClock(instant, zone)
  return `${two(hour)}:${two(minute)}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
