/** The zone a newspaper in Viet Nam keeps unless its settings say otherwise. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh'

/** What a clock and a calendar on the wall show. Months count from 1, weekdays from 0 = Sunday. */
export type WallClock = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  weekday: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether a name is a time zone this system knows; settings ask before they save one. */
export function isZone(zone: string): boolean {
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

/** The wall clock in a zone at an instant. Throws a RangeError for an unknown zone or an invalid Date. */
export function wallClock(instant: Date, zone: string): WallClock {
  const found: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(instant)) found[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = found
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, hour, minute, second, weekday }
}

/** Minutes the zone's clock is ahead of UTC at an instant. */
export function offsetMinutes(instant: Date, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone)
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((shown - Math.floor(instant.getTime() / 1000) * 1000) / MINUTE)
}

/** A number for the calendar day an instant falls on, so that days can be compared and subtracted. */
export function dayNumber(instant: Date, zone: string): number {
  const { year, month, day } = wallClock(instant, zone)
  return Date.UTC(year, month - 1, day) / (24 * HOUR)
}

/**
 * The instant at which the next calendar day begins in the zone. It is searched for rather than computed, because a day
 * may have 23 or 25 hours, and in some zones the clock change takes midnight itself away.
 */
export function nextMidnight(now: Date, zone: string): Date {
  const today = dayNumber(now, zone)
  let before = now.getTime()
  let after = before + 48 * HOUR
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayNumber(new Date(middle), zone) > today) after = middle
    else before = middle
  }
  return new Date(after)
}

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}
