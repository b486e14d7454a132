import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase, provideDatabase } from '#db/index.ts'
import { findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { databaseTime } from '#db/stores/kit/clock.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import { readAlarms, readDuty } from '#operations/duty/read-duty.ts'
import { scheduleFront } from '#operations/front/schedule-front.ts'
import { beginSession, readViewer } from '#operations/people/session.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import { pageCache } from '#server/pages/cache.ts'
import { beginRefreshes, catchUpRefreshes } from '#server/pages/refresh.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { clockFault, lookAtClock, noteClock } from '#server/process/own-clock.ts'
import { aFinishedPage } from '#tests/builders/finished-page.ts'
import { aDraft, aNewsroom, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect, newPostgresDatabase } from '../each-dialect.ts'

const HOUR = 60 * 60_000
const ARTICLE = '/duong-moi-qua-cau-12'

/** Sets this machine's clock, as far as the program can see. */
function setMachine(byMs: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + byMs, shouldAdvanceTime: false })
}

/** Another server: knows nothing of what this process read and applied. */
function forgetProcess(): void {
  for (const name of ['clock', 'own-clock', 'refreshes']) {
    Reflect.deleteProperty(globalThis, Symbol.for(`toa-soan.${name}`))
  }
}

describeEachDialect('time that decides', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  beforeEach(() => {
    forgetProcess()
    provideEnvironment({
      port: 3000,
      siteUrl: new URL('http://localhost:3000'),
      databaseUrl: room.url,
      dataDirectory: room.directory,
      pagesDirectory: null,
      secret: 'x'.repeat(32),
      development: false,
      offlineReading: true,
      trustedProxies: [],
      mail: null,
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    standAt(null)
    forgetProcess()
  })

  const scheduled = async (inMs: number) => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    ok(await step(desk.managing, id, 'schedule', { scheduledAt: new Date(Date.now() + HOUR) }))
    const version = (await findArticle(room.db, id))?.version ?? 0
    expect(await updateArticle(room.db, id, version, { scheduledAt: new Date(Date.now() + inMs) })).toBe(true)
    return id
  }
  const stateOf = async (id: string) => (await findArticle(room.db, id))?.state

  it.each([-2, 2])('is not that of a machine whose clock is %i hours off', async (hours) => {
    const later = await scheduled(HOUR)
    const due = await scheduled(-1000)
    setMachine(hours * HOUR)
    const { published } = await publishDue()
    expect(published.map(({ id }) => id)).toEqual([due])
    expect(await stateOf(later)).toBe('scheduled')
    const row = await findArticle(room.db, due)
    vi.useRealTimers()
    expect(Math.abs((row?.firstPublishedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it.each([-2, 2])(
    'is read by a server that is %i hours off, and then everything is kept and compared by it',
    async (hours) => {
      await databaseTime(room.db)
      setMachine(hours * HOUR)
      expect(await lookAtClock()).toBe(false)
      const read = now()
      const secret = await beginSession(room.db, desk.editor.id)
      vi.useRealTimers()
      expect(Math.abs(read.getTime() - Date.now())).toBeLessThan(10_000)
      expect(await readViewer(secret)).not.toBeNull()
    },
  )

  it('is said to be off where people on duty look, while it is, and to nobody else', async () => {
    await databaseTime(room.db)
    expect(await lookAtClock()).toBe(true)
    await noteClock()
    expect(ok(await readDuty(desk.deskHead)).clocks).toEqual([])
    setMachine(2 * HOUR)
    expect(await lookAtClock()).toBe(false)
    await noteClock()
    await noteClock()
    expect(clockFault()).toBeGreaterThan(HOUR)
    const [fault, ...others] = ok(await readDuty(desk.deskHead)).clocks
    expect(others).toEqual([])
    expect(fault).toMatchObject({ server: expect.stringMatching(/:3000$/), aheadMs: expect.any(Number) })
    expect((await readAlarms(desk.managing)).clocks).toEqual([fault])
    expect((await readAlarms(desk.editor)).clocks).toEqual([])
    standAt(new Date(now().getTime() + 61_000))
    expect(ok(await readDuty(desk.deskHead)).clocks).toEqual([])
    standAt(null)
    vi.useRealTimers()
    expect(await lookAtClock()).toBe(true)
    await noteClock()
    expect(ok(await readDuty(desk.deskHead)).clocks).toEqual([])
  })

  it('has no part in which changes are new: whatever another server took the time to be, its changes are seen', async () => {
    await beginRefreshes()
    for (const hours of [-2, 2]) {
      pageCache().put(ARTICLE, aFinishedPage('trang'), new Set(['article 12']))
      await catchUpRefreshes()
      expect(pageCache().fresh(ARTICLE)).toBeDefined()
      standAt(new Date(Date.now() + hours * HOUR))
      await noteRefresh(room.db, [{ kind: 'article', number: 12 }])
      standAt(null)
      await catchUpRefreshes()
      expect(pageCache().fresh(ARTICLE), `${hours}`).toBeUndefined()
    }
  })

  it('finds each change once, and those from before a server began no more', async () => {
    await noteRefresh(room.db, [{ kind: 'article', number: 12 }])
    await beginRefreshes()
    // Where other databases of the same Postgres are written to, it can look back a little.
    await catchUpRefreshes()
    pageCache().put(ARTICLE, aFinishedPage('trang'), new Set(['article 12']))
    await catchUpRefreshes()
    expect(pageCache().fresh(ARTICLE)).toBeDefined()
    await noteRefresh(room.db, [{ kind: 'article', number: 12 }])
    await catchUpRefreshes()
    pageCache().put(ARTICLE, aFinishedPage('trang mới'), new Set(['article 12']))
    await catchUpRefreshes()
    expect(pageCache().fresh(ARTICLE)).toBeDefined()
  })

  it('refuses a front for a time that has passed by the database’s clock alone', async () => {
    await databaseTime(room.db)
    setMachine(-2 * HOUR)
    await lookAtClock()
    const half = new Date(now().getTime() - HOUR / 2)
    const answer = await scheduleFront(desk.managing, { front: 'front', plan: { slots: [] }, at: half })
    expect(answer).toMatchObject({ ok: false })
  })
})

describe('changes whose transactions end in another order than they began, on postgres', () => {
  let db: Database
  beforeAll(async () => {
    db = provideDatabase(openDatabase(await newPostgresDatabase()))
    await db.migrate()
    forgetProcess()
    return () => db.close()
  })

  it('are all seen, each as soon as it can be', async () => {
    const other = '/cau-moi-qua-song-13'
    await beginRefreshes()
    pageCache().put(ARTICLE, aFinishedPage('trang'), new Set(['article 12']))
    pageCache().put(other, aFinishedPage('trang'), new Set(['article 13']))
    const noted = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const slow = db.transaction(async (tx) => {
      await noteRefresh(tx, [{ kind: 'article', number: 12 }])
      noted.resolve()
      await goOn.promise
    })
    await noted.promise
    await noteRefresh(db, [{ kind: 'article', number: 13 }])
    // However long the first one takes: by any clock it is an old one when it ends.
    standAt(new Date(Date.now() + 2 * HOUR))
    await catchUpRefreshes()
    await noteRefresh(db, [{ kind: 'article', number: 14 }])
    await catchUpRefreshes()
    expect(pageCache().fresh(other)).toBeUndefined()
    standAt(null)
    expect(pageCache().fresh(ARTICLE)).toBeDefined()
    goOn.resolve()
    await slow
    await catchUpRefreshes()
    expect(pageCache().fresh(ARTICLE)).toBeUndefined()
  })
})
