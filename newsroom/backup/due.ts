import { addDays, dayBegins, dayOf } from '../format/days.ts'

const HOUR_MS = 60 * 60 * 1000

/** The last moment at which a day of a zone was so many hours old. */
export function lastAtHour(now: Date, hours: number, zone: string): Date {
  const on = (day: string) => new Date(dayBegins(day, zone).getTime() + hours * HOUR_MS)
  const today = dayOf(now, zone)
  return on(today) <= now ? on(today) : on(addDays(today, -1))
}
