import { expect, it } from 'vitest'
import { stillClock } from '#tests/builders/still-clock.ts'
import { createJournal, WRITE_MS } from './journal.ts'

/** A journal whose clock and disk stand still until a test moves them. */
function machine() {
  const clock = stillClock()
  const done: string[] = []
  let text = ''
  let full = false
  const journal = createJournal({
    write: async () => {
      if (full) throw new Error('QuotaExceededError')
      done.push(`write ${text}`)
    },
    erase: async () => {
      done.push('erase')
    },
    now: clock.now,
    later: clock.later,
  })
  return {
    journal,
    done,
    settle: clock.settle,
    pass: clock.pass,
    fill: (now: boolean) => {
      full = now
    },
    type: (more: string) => {
      text += more
      journal.note()
    },
  }
}

it('writes within the time it promises, also while somebody never rests', async () => {
  const { journal, done, type, pass } = machine()
  for (let at = 0; at < WRITE_MS; at += 100) {
    type('x')
    await pass(100)
  }
  expect(done).toEqual(['write xxxx'])
  expect(journal.state()).toMatchObject({ phase: 'kept', keptAt: WRITE_MS })
  type('y')
  expect(journal.state()).toMatchObject({ phase: 'behind', keptAt: WRITE_MS })
})

it('writes at once where the page may be gone the next moment', async () => {
  const { journal, done, type } = machine()
  type('a')
  await journal.writeNow()
  expect(done).toEqual(['write a'])
})

it('forgets what the server has, and not what was typed meanwhile', async () => {
  const { journal, done, type, pass, settle } = machine()
  type('a')
  await pass(WRITE_MS)
  journal.settled()
  await settle()
  expect(done).toEqual(['write a', 'erase'])
  expect(journal.state()).toEqual({ phase: 'empty', keptAt: null })
  type('b')
  journal.settled()
  type('c')
  await pass(WRITE_MS)
  expect(done.at(-1)).toBe('write abc')
  expect(journal.state().phase).toBe('kept')
})

it('says so where the machine can keep nothing, and tries again', async () => {
  const { journal, done, fill, type, pass } = machine()
  fill(true)
  type('a')
  await pass(WRITE_MS)
  expect(journal.state()).toEqual({ phase: 'failed', keptAt: null })
  fill(false)
  await pass(5000)
  expect(done).toEqual(['write a'])
  expect(journal.state().phase).toBe('kept')
})
