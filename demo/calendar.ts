import { newspaper } from './newspaper.ts'

/**
 * A newspaper names days ("Sáng 28/7, tại …"). The demonstration is always a few days old, so the days in its texts
 * are counted back in the newspaper's zone from the moment it is loaded, or from the moment an article appeared when
 * `minutesAgo` says when that was: an event must never be later than its report. Negative numbers are days to come.
 */
const loadedAt = Date.now()

function parts(daysAgo: number, minutesAgo = 0): { day: number; month: number; year: number; weekday: number } {
  const shown = new Intl.DateTimeFormat('en-CA', { timeZone: newspaper.timeZone }).format(
    new Date(loadedAt - minutesAgo * 60_000 - daysAgo * 86_400_000),
  )
  const [year = 0, month = 0, day = 0] = shown.split('-').map(Number)
  return { day, month, year, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** `28/7` */
export function on(daysAgo: number, minutesAgo = 0): string {
  const { day, month } = parts(daysAgo, minutesAgo)
  return `${day}/${month}`
}

/** `28/7/2012` */
export function onFull(daysAgo: number, minutesAgo = 0): string {
  return `${on(daysAgo, minutesAgo)}/${parts(daysAgo, minutesAgo).year}`
}

/** `thứ bảy` */
export function weekday(daysAgo: number): string {
  return ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'][parts(daysAgo).weekday] ?? ''
}

export function year(offset = 0): string {
  return String(parts(0).year + offset)
}
