import { dayOf, weekOf } from '../format/days.ts'

/** What was made by hand before something risky is there the next day, too. */
const FRESH_MS = 24 * 60 * 60 * 1000

/** For how many of the newest days, weeks and months one backup each is kept. */
export type Retention = { days: number; weeks: number; months: number }

/**
 * Which of these backups are not kept any more. Of each day, week and month with backups the last one counts; days that have
 * none use nothing up, so that a newspaper that lay still has its old ones. The newest always stays, and whatever was made
 * within a day of it.
 * @param zone the newspaper's
 */
export function outlived<T extends { at: Date }>(backups: readonly T[], keep: Retention, zone: string): T[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const newest = newestFirst[0]?.at.getTime() ?? 0
  const stays = new Set(newestFirst.filter(({ at }) => newest - at.getTime() < FRESH_MS))
  const periods: [number, (day: string) => string][] = [
    [keep.days, (day) => day],
    [keep.weeks, weekOf],
    [keep.months, (day) => day.slice(0, 7)],
  ]
  for (const [most, periodOf] of periods) {
    const taken = new Set<string>()
    for (const backup of newestFirst) {
      const period = periodOf(dayOf(backup.at, zone))
      if (taken.has(period) || taken.size >= most) continue
      taken.add(period)
      stays.add(backup)
    }
  }
  return newestFirst.filter((backup) => !stays.has(backup))
}
