import { expect, it } from 'vitest'
import { addDays, dayBegins } from '../format/days.ts'
import { outlived } from './retention.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const HOUR_MS = 60 * 60 * 1000
const at = (day: string, hour = 2) => ({ at: new Date(dayBegins(day, ZONE).getTime() + hour * HOUR_MS), day })
const kept = (all: { at: Date; day: string }[], keep: Parameters<typeof outlived>[1]) => {
  const gone = outlived(all, keep, ZONE)
  return all.filter((each) => !gone.includes(each)).map(({ day }) => day)
}

it('keeps the newest days, then one of each week, then one of each month', () => {
  const all = Array.from({ length: 100 }, (_, n) => at(addDays('2026-11-30', -n)))
  expect(kept(all, { days: 3, weeks: 3, months: 3 })).toEqual([
    '2026-11-30',
    '2026-11-29',
    '2026-11-28',
    // The Sundays that end the weeks before; the 30th is a Monday.
    '2026-11-22',
    '2026-10-31',
    '2026-09-30',
  ])
})

it('keeps the last of a day with several, and always what is younger than a day', () => {
  const all = [at('2026-11-30', 1), at('2026-11-30', 5), at('2026-11-28', 1), at('2026-11-28', 5)]
  expect(outlived(all, { days: 7, weeks: 0, months: 0 }, ZONE)).toEqual([all[2]])
  expect(outlived(all, { days: 0, weeks: 0, months: 0 }, ZONE)).toEqual([all[3], all[2]])
})

it('lets days without a backup use nothing up', () => {
  const all = [at('2026-11-30'), at('2026-09-01'), at('2026-08-31')]
  expect(outlived(all, { days: 3, weeks: 0, months: 0 }, ZONE)).toEqual([])
})
