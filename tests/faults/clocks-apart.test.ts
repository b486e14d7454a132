import { existsSync, globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Database, provideDatabase } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { aDraft, aNewsroom, aPublished, ok, step } from '../builders/newsroom.ts'
import { freePort } from '../postgres-server.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, medianAndMax, sized } from './kit/size.ts'

/** The library that tells a process another time than the machine's. Debian: `libfaketime`. */
const LIBRARY = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1').find((path) => existsSync(path))
const TWO_HOURS = 2 * 60 * 60
const ARTICLES = sized(6, 30)
/** A look at what has changed is taken twice a second; the rest is a busy machine's. */
const SEEN_MS = 2000

if (!LIBRARY) figures('libfaketime is not installed: what happens when the clocks of servers differ was NOT tried')

/** A server whose machine's clock can be set while it runs. What counts the time since the start of the machine stays right. */
async function serverWithClock(environment: NodeJS.ProcessEnv, name: string, aheadSeconds: number) {
  const file = join(environment.DATA_DIR ?? '', `clock-${name}`)
  const set = (seconds: number) => writeFile(file, `${seconds < 0 ? '' : '+'}${seconds}s\n`)
  await set(aheadSeconds)
  const server = await startServer({
    ...environment,
    LD_PRELOAD: LIBRARY,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  })
  return { server, set }
}

async function ready(url: string): Promise<{ status: number; reasons: { reason: string; aheadMs?: number }[] }> {
  const answer = await fetch(`${url}/api/ready`)
  return { status: answer.status, ...(await answer.json()) }
}

async function scheduledAt(desk: Awaited<ReturnType<typeof aNewsroom>>, at: () => Date): Promise<string> {
  const id = await aDraft(desk.reporter)
  ok(await step(desk.reporter, id, 'submit'))
  ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
  ok(await step(desk.managing, id, 'schedule', { scheduledAt: at() }))
  return id
}

/** How late each that is out went out, in milliseconds of the database's clock; fails where one did so twice. */
async function lateness(db: Database, due: ReadonlyMap<string, Date>): Promise<number[]> {
  const events = (await db.select().from(db.tables.events)).filter(({ name }) => name === 'publish_due')
  return [...due].flatMap(([id, at]) => {
    const [event, ...others] = events.filter(({ articleId }) => articleId === id)
    expect(others).toEqual([])
    return event ? [event.at.getTime() - at.getTime()] : []
  })
}

describe.runIf(LIBRARY)('clocks that differ', () => {
  const open: { room: FaultyNewsroom; servers: ServerProcess[] }[] = []
  afterEach(async () => {
    for (const { room, servers } of open.splice(0)) {
      for (const server of servers) await server.stop()
      await room.close()
    }
  })

  it.each([TWO_HOURS, -TWO_HOURS])(
    'of two servers, one %i s off: what is scheduled goes out once and never early, a take-down is seen',
    {
      timeout: 180_000,
    },
    async (seconds) => {
      const room = await openNewsroom('postgres', 1)
      provideDatabase(room.db)
      const desk = await aNewsroom()
      const port = await freePort()
      const url = `http://localhost:${port}`
      const other = await serverWithClock({ ...room.environment, PORT: String(port), SITE_URL: url }, 'other', seconds)
      open.push({ room, servers: [other.server] })

      expect(await ready(room.url)).toMatchObject({ status: 200, reasons: [] })
      const off = await ready(url)
      expect(off).toMatchObject({ status: 503, reasons: [{ reason: 'clock' }] })
      expect(Math.abs((off.reasons[0]?.aheadMs ?? 0) - seconds * 1000)).toBeLessThan(5000)
      await expect.poll(() => room.db.select().from(room.db.tables.serverClocks), { timeout: 20_000 }).toHaveLength(1)

      const due = new Map<string, Date>()
      const first = Date.now() + 8000
      for (let n = 0; n < ARTICLES; n++) {
        const at = new Date(first + n * 200)
        due.set(await scheduledAt(desk, () => at), at)
      }
      const far = await scheduledAt(desk, () => new Date(Date.now() + 90 * 60_000))
      await expect.poll(() => lateness(room.db, due), { timeout: 60_000, interval: 300 }).toHaveLength(due.size)
      const late = await lateness(room.db, due)
      expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
      expect((await findArticle(room.db, far))?.state).toBe('scheduled')

      const seen: number[] = []
      for (let n = 0; n < sized(3, 20); n++) {
        const id = await aPublished(desk)
        const path = `/muc/bai-${(await findArticle(room.db, id))?.number}`
        await expect.poll(async () => (await fetch(url + path)).status, { timeout: 10_000 }).toBe(200)
        ok(await step(desk.chief, id, 'take_down', { reason: 'Sai sự thật.' }))
        const begun = performance.now()
        await expect.poll(async () => (await fetch(url + path)).status, { timeout: 10_000, interval: 20 }).toBe(410)
        seen.push(performance.now() - begun)
      }
      expect(Math.max(...seen)).toBeLessThan(SEEN_MS)
      figures(
        `one of two servers ${seconds} s off: ${ARTICLES} of ${ARTICLES} scheduled articles out once, none early ` +
          `(late by ${medianAndMax(late)}); taken down there after ${medianAndMax(seen)}`,
      )
    },
  )

  it.each(DIALECTS)(
    'while a server runs, by a jump of its machine’s: nothing early, and all of it goes on when it is right again (%s)',
    {
      timeout: 180_000,
    },
    async (dialect) => {
      const room = await openNewsroom(dialect, 1)
      await room.server().stop()
      provideDatabase(room.db)
      const desk = await aNewsroom()
      const jumping = await serverWithClock(room.environment, 'jumping', 0)
      open.push({ room, servers: [jumping.server] })
      expect(await ready(room.url)).toMatchObject({ status: 200 })
      const hour = await scheduledAt(desk, () => new Date(Date.now() + 60 * 60_000))
      for (const seconds of [TWO_HOURS, -TWO_HOURS]) {
        await jumping.set(seconds)
        await expect
          .poll(() => ready(room.url), { timeout: 10_000 })
          .toMatchObject({
            status: 503,
            reasons: [{ reason: 'clock' }],
          })
        expect((await findArticle(room.db, hour))?.state).toBe('scheduled')
        await jumping.set(0)
        await expect.poll(() => ready(room.url), { timeout: 10_000 }).toMatchObject({ status: 200, reasons: [] })
      }
      const at = new Date(Date.now() + 3000)
      const due = new Map([[await scheduledAt(desk, () => at), at]])
      await expect.poll(() => lateness(room.db, due), { timeout: 20_000 }).toHaveLength(due.size)
      expect(Math.min(...(await lateness(room.db, due)))).toBeGreaterThanOrEqual(0)
      expect((await findArticle(room.db, hour))?.state).toBe('scheduled')
      expect(jumping.server.output()).toContain('clock differs from the database')
    },
  )
})
