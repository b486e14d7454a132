import { afterEach, describe, expect, it } from 'vitest'
import { beside, isTooMuch, provideThreads } from '#threads/beside.ts'
import { turns } from '#threads/turns.ts'
import { openThreads } from './threads.ts'

/** A program for a thread that answers each task with what `work`, a function's text, makes of its input. */
const program = (work: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads'
       parentPort.postMessage('ready')
       parentPort.on('message', ({ input }) => parentPort.postMessage({ ok: true, answer: (${work})(input) }))`,
    )}`,
  )
const LIMITS = { ms: 60_000, memoryMb: 64 }
const heavy = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'chữ '.repeat(40_000) }] }],
}

afterEach(() => provideThreads(undefined))

describe('threads', () => {
  it('end a task that takes too long, and go on with the next one', async () => {
    const threads = openThreads(program('(input) => { while (input === "forever"); return input }'), {
      ...LIMITS,
      ms: 300,
    })
    const [endless, next] = await Promise.allSettled([
      threads.run('checkContent', 'forever', 'one'),
      threads.run('checkContent', 'short', 'other'),
    ])
    expect(endless.status === 'rejected' && isTooMuch(endless.reason)).toBe(true)
    expect(next).toEqual({ status: 'fulfilled', value: 'short' })
  })
  it('end a task that takes too much memory, and the process lives', async () => {
    const threads = openThreads(
      program('(input) => { const all = []; while (input === "more") all.push({ size: all.length }); return input }'),
      LIMITS,
    )
    await expect(threads.run('checkContent', 'more', 'one')).rejects.toSatisfy(isTooMuch)
    expect(await threads.run('checkContent', 'little', 'one')).toBe('little')
  })
  it('let so many tasks wait for one person, and others have their turn all the same', async () => {
    const threads = openThreads(program('(input) => input'), LIMITS)
    const asked = Promise.allSettled(Array.from({ length: 40 }, (_, at) => threads.run('checkContent', at, 'one')))
    expect(await threads.run('checkContent', 'other', 'other')).toBe('other')
    const outcomes = await asked
    expect(outcomes.some((outcome) => outcome.status === 'rejected' && isTooMuch(outcome.reason))).toBe(true)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBeGreaterThanOrEqual(12)
  })
  it('that cannot be begun leave the work to the process, so that saving goes on', async () => {
    provideThreads(openThreads(new URL('file:///there/is/no/such/program.js'), LIMITS))
    const checked = await beside('checkContent', contentWith(heavy), 'one')
    expect(checked.ok).toBe(true)
  })
  it('are not handed what is nested too deep to be: it is refused at once', async () => {
    let deep: object = { type: 'paragraph' }
    for (let level = 0; level < 5000; level += 1) deep = { type: 'blockquote', content: [deep] }
    provideThreads(openThreads())
    const began = performance.now()
    expect((await beside('checkContent', contentWith({ type: 'doc', content: [deep] }), 'one')).ok).toBe(false)
    // Far below the time after which a thread without an answer is given up.
    expect(performance.now() - began).toBeLessThan(5000)
  })
  it('say so where something can be cloned by nobody, and go on', async () => {
    const threads = openThreads(program('(input) => input'), LIMITS)
    await expect(threads.run('checkContent', () => {}, 'one')).rejects.toThrow()
    expect(await threads.run('checkContent', 'next', 'one')).toBe('next')
  })
  it('do as the process itself would', async () => {
    const content = contentWith(heavy)
    const inProcess = await beside('checkContent', content, 'one')
    provideThreads(openThreads())
    expect(await beside('checkContent', content, 'one')).toEqual(inProcess)
  })
})

function contentWith(body: object) {
  return { kicker: '', title: '', sapo: '', dateline: '', sectionId: null, topicIds: [], bylines: [], lead: null, body }
}

it('people take turns, however much one of them asks', () => {
  const line = turns<string>()
  for (const job of ['a1', 'a2', 'a3']) line.add('a', job)
  line.add('b', 'b1')
  expect([line.next(), line.next(), line.next(), line.next(), line.next()]).toEqual(['a1', 'b1', 'a2', 'a3', undefined])
})
