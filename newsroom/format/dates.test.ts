import { describe, expect, it } from 'vitest'
import {
  DEFAULT_ZONE,
  formatClock,
  formatDate,
  formatLocalDateTime,
  formatMasthead,
  formatShort,
  formatTimestamp,
  isoInZone,
  isZone,
  nextMidnight,
  parseLocalDateTime,
  since,
} from './dates.ts'

const morning = new Date('2021-05-07T03:05:12Z')

describe('the house’s dates', () => {
  it('are built from parts', () => {
    expect(formatMasthead(morning)).toBe('Thứ sáu, 07/05/2021')
    expect(formatMasthead(morning, DEFAULT_ZONE, 'en')).toBe('Friday, 07/05/2021')
    expect(formatTimestamp(morning)).toBe('07/05/2021 10:05 (GMT+7)')
    expect(formatDate(morning)).toBe('07/05/2021')
    expect(formatClock(morning)).toBe('10:05:12')
    expect(isoInZone(morning)).toBe('2021-05-07T10:05:12+07:00')
  })

  it('name each day of the week', () => {
    const days = Array.from({ length: 7 }, (_, i) => formatMasthead(new Date(Date.UTC(2021, 4, 2 + i))).split(',')[0])
    expect(days).toEqual(['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'])
  })

  it.each([
    ['Asia/Kolkata', '07/05/2021 08:35 (GMT+5:30)', '2021-05-07T08:35:12+05:30'],
    ['UTC', '07/05/2021 03:05 (GMT)', '2021-05-07T03:05:12+00:00'],
    ['America/St_Johns', '07/05/2021 00:35 (GMT-2:30)', '2021-05-07T00:35:12-02:30'],
    ['America/New_York', '06/05/2021 23:05 (GMT-4)', '2021-05-06T23:05:12-04:00'],
  ])('follow the zone %s', (zone, stamp, iso) => {
    expect(formatTimestamp(morning, zone)).toBe(stamp)
    expect(isoInZone(morning, zone)).toBe(iso)
  })

  it('turn at midnight in the newspaper’s zone', () => {
    expect(formatMasthead(new Date('2021-05-06T16:59:59.999Z'))).toBe('Thứ năm, 06/05/2021')
    expect(formatMasthead(new Date('2021-05-06T17:00:00Z'))).toBe('Thứ sáu, 07/05/2021')
    expect(formatClock(new Date('2021-05-06T17:00:00Z'))).toBe('00:00:00')
  })
})

it('knows which zones there are', () => {
  expect(isZone('Asia/Ho_Chi_Minh')).toBe(true)
  expect(isZone('Asia/Sao_Hoa')).toBe(false)
})

it.each([
  ['2021-05-06T17:00:00Z', '00:00'],
  ['2021-05-06T16:59:00Z', 'Hôm qua 23:59'],
  ['2021-05-07T20:00:00Z', 'Ngày mai 03:00'],
  ['2021-05-01T03:05:00Z', '01/05 10:05'],
  ['2020-12-31T03:05:00Z', '31/12/2020 10:05'],
  ['2021-12-31T17:00:00Z', '01/01/2022 00:00'],
  ['2020-10-31T03:05:00Z', '31/10/2020'],
])('writes %s short', (instant, short) => {
  const words = { yesterday: 'Hôm qua', tomorrow: 'Ngày mai' }
  expect(formatShort(new Date(instant), morning, DEFAULT_ZONE, words)).toBe(short)
})

it.each([
  [-5, 'minute', 0],
  [0.9, 'minute', 0],
  [59.9, 'minute', 59],
  [60, 'hour', 1],
  [24 * 60 - 1, 'hour', 23],
  [24 * 60, 'day', 1],
])('%d minutes ago', (minutes, unit, count) => {
  expect(since(new Date(morning.getTime() - minutes * 60_000), morning)).toEqual({ unit, count })
})

describe('nextMidnight', () => {
  it.each([
    ['an ordinary day', 'Asia/Ho_Chi_Minh', '2021-05-07T03:05:12Z', '2021-05-07T17:00:00.000Z'],
    ['exactly midnight', 'Asia/Ho_Chi_Minh', '2021-05-06T17:00:00Z', '2021-05-07T17:00:00.000Z'],
    ['a day of 23 hours', 'Europe/Paris', '2026-03-29T00:30:00Z', '2026-03-29T22:00:00.000Z'],
    ['a day of 25 hours', 'Europe/Paris', '2026-10-24T22:30:00Z', '2026-10-25T23:00:00.000Z'],
    ['a midnight that is left out', 'America/Sao_Paulo', '2018-11-03T12:00:00Z', '2018-11-04T03:00:00.000Z'],
    ['a midnight that comes twice', 'America/Havana', '2025-11-01T12:00:00Z', '2025-11-02T04:00:00.000Z'],
    ['a day that is left out', 'Pacific/Apia', '2011-12-30T00:00:00Z', '2011-12-30T10:00:00.000Z'],
  ])('%s', (_, zone, now, next) => {
    expect(nextMidnight(new Date(now), zone).toISOString()).toBe(next)
  })
})

describe('datetime-local inputs', () => {
  it('read in the newspaper’s zone and write back', () => {
    const read = parseLocalDateTime('2026-11-22T10:05', DEFAULT_ZONE)
    expect(read?.toISOString()).toBe('2026-11-22T03:05:00.000Z')
    expect(formatLocalDateTime(read ?? morning, DEFAULT_ZONE)).toBe('2026-11-22T10:05')
    expect(parseLocalDateTime('2026-11-22T10:05:09')?.toISOString()).toBe('2026-11-22T03:05:09.000Z')
  })

  it.each([
    '',
    '2026-11-22',
    '22/11/2026 10:05',
    '2026-02-30T10:05',
    '2026-13-01T10:05',
    '2026-11-22T24:00',
    '2026-11-22T10:60',
    '2026-11-22T10:05:60',
    '2026-11-22T10:05Z',
    '0000-00-00T00:00',
    '0050-01-01T00:00',
  ])('refuse %j', (value) => {
    expect(parseLocalDateTime(value)).toBeNull()
  })

  it('take the first of an hour that comes twice', () => {
    expect(parseLocalDateTime('2026-10-25T02:30', 'Europe/Paris')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(parseLocalDateTime('2026-11-01T01:30', 'America/New_York')?.toISOString()).toBe('2026-11-01T05:30:00.000Z')
  })

  it('move on a time that is left out', () => {
    expect(parseLocalDateTime('2026-03-29T02:30', 'Europe/Paris')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
})
