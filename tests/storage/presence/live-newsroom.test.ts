import { beforeAll, expect, it } from 'vitest'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { LiveNews } from '#newsroom/presence/live.ts'
import { markLog } from '#operations/notices/watch-newsroom.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { operator } from '#operations/people/operator.ts'
import { beginSession, endSession } from '#operations/people/session.ts'
import { LivePages } from '#server/presence/live-pages.ts'
import { aDraft, aNewsroom, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

/** A second is promised; the rest is a busy machine's. */
const SOON_MS = 5000

describeEachDialect('the pages of the newsroom that listen', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  async function listening(viewer: Viewer, live = new LivePages(), takes = () => true) {
    const secret = await beginSession(room.db, viewer.id)
    const told: LiveNews[] = []
    const events: string[] = []
    let ended = 0
    const close = await live.listen(viewer, {
      secret,
      article: null,
      send: (name, data) => {
        if (!takes()) return false
        events.push(name)
        if (name === 'news') told.push(data as LiveNews)
        return true
      },
      end: () => {
        ended += 1
      },
    })
    return { live, close, secret, events, told, ended: () => ended }
  }
  const soon = { timeout: SOON_MS, interval: 20 }

  it('hear within a second what is logged through another server, and no more of it than that', async () => {
    const id = await aDraft(desk.reporter)
    const page = await listening(desk.contributor)
    expect(page.told).toHaveLength(1)
    const before = page.told[0]?.mark
    const other = provideDatabase(openDatabase(room.url))
    ok(await step(desk.reporter, id, 'submit'))
    const done = performance.now()
    provideDatabase(room.db)
    await expect.poll(() => page.told.length, soon).toBe(2)
    expect(performance.now() - done).toBeLessThan(SOON_MS)
    expect(page.told[1]?.mark).not.toBe(before)
    expect(JSON.stringify(page.told)).not.toContain(id)
    await other.close()
    page.close?.()
  })

  it('hear of their own notices, and not of those of others', async () => {
    const [mine, others] = [await listening(desk.reporter), await listening(desk.editor)]
    await addNotices(room.db, { kind: 'mentioned', actorId: desk.editor.id }, [desk.reporter.id, desk.editor.id])
    await expect.poll(() => mine.told.at(-1), soon).toMatchObject({ unread: 1, newest: expect.any(String) })
    expect(others.told).toMatchObject([{ unread: 0, newest: null }])
    mine.close?.()
    others.close?.()
  })

  it('hear no more when the session has ended', async () => {
    const page = await listening(desk.managing)
    await endSession(page.secret)
    const ended = performance.now()
    await expect.poll(page.ended, soon).toBe(1)
    expect(performance.now() - ended).toBeLessThan(SOON_MS)
    expect(page.events.at(-1)).toBe('over')
  })

  it('end where nobody takes what is sent, and all of them when the server stops', async () => {
    let takes = true
    const deaf = await listening(desk.reporter, new LivePages(), () => takes)
    takes = false
    ok(await addSection(operator, { name: 'Chuyên mục để thử', slug: '' }))
    await expect.poll(deaf.ended, soon).toBe(1)
    const page = await listening(desk.reporter)
    page.live.endAll()
    expect(page.ended()).toBe(1)
    expect((await listening(desk.reporter, page.live)).close).toBeNull()
  })

  it('a session has room for a browser’s windows and no more', async () => {
    const live = new LivePages()
    const secret = await beginSession(room.db, desk.chief.id)
    const pages = []
    for (let n = 0; n < 31; n += 1) {
      pages.push(await live.listen(desk.chief, { secret, article: null, send: () => true, end: () => {} }))
    }
    expect(pages.filter((close) => close === null)).toHaveLength(1)
    live.endAll()
  })

  it('the mark changes with every entry of the log, also with one that comes in late below the newest', async () => {
    const before = await markLog()
    expect(await markLog()).toBe(before)
    const { events } = room.db.tables
    const [newest] = await room.db.select({ id: events.id }).from(events).limit(1)
    expect(newest).toBeDefined()
    await room.db.insert(events).values({ id: 'y-later', at: new Date(), name: 'saved', actorId: null, reason: '' })
    const after = await markLog()
    expect(after).not.toBe(before)
    await room.db.insert(events).values({ id: 'y-earlier', at: new Date(), name: 'saved', actorId: null, reason: '' })
    expect(await markLog()).not.toBe(after)
  })
})
