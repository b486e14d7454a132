import { expect, it } from 'vitest'
import { isRobot, ReadingCounts } from './reading-counts.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 4, 7, 3, minute))

it('adds up readings by article until they are taken', () => {
  const counts = new ReadingCounts()
  expect(counts.count('10.0.0.1', 7, at(0))).toBe(true)
  expect(counts.count('10.0.0.2', 7, at(1))).toBe(true)
  expect(counts.count('10.0.0.2', 8, at(1))).toBe(true)
  expect([...counts.take()]).toEqual([
    [7, 2],
    [8, 1],
  ])
  expect([...counts.take()]).toEqual([])
})

it('adds what could not be stored to what came since', () => {
  const counts = new ReadingCounts()
  counts.count('10.0.0.1', 7, at(0))
  const taken = counts.take()
  counts.count('10.0.0.2', 7, at(0))
  counts.putBack(taken)
  expect([...counts.take()]).toEqual([[7, 2]])
})

it('counts an address twenty times an hour for an article, and anew in the next hour', () => {
  const counts = new ReadingCounts()
  const counted = Array.from({ length: 30 }, () => counts.count('10.0.0.1', 7, at(0))).filter(Boolean)
  expect(counted).toHaveLength(20)
  expect(counts.count('10.0.0.1', 8, at(0))).toBe(true)
  expect(counts.count('10.0.0.2', 7, at(59))).toBe(true)
  expect(counts.count('10.0.0.1', 7, at(59))).toBe(false)
  expect(counts.count('10.0.0.1', 7, at(60))).toBe(true)
  expect([...counts.take()]).toEqual([
    [7, 22],
    [8, 1],
  ])
})

it('counts an address a thousand times an hour in all', () => {
  const counts = new ReadingCounts()
  const counted = Array.from({ length: 1_200 }, (_, number) => counts.count('10.0.0.1', number, at(0))).filter(Boolean)
  expect(counted).toHaveLength(1_000)
  expect(counts.count('10.0.0.2', 1, at(0))).toBe(true)
})

it('takes the addresses of one IPv6 household for one, and those of another for another', () => {
  const counts = new ReadingCounts()
  const from = (address: string) => counts.count(address, 7, at(0))
  for (let device = 1; device <= 20; device++) expect(from(`2001:db8:1:2::${device}`)).toBe(true)
  expect(from('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(false)
  expect(from('2001:db8:1:3::1')).toBe(true)
  expect(from('::1')).toBe(true)
})

it('keeps no address, and never more articles than it can hold', () => {
  const counts = new ReadingCounts()
  for (let number = 0; number < 11_000; number++) counts.count(`10.1.${number % 250}.${number >> 8}`, number, at(0))
  expect(counts.take().size).toBe(10_000)
  expect(
    JSON.stringify(Object.values(counts).map((value) => (value instanceof Map ? [...value.keys()] : ''))),
  ).not.toMatch(/10\.1\./)
})

it.each([
  [undefined, true],
  ['', true],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)', true],
  ['facebookexternalhit/1.1', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0', true],
  ['curl/8.5.0', true],
  ['Mozilla/5.0 (Linux; Android 13; SM-A146B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile', false],
  ['Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile', false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari', false],
])('says of the browser %s whether it is a robot: %s', (userAgent, expected) => {
  expect(isRobot(userAgent)).toBe(expected)
})
