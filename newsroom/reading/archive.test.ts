import { expect, it } from 'vitest'
import { readArchivePlace, weeksOf } from './archive.ts'

it.each([
  [[], ''],
  [['2021'], '2021'],
  [['2021', '05'], '2021-05'],
  [['2021', '05', '07'], '2021-05-07'],
  [['2024', '02', '29'], '2024-02-29'],
])('reads %j', (segments, place) => {
  expect(readArchivePlace(segments)).toBe(place)
})

it.each([
  [['2021', '02', '29']],
  [['2021', '13']],
  [['2021', '00', '01']],
  [['2021', '5']],
  [['21']],
  [['0999']],
  [['02021', '05']],
  [['2021-05', '07']],
  [['2021', '05', '07', '08']],
  [['2021', '05', '']],
  [['nay']],
])('has no place for %j', (segments) => {
  expect(readArchivePlace(segments)).toBeNull()
})

it('lays a month out in weeks from Monday', () => {
  const may = weeksOf('2021-05')
  expect(may).toHaveLength(6)
  expect(may[0]).toEqual([null, null, null, null, null, '2021-05-01', '2021-05-02'])
  expect(may[5]).toEqual(['2021-05-31', null, null, null, null, null, null])
  expect(weeksOf('2021-02')).toHaveLength(4)
  expect(weeksOf('2024-12').flat().filter(Boolean)).toHaveLength(31)
})
