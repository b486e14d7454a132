import { expect, it } from 'vitest'
import { HashingQueue, ROOM } from './queue.ts'

const stranger = (network: string) => ({ network, known: false })
const drained = (queue: HashingQueue<string>) => {
  const all: string[] = []
  for (let item = queue.next(); item !== undefined; item = queue.next()) all.push(item)
  return all
}

it('lets networks take turns, and known people go first', () => {
  const queue = new HashingQueue<string>()
  for (const n of [1, 2, 3]) queue.add(`flood ${n}`, stranger('203.0.113.9'))
  queue.add('somebody else', stranger('198.51.100.1'))
  queue.add('known', { network: '203.0.113.9', known: true })
  expect(drained(queue)).toEqual(['known', 'flood 1', 'somebody else', 'flood 2', 'flood 3'])
  expect(queue.next()).toBeUndefined()
})

it('has an end, for one network, for strangers together, and for known people', () => {
  const queue = new HashingQueue<string>()
  const added = (count: number, network: (n: number) => string, known = false) =>
    Array.from({ length: count }, (_, n) => queue.add('x', { network: network(n), known })).filter(Boolean).length
  expect(added(100, () => '203.0.113.9')).toBe(ROOM.network)
  expect(added(500, (n) => `10.0.${n}.1`)).toBe(ROOM.strangers - ROOM.network)
  expect(queue.hasRoom(stranger('198.51.100.1'))).toBe(false)
  expect(queue.hasRoom({ network: '203.0.113.9', known: true })).toBe(true)
  expect(added(1000, () => 'x', true)).toBe(ROOM.known)
  expect(drained(queue)).toHaveLength(ROOM.known + ROOM.strangers)
  expect(queue.hasRoom(stranger('203.0.113.9'))).toBe(true)
})
