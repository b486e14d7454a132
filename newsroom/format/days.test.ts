import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWeeks,
  dayBegins,
  dayOf,
  daysOfWeek,
  formatDay,
  onDay,
  readDay,
  readWeek,
  weekdayName,
  weekNumber,
  weekOf,
} from './days.ts'

const HANOI = 'Asia/Ho_Chi_Minh'
const aDay = fc.integer({ min: -300_000, max: 50_000 }).map((days) => addDays('2026-11-22', days))

describe('days', () => {
  it('turn at midnight in the zone', () => {
    expect(dayOf(new Date('2026-12-31T16:59:59Z'), HANOI)).toBe('2026-12-31')
    expect(dayOf(new Date('2026-12-31T17:00:00Z'), HANOI)).toBe('2027-01-01')
    expect(dayOf(new Date('2027-01-01T04:59:59Z'), 'America/New_York')).toBe('2026-12-31')
  })

  it.each([
    ['an ordinary day', HANOI, '2026-11-22', '2026-11-21T17:00:00.000Z'],
    ['the first of a year', HANOI, '2027-01-01', '2026-12-31T17:00:00.000Z'],
    ['behind the date line', 'Pacific/Kiritimati', '2026-11-22', '2026-11-21T10:00:00.000Z'],
    ['before the date line', 'Etc/GMT+12', '2026-11-22', '2026-11-22T12:00:00.000Z'],
    ['a midnight that is left out', 'America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['a midnight that comes twice', 'America/Havana', '2025-11-02', '2025-11-02T04:00:00.000Z'],
    ['a day that is left out', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ])('begin: %s', (_, zone, day, begins) => {
    expect(dayBegins(day, zone).toISOString()).toBe(begins)
  })

  it('keep the time by the clock when something is moved', () => {
    const evening = new Date('2026-11-22T11:30:07Z')
    expect(onDay(evening, '2026-12-01', HANOI).toISOString()).toBe('2026-12-01T11:30:07.000Z')
    // Half past eight stays half past eight, though the clock has been put back in between.
    expect(onDay(new Date('2026-10-24T18:30:00Z'), '2026-10-25', 'Europe/Paris').toISOString()).toBe(
      '2026-10-25T19:30:00.000Z',
    )
    expect(() => onDay(evening, '2026-02-30', HANOI)).toThrow(RangeError)
  })

  it.each(['2026-02-30', '2026-13-01', '22/11/2026', '2026-1-1', '', '0000-01-01', null, 5])('are not %j', (text) => {
    expect(readDay(text)).toBeNull()
  })

  it('are written as the house writes them', () => {
    expect([weekdayName('2026-11-23'), formatDay('2026-11-23')]).toEqual(['Thứ hai', '23/11/2026'])
    expect(weekdayName('2026-11-22')).toBe('Chủ nhật')
    expect(weekdayName('2026-11-22', 'en')).toBe('Sunday')
  })
})

describe('weeks', () => {
  it.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
    ['2020-02-29', '2020-W09'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week)
    expect(daysOfWeek(week)).toContain(day)
  })

  it('go on over the end of a year', () => {
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01')
    expect(addWeeks('2027-W01', -1)).toBe('2026-W53')
    expect(addWeeks('2025-W52', 1)).toBe('2026-W01')
    expect(daysOfWeek('2026-W53')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ])
    expect(weekNumber('2026-W53')).toEqual({ year: 2026, number: 53 })
  })

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-W7', '2026-47', 'W47', '', undefined])('are not %j', (text) => {
    expect(readWeek(text)).toBeNull()
  })

  it('hold each day once, seven from Monday on', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const week = weekOf(day)
        const days = daysOfWeek(week)
        expect(readDay(day)).toBe(day)
        expect(readWeek(week)).toBe(week)
        expect(days.filter((each) => each === day)).toHaveLength(1)
        expect(days.every((each) => weekOf(each) === week)).toBe(true)
        expect(weekdayName(days[0] ?? '')).toBe('Thứ hai')
        expect(addWeeks(addWeeks(week, 3), -3)).toBe(week)
      }),
    )
  })

  it('and their days begin in the order of the clock, in any zone', () => {
    const zones = fc.constantFrom(HANOI, 'America/St_Johns', 'Pacific/Kiritimati', 'America/Havana', 'Europe/Paris')
    fc.assert(
      fc.property(aDay, zones, (day, zone) => {
        const begins = dayBegins(day, zone)
        expect(dayOf(begins, zone) >= day).toBe(true)
        expect(dayOf(new Date(begins.getTime() - 1), zone) < day).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
