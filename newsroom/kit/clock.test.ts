import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hearTime, now, nowMs, standAt } from './clock.ts'

const KEY = Symbol.for('toa-soan.clock')
const NOON = Date.UTC(2026, 10, 30, 5)

beforeEach(() => {
  Reflect.deleteProperty(globalThis, KEY)
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOON })
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, KEY)
  standAt(null)
})

it('is this machine’s clock where no other one was read', () => {
  expect(now()).toEqual(new Date(NOON))
})

it('is the database’s where that was read, and no change of this machine’s moves it', () => {
  hearTime(NOON - 7_200_000, performance.now())
  expect(nowMs()).toBe(NOON - 7_200_000)
  vi.advanceTimersByTime(1500)
  expect(nowMs()).toBe(NOON - 7_198_500)
  vi.setSystemTime(NOON + 7_200_000)
  expect(nowMs()).toBe(NOON - 7_198_500)
})

it('is the nearest of several readings: an answer that was long on its way takes nothing back', () => {
  hearTime(NOON, performance.now())
  vi.advanceTimersByTime(1000)
  hearTime(NOON + 1000 - 300, performance.now())
  expect(nowMs()).toBeGreaterThanOrEqual(NOON + 999)
  expect(nowMs()).toBeLessThanOrEqual(NOON + 1000)
  hearTime(NOON + 1040, performance.now())
  expect(nowMs()).toBe(NOON + 1040)
})

it('follows a reading that can’t be the time an answer takes, in both directions', () => {
  hearTime(NOON, performance.now())
  hearTime(NOON + 60_000, performance.now())
  expect(nowMs()).toBe(NOON + 60_000)
  hearTime(NOON, performance.now())
  expect(nowMs()).toBe(NOON)
})
