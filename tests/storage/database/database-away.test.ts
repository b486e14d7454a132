import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, isDatabaseAway, openDatabase } from '#db/index.ts'
import { type DatabaseProxy, startDatabaseProxy } from '#tests/faults/kit/database-proxy.ts'
import { newPostgresDatabase } from '../each-dialect.ts'

/** Nobody waits longer for an honest answer, in milliseconds: three seconds are promised, the rest is a busy machine's. */
const PATIENCE_MS = 5000

let url = ''
let proxy: DatabaseProxy
let db: Database
const heard: string[] = []
beforeAll(async () => {
  url = await newPostgresDatabase()
  proxy = await startDatabaseProxy(url)
  db = openDatabase(proxy.url, { away: () => heard.push('away'), back: () => heard.push('back') })
  await db.migrate()
})
afterAll(async () => {
  await db.close()
  await proxy.close()
})

const read = (from: Database = db) => from.select().from(from.tables.sections)
const section = (id: string) => ({ id, version: 1, name: id, slug: id, position: 1 })
const write = (id: string) => db.insert(db.tables.sections).values(section(id))
/** What came of it, and after how long. */
async function outcome(asked: Promise<unknown>): Promise<{ away: boolean; ms: number }> {
  const begun = performance.now()
  const away = await asked.then(
    () => false,
    (error: unknown) => isDatabaseAway(error) || Promise.reject(error),
  )
  return { away, ms: performance.now() - begun }
}

it.each(['stall', 'refuse'] as const)(
  'says in time that a database does not answer, and finds it again: %s',
  async (how) => {
    await read()
    heard.length = 0
    proxy[how]()
    const inTransaction = db.transaction(async (tx) => {
      await tx.select().from(tx.tables.sections)
    })
    const asked = [read(), write(`lost-${how}`), inTransaction, ...Array.from({ length: 30 }, () => read())]
    for (const { away, ms } of await Promise.all(asked.map(outcome))) {
      expect(away).toBe(true)
      expect(ms).toBeLessThan(PATIENCE_MS)
    }
    expect(db.isAway()).toBe(true)
    // From now on nobody waits.
    await pause(500)
    expect((await outcome(read())).ms).toBeLessThan(100)
    expect((await outcome(db.ready())).away).toBe(true)
    proxy.open()
    await expect.poll(() => db.isAway(), { timeout: PATIENCE_MS }).toBe(false)
    await db.transaction((tx) => tx.insert(tx.tables.sections).values(section(`after-${how}`)))
    expect(heard).toEqual(['away', 'back'])
  },
)

it('waits for a database that is away for a moment', async () => {
  await read()
  proxy.refuse()
  const asked = Promise.all([read(), db.ready(), read()].map(outcome))
  await pause(400)
  proxy.open()
  for (const { away } of await asked) expect(away).toBe(false)
})

it('tells a query that takes long from a database that is away', async () => {
  heard.length = 0
  const slow = db.select({ at: sql`pg_sleep(4)` }).from(sql`(values (1)) as once`)
  expect((await outcome(slow)).away).toBe(false)
  expect(heard).toEqual([])
})

it('lets searches wait for a connection where the database gives no more of them', async () => {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  const name = `few_${Date.now()}`
  await client.unsafe(`create role ${name} login password 'few' connection limit 2`)
  await client.unsafe(`grant select on all tables in schema public to ${name}`)
  const few = openDatabase(Object.assign(new URL(url), { username: name, password: 'few' }).href)
  const slow = () => few.select({ at: sql`pg_sleep(0.05)` }).from(few.tables.sections).limit(1)
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => outcome(slow())))
  expect(outcomes.filter(({ away }) => away)).toEqual([])
  // Others have all of them: it is said, and not waited for for ever.
  const others = postgres(url, { max: 2, username: name, password: 'few', idle_timeout: 0 })
  await few.close()
  await Promise.all([others`select pg_sleep(0.1)`, others`select pg_sleep(0.1)`])
  const none = openDatabase(Object.assign(new URL(url), { username: name, password: 'few' }).href)
  const refused = await outcome(read(none))
  expect(refused.away).toBe(true)
  expect(refused.ms).toBeLessThan(PATIENCE_MS)
  await others.end()
  expect((await outcome(read(none))).away).toBe(false)
  await none.close()
  await client.unsafe(`drop owned by ${name}; drop role ${name}`)
  await client.end()
})

it('lets go of what a server held that is gone', async () => {
  const [limits] = await db
    .select({
      statement: sql<string>`current_setting('statement_timeout')`,
      lock: sql<string>`current_setting('lock_timeout')`,
      abandoned: sql<string>`current_setting('idle_in_transaction_session_timeout')`,
    })
    .from(sql`(values (1)) as once`)
  expect(limits).toEqual({ statement: '1min', lock: '15s', abandoned: '30s' })
})
