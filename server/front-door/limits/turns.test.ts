import { expect, it } from 'vitest'
import { Budget } from './budget.ts'
import { Busy, Turns } from './turns.ts'

const RULES = { atOnce: 1, waiting: 4, waitingOfOne: 2, patienceMs: 200, longestMs: 100_000, rest: 0 }

/** Work that lasts until it is told to end. */
function work(order: string[], name: string) {
  const gate = Promise.withResolvers<void>()
  return {
    end: gate.resolve,
    run: async () => {
      order.push(name)
      await gate.promise
    },
  }
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))
const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error)

it('gives askers turns with each other, however often one asks', async () => {
  const turns = new Turns(RULES)
  const order: string[] = []
  const all = ['a1', 'a2', 'a3', 'b1'].map((name) => ({ name, ...work(order, name) }))
  const done = all.map(({ name, run }) => turns.run(name[0] ?? '', run))
  for (const count of [1, 2, 3, 4]) {
    await soon()
    expect(order).toHaveLength(count)
    all.find(({ name }) => name === order[count - 1])?.end()
  }
  await Promise.all(done)
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3'])
})

it('refuses one who asks too often with 429, and everybody with 503 where too many wait', async () => {
  const turns = new Turns(RULES)
  const running = work([], '')
  const first = turns.run('a', running.run)
  const quick = async () => {}
  const waiting = [turns.run('a', quick), turns.run('a', quick)]
  expect(await refusal(turns.run('a', quick))).toMatchObject({ status: 429 })
  waiting.push(turns.run('b', quick), turns.run('c', quick))
  expect(await refusal(turns.run('d', quick))).toMatchObject({ status: 503, retryAfter: 1 })
  running.end()
  await Promise.all([first, ...waiting])
  await turns.run('d', quick)
})

it('lets nobody wait for ever, and nobody hold a turn for ever', async () => {
  const turns = new Turns(RULES)
  const running = work([], '')
  const first = turns.run('a', running.run)
  expect(await refusal(turns.run('b', async () => {}))).toBeInstanceOf(Busy)
  running.end()
  await first

  const hasty = new Turns({ ...RULES, longestMs: 20 })
  const slow = work([], '')
  const holding = hasty.run('a', slow.run)
  await hasty.run('b', async () => {})
  slow.end()
  await holding
  await hasty.run('c', async () => {})
})

it('goes on after work that fails', async () => {
  const turns = new Turns(RULES)
  const failing = () => Promise.reject(new Error('broken'))
  await expect(turns.run('a', failing)).rejects.toThrow('broken')
  await turns.run('a', async () => {})
})

it('lets each asker have so much at once, and more with time', () => {
  const budget = new Budget(2, 1)
  budget.spend('a', 0)
  budget.spend('a', 0)
  expect(() => budget.spend('a', 0)).toThrow(Busy)
  budget.spend('b', 0)
  budget.spend('a', 1500)
  expect(() => budget.spend('a', 1500)).toThrow(Busy)
})
