import { expect, it } from 'vitest'
import { formatMonth, monthAfter, monthBefore, monthOf, monthSpan, readMonth } from './months.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

it('reads months and nothing else', () => {
  expect(readMonth('2026-11')).toBe('2026-11')
  for (const wrong of ['2026-13', '2026-00', '2026-1', '0026-11', '2026-11-01', '', null, 7])
    expect(readMonth(wrong)).toBeNull()
})

it('begins and ends a month by the clock of the newspaper', () => {
  const { from, until } = monthSpan('2026-11', ZONE)
  expect(from.toISOString()).toBe('2026-10-31T17:00:00.000Z')
  expect(until.toISOString()).toBe('2026-11-30T17:00:00.000Z')
  expect(monthOf(new Date(from.getTime() - 1), ZONE)).toBe('2026-10')
  expect(monthOf(from, ZONE)).toBe('2026-11')
})

it('goes from month to month, across years and short ones', () => {
  expect(['2026-01', '2026-12', '2024-02'].map(monthAfter)).toEqual(['2026-02', '2027-01', '2024-03'])
  expect(['2026-01', '2026-03'].map(monthBefore)).toEqual(['2025-12', '2026-02'])
  expect(formatMonth('2026-11')).toBe('11/2026')
})
