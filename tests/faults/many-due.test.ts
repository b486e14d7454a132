import { afterEach, describe, expect, it } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { dueArticles } from '../builders/due.ts'
import { aNewsroom } from '../builders/newsroom.ts'
import { freePort } from '../postgres-server.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, sized } from './kit/size.ts'

const MANY = sized(100, 300)
/** The promise is five seconds at p95 on a machine of one's own; other tests share this one. */
const LAST_MS = 60_000

const SETTINGS = [...DIALECTS.map((dialect) => ({ dialect, servers: 1 })), { dialect: 'postgres' as const, servers: 2 }]

describe.each(SETTINGS)(
  'many articles due in the same second, on $dialect with $servers server(s)',
  ({ dialect, servers }) => {
    let room: FaultyNewsroom
    const others: ServerProcess[] = []
    afterEach(async () => {
      for (const other of others.splice(0)) await other.stop()
      await room.close()
    })

    it('go out exactly once and never early; readers are answered meanwhile, and see the first before the last is out', {
      timeout: 180_000,
    }, async () => {
      room = await openNewsroom(dialect, 1)
      const urls = [room.url]
      while (urls.length < servers) {
        const port = await freePort()
        const url = `http://localhost:${port}`
        others.push(await startServer({ ...room.environment, PORT: String(port), SITE_URL: url }))
        urls.push(url)
      }
      provideDatabase(room.db)
      const desk = await aNewsroom()
      // What is asked for while they go out has been asked for before: the framework has it loaded.
      for (const url of urls) for (const path of ['/', '/rss.xml', '/newsroom']) await fetch(url + path)
      const at = new Date(Date.now() + 6000)
      const ids = await dueArticles(room.db, desk, MANY, at)

      const reader = aReader(urls, at)
      const { events } = room.db.tables
      const out = async () => (await room.db.select().from(events)).filter(({ name }) => name === 'publish_due')
      await expect.poll(async () => (await out()).length, { timeout: LAST_MS, interval: 500 }).toBe(MANY)
      const { longest, firstSeen } = await reader()

      const gone = await out()
      expect(gone.map(({ articleId }) => articleId).sort()).toEqual([...ids].sort())
      const late = gone.map((event) => event.at.getTime() - at.getTime()).sort((a, b) => a - b)
      expect(late[0]).toBeGreaterThanOrEqual(0)
      const all = await room.db.select().from(events)
      expect(all.filter(({ name }) => name === 'published_late' || name === 'publish_failed')).toEqual([])
      expect(firstSeen).toBeLessThanOrEqual((late.at(-1) ?? 0) + 3000)
      const p95 = late[Math.floor(late.length * 0.95)]
      figures(
        `${dialect}, ${servers} server(s): ${MANY} due at once, out after p95 ${p95} ms, last ${late.at(-1)} ms; ` +
          `in the feed from ${Math.round(firstSeen)} ms on; longest wait of a reader ${Math.round(longest)} ms`,
      )
    })
  },
)

/** Reads front page and feed of each server all the time. @returns what ends it */
function aReader(urls: readonly string[], at: Date): () => Promise<{ longest: number; firstSeen: number }> {
  let over = false
  let longest = 0
  let firstSeen = Number.POSITIVE_INFINITY
  const reading = (async () => {
    while (!over) {
      for (const url of urls) {
        for (const path of ['/', '/rss.xml']) {
          const begun = performance.now()
          const text = await (await fetch(url + path)).text()
          longest = Math.max(longest, performance.now() - begun)
          if (text.includes('Bài hẹn giờ')) firstSeen = Math.min(firstSeen, Date.now() - at.getTime())
        }
      }
    }
  })()
  return async () => {
    over = true
    await reading
    return { longest, firstSeen }
  }
}
