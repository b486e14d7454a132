import { addDays, dayBegins, dayOf } from '../format/days.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * The last moment at which a backup was due: at the hour of the night, and every so many hours after it.
 * @returns the moment, and whether it is that of the night
 */
export function lastDue(
  now: Date,
  { backupHour, backupEvery, timeZone }: { backupHour: number; backupEvery: number; timeZone: string },
): { at: Date; night: boolean } {
  const night = lastAtHour(now, backupHour, timeZone)
  const every = backupEvery * HOUR_MS
  const since = Math.floor((now.getTime() - night.getTime()) / every)
  // A day that has an hour more has none of its own for it.
  if (since === 0 || backupEvery === 24) return { at: night, night: true }
  return { at: new Date(night.getTime() + since * every), night: false }
}

/** The last moment at which a day of a zone was so many hours old. */
export function lastAtHour(now: Date, hours: number, zone: string): Date {
  const on = (day: string) => new Date(dayBegins(day, zone).getTime() + hours * HOUR_MS)
  const today = dayOf(now, zone)
  return on(today) <= now ? on(today) : on(addDays(today, -1))
}
