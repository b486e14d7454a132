import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startWritingThread } from '#db/dialects/sqlite/writing-thread.ts'
import { type Database, openDatabase } from '#db/index.ts'

let directory: string
let path: string
let db: Database
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toa-soan-thread-'))
  path = join(directory, 'test.db')
  db = openDatabase(`file:${path}`)
  await db.migrate()
})
afterEach(async () => {
  await db.close()
  await rm(directory, { recursive: true, force: true })
})

/** Counts to three million inside SQLite: a second or so in which it answers nobody. */
const LONG = sql<number>`(with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000) select count(*) from n)`

it('lets this process go on while SQLite is busy with a statement of a transaction, and readers read meanwhile', async () => {
  const { counters } = db.tables
  await db.insert(counters).values({ name: 'c', value: 0 })
  let longest = 0
  let reads = 0
  let over = false
  const begun = performance.now()
  const long = db.transaction((tx) => tx.update(counters).set({ value: LONG }))
  const reading = (async () => {
    while (!over) {
      const at = performance.now()
      const [row] = await db.select().from(counters)
      await new Promise((resolve) => setImmediate(resolve))
      longest = Math.max(longest, performance.now() - at)
      // Never a value that is not stored yet.
      if (!over && row?.value === 0) reads += 1
    }
  })()
  await long
  const took = performance.now() - begun
  over = true
  await reading
  expect(await db.select().from(counters)).toEqual([{ name: 'c', value: 3_000_000 }])
  expect(reads).toBeGreaterThan(10)
  expect(longest).toBeLessThan(took / 2)
})

it('keeps nothing of a transaction that fails, in whichever statement, and goes on', async () => {
  const { counters } = db.tables
  const failing = db.transaction(async (tx) => {
    await tx.insert(counters).values({ name: 'a', value: 1 })
    await tx.insert(counters).values({ name: 'a', value: 2 })
  })
  await expect(failing).rejects.toSatisfy((error) => db.engine.isUniqueViolation(error))
  const together = db.transaction(async (tx) => {
    const both = [1, 2].map((value) => tx.insert(counters).values({ name: 'b', value }))
    for (const each of await Promise.allSettled(both)) if (each.status === 'rejected') throw each.reason
  })
  await expect(together).rejects.toThrow()
  expect(await db.select().from(counters)).toEqual([])
  await db.insert(counters).values({ name: 'a', value: 3 })
  expect(await db.select().from(counters)).toEqual([{ name: 'a', value: 3 }])
})

it('writes from this thread where no other can start', async () => {
  const thread = startWritingThread(path, join(directory, 'gone.ts'))
  await Promise.all([
    thread.run('insert into counters (name, value) values (?, ?)', ['x', 1]),
    thread.run('update counters set value = value + 1', []),
  ])
  expect(await thread.rows('select name, value from counters', [])).toEqual([['x', 2]])
  await expect(thread.run('insert into counters (name, value) values (?, ?)', ['x', 1])).rejects.toThrow(/UNIQUE/)
  thread.assertAlive()
  await thread.close()
  await expect(thread.run('delete from counters', [])).rejects.toThrow()
})
