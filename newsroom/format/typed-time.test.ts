import { describe, expect, it } from 'vitest'
import { readTypedDay, readTypedTime, writeTypedDay, writeTypedTime } from './typed-time.ts'
import { DEFAULT_ZONE } from './zone.ts'

/** Monday, 30/11/2026 17:30 in Viet Nam. */
const against = { now: new Date('2026-11-30T10:30:00Z'), zone: DEFAULT_ZONE }

describe('a time that is typed', () => {
  it.each([
    ['18:00', '2026-11-30T18:00'],
    ['18h', '2026-11-30T18:00'],
    ['18h30', '2026-11-30T18:30'],
    ['18 giờ 30', '2026-11-30T18:30'],
    ['18g30', '2026-11-30T18:30'],
    ['lúc 18 giờ rưỡi', '2026-11-30T18:30'],
    ['6h tối', '2026-11-30T18:00'],
    // What is over today is meant for tomorrow.
    ['6h', '2026-12-01T06:00'],
    ['06:00', '2026-12-01T06:00'],
    ['mai 6h', '2026-12-01T06:00'],
    ['6h mai', '2026-12-01T06:00'],
    ['6h sáng mai', '2026-12-01T06:00'],
    ['sáng mai', '2026-12-01T06:00'],
    ['sang mai', '2026-12-01T06:00'],
    ['SÁNG MAI', '2026-12-01T06:00'],
    ['chiều mai 3h', '2026-12-01T15:00'],
    ['trưa mai', '2026-12-01T12:00'],
    ['1h trưa mai', '2026-12-01T13:00'],
    ['tối nay', '2026-11-30T18:00'],
    ['tối nay 8h15', '2026-11-30T20:15'],
    ['12h đêm nay', '2026-12-01T00:00'],
    ['10h đêm', '2026-11-30T22:00'],
    ['mốt 7h', '2026-12-02T07:00'],
    ['ngày kia 7h', '2026-12-02T07:00'],
    ['hôm nay 23:59', '2026-11-30T23:59'],
    ['thứ sáu 7h', '2026-12-04T07:00'],
    ['t6 7h', '2026-12-04T07:00'],
    ['7:30 thứ 7', '2026-12-05T07:30'],
    ['chủ nhật 7h', '2026-12-06T07:00'],
    ['CN 7h', '2026-12-06T07:00'],
    ['thứ hai tuần sau 7h', '2026-12-07T07:00'],
    ['5/12 7:30', '2026-12-05T07:30'],
    ['7:30 5/12', '2026-12-05T07:30'],
    ['05/12/2026 07:30', '2026-12-05T07:30'],
    ['7h30 ngày 5/12/2026', '2026-12-05T07:30'],
    ['5-12-2026 7h', '2026-12-05T07:00'],
    ['5.12.26, 7h', '2026-12-05T07:00'],
    ['ngày 5 tháng 12 7h', '2026-12-05T07:00'],
    ['5/1 7:30', '2027-01-05T07:30'],
    ['29/2 8h', '2028-02-29T08:00'],
    ['+1 giờ', '2026-11-30T18:30'],
    ['+30 phút', '2026-11-30T18:00'],
    ['30 phút nữa', '2026-11-30T18:00'],
    ['2h nữa', '2026-11-30T19:30'],
    ['+1 ngày', '2026-12-01T17:30'],
    ['2 ngày nữa', '2026-12-02T17:30'],
    ['1 tiếng rưỡi nữa', '2026-11-30T19:00'],
    ['nửa tiếng nữa', '2026-11-30T18:00'],
    ['sau 2 tiếng', '2026-11-30T19:30'],
    ['tomorrow 6am', '2026-12-01T06:00'],
    ['12am', '2026-12-01T00:00'],
    ['12:30 pm', '2026-12-01T12:30'],
    ['5h chiều', '2026-12-01T17:00'],
    ['20h30 tối nay', '2026-11-30T20:30'],
    ['5 chiều', '2026-12-01T17:00'],
    ['7 rưỡi tối', '2026-11-30T19:30'],
    ['7h kém 15 tối', '2026-11-30T18:45'],
    ['2h rạng sáng', '2026-12-01T02:00'],
    // Midnight, whichever part of the day it is given to; never noon.
    ['12h tối nay', '2026-12-01T00:00'],
    ['0h tối nay', '2026-12-01T00:00'],
    ['nửa đêm', '2026-12-01T00:00'],
    // A weekday is the next of its name: the one that runs as long as its time is not over.
    ['thứ hai 6h', '2026-12-07T06:00'],
    ['thứ hai 18h', '2026-11-30T18:00'],
    ['sáng thứ hai', '2026-12-07T06:00'],
    ['monday 6h', '2026-12-07T06:00'],
    ['thứ sáu này 7h', '2026-12-04T07:00'],
    // To come, and no evening, though both are one word without marks.
    ['6h thứ hai tới', '2026-12-07T06:00'],
    ['thứ sáu tuần tới 7h', '2026-12-11T07:00'],
    ['thứ hai tối 8h', '2026-11-30T20:00'],
    ['thứ tư, 2/12, 6h', '2026-12-02T06:00'],
    ['6h ngày 2/12 thứ tư', '2026-12-02T06:00'],
    ['tonight', '2026-11-30T18:00'],
    ['fri 6:30 pm', '2026-12-04T18:30'],
    ['2026-12-05T07:30', '2026-12-05T07:30'],
    // A time that is over is read as it was said, where the day was said too.
    ['hôm nay 6h', '2026-11-30T06:00'],
    ['29/11/2026 6h', '2026-11-29T06:00'],
  ])('%s', (typed, meant) => {
    expect(readTypedTime(typed, against)).toBe(meant)
  })

  it.each([
    '',
    ' ',
    'mai',
    '5/12',
    '31/11/2026 7h',
    '29/2/2027 7h',
    '13/13 7h',
    '24:00',
    '7:60',
    '7:30 8:30',
    'mai mốt 7h',
    '5/12 6/12 7h',
    'bao giờ cũng được',
    '7',
    '7h30x',
    '1 giờ sau đó rồi tính',
    // What contradicts itself is nobody's to guess.
    '15h sáng',
    '20h trưa',
    '9h chiều mai',
    '3h tối',
    '6h đêm',
    '13pm',
    '30/2 7:00',
    '31/4 7h',
    'thứ ba 2/12 6h',
    'thứ 8 6h',
    'thứ hai thứ ba 6h',
    'rạng sáng mai',
    // The sixth day of the week without its mark, or a Thursday.
    'thu 6h',
    'sáng mai lúc 6',
    '8h kém 75',
    '0h kém 5',
  ])('%j says none', (typed) => {
    expect(readTypedTime(typed, against)).toBeNull()
  })

  it.each(['x', '9', '9 ', 'mai '])('%j, a hundred thousand times, says none', (typed) => {
    expect(readTypedTime(typed.repeat(100_000), against)).toBeNull()
  })

  it('takes the day in the newspaper’s zone', () => {
    const late = { now: new Date('2026-11-30T18:30:00Z'), zone: DEFAULT_ZONE }
    expect(readTypedTime('mai 6h', late)).toBe('2026-12-02T06:00')
    expect(readTypedTime('mai 6h', { ...late, zone: 'UTC' })).toBe('2026-12-01T06:00')
  })

  it('knows that the small hours of tonight may have begun', () => {
    const night = { now: new Date('2026-11-30T17:30:00Z'), zone: DEFAULT_ZONE }
    expect(readTypedTime('2h đêm', night)).toBe('2026-12-01T02:00')
    expect(readTypedTime('2h đêm nay', night)).toBe('2026-12-01T02:00')
    expect(readTypedTime('12h đêm', night)).toBe('2026-12-02T00:00')
    expect(readTypedTime('10h tối nay', night)).toBe('2026-12-01T22:00')
  })

  it('is written in Vietnamese order, and what it wrote is read again', () => {
    expect(writeTypedTime('2026-12-05T07:30')).toBe('05/12/2026 07:30')
    expect(readTypedTime(writeTypedTime('2026-12-05T07:30'), against)).toBe('2026-12-05T07:30')
    expect(writeTypedTime('mai')).toBe('mai')
    expect(writeTypedTime('')).toBe('')
  })
})

describe('a day that is typed', () => {
  it.each([
    ['mai', '2026-12-01'],
    ['hôm nay', '2026-11-30'],
    ['thứ sáu', '2026-12-04'],
    ['5/12', '2026-12-05'],
    ['05/12/2026', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
  ])('%s', (typed, day) => {
    expect(readTypedDay(typed, against)).toBe(day)
    expect(readTypedDay(writeTypedDay(day), against)).toBe(day)
  })

  it.each(['', 'mai 6h', 'tối', '12/5/', 'tuần sau'])('%j says none', (typed) => {
    expect(readTypedDay(typed, against)).toBeNull()
  })
})
