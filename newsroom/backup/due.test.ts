import { expect, it } from 'vitest'
import { lastAtHour, lastDue } from './due.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

it('is today’s once the hour has come, and yesterday’s before', () => {
  expect(lastAtHour(new Date('2026-11-30T02:00:00+07:00'), 2, ZONE)).toEqual(new Date('2026-11-30T02:00:00+07:00'))
  expect(lastAtHour(new Date('2026-11-30T01:59:59+07:00'), 2, ZONE)).toEqual(new Date('2026-11-29T02:00:00+07:00'))
  expect(lastAtHour(new Date('2026-11-30T23:00:00+07:00'), 23, ZONE)).toEqual(new Date('2026-11-30T23:00:00+07:00'))
})

it('comes once on a day whose clock is changed', () => {
  const moments = new Set<number>()
  for (let hours = 0; hours < 72; hours += 1)
    moments.add(
      lastAtHour(new Date(Date.parse('2026-10-24T00:00:00Z') + hours * 3_600_000), 2, 'Europe/Berlin').getTime(),
    )
  expect(moments.size).toBe(3)
})

it('is every so many hours after the night’s as well, where that is wanted', () => {
  const at = (time: string, backupEvery: number) =>
    lastDue(new Date(`2026-11-30T${time}+07:00`), { backupHour: 2, backupEvery, timeZone: ZONE })
  const moment = (time: string) => new Date(`2026-11-30T${time}+07:00`)
  expect(at('02:30:00', 6)).toEqual({ at: moment('02:00:00'), night: true })
  expect(at('07:59:59', 6)).toEqual({ at: moment('02:00:00'), night: true })
  expect(at('14:10:00', 6)).toEqual({ at: moment('14:00:00'), night: false })
  expect(at('23:59:00', 24)).toEqual({ at: moment('02:00:00'), night: true })
  expect(at('01:59:00', 1).night).toBe(false)
})
