import { addDays, readDay } from '../format/days.ts'
import { monthAfter, readMonth } from '../format/months.ts'

/** How many articles came out in a year (`2021`), a month (`2021-05`) or on a day (`2021-05-07`). */
export type Span = { name: string; articles: number }

/**
 * What of the archive an address asks for, from what follows in it: nothing, a year, a month or a day, as `2021-05-07`
 * is written. Null for what no calendar has, 30 February included.
 */
export function readArchivePlace(segments: readonly string[]): string | null {
  const place = segments.join('-')
  switch (segments.length) {
    case 0:
      return ''
    case 1:
      return readMonth(`${place}-01`) && place
    case 2:
      return readMonth(place)
    case 3:
      return readDay(place)
    default:
      return null
  }
}

/** The weeks of a month, each from Monday to Sunday; null for days of the months beside it. */
export function weeksOf(month: string): (string | null)[][] {
  const days: (string | null)[] = []
  for (let day = `${month}-01`; day < `${monthAfter(month)}-01`; day = addDays(day, 1)) days.push(day)
  const fromMonday = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7
  const filled = [...Array<null>(fromMonday).fill(null), ...days]
  while (filled.length % 7 > 0) filled.push(null)
  return Array.from({ length: filled.length / 7 }, (_, week) => filled.slice(week * 7, week * 7 + 7))
}
