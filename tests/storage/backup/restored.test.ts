import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '#newsroom/kit/id.ts'
import { holdWhatWasDue, readRestoredNews, settleRestored } from '#operations/backup/restored.ts'
import { layDueFronts } from '#operations/front/lay-due-fronts.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import { aDraft, aNewsroom, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const HOUR_MS = 60 * 60 * 1000

describeEachDialect('a newsroom that was brought back', (database) => {
  let room: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    room = await aNewsroom()
  })
  beforeEach(async () => {
    await database.db.delete(database.db.tables.settings)
  })
  const scheduled = async (inMs: number) => {
    const id = await aDraft(room.reporter)
    ok(await step(room.reporter, id, 'submit'))
    const scheduledAt = new Date(Date.now() + HOUR_MS)
    ok(await step(room.managing, id, ['claim', 'forward', 'approve', 'schedule'], { scheduledAt }))
    const { articles } = database.db.tables
    await database.db
      .update(articles)
      .set({ scheduledAt: new Date(Date.now() + inMs) })
      .where(eq(articles.id, id))
    return id
  }
  const stateOf = async (id: string) => {
    const { articles } = database.db.tables
    const [row] = await database.db.select({ state: articles.state }).from(articles).where(eq(articles.id, id))
    return row?.state
  }
  const of = new Date(Date.now() - 8 * HOUR_MS)

  it('asks before what was due meanwhile goes out, and lets what comes go on', async () => {
    const [due, later] = [await scheduled(-2 * HOUR_MS), await scheduled(HOUR_MS)]
    await settleRestored(database.db, of)
    await holdWhatWasDue()
    expect((await publishDue()).published).toEqual([])
    expect([await stateOf(due), await stateOf(later)]).toEqual(['approved', 'scheduled'])
    expect((await readRestoredNews(room.managing)).news).toMatchObject({ of, articles: [{ id: due }] })
    expect((await readRestoredNews(room.editor)).news).toBeNull()
    ok(await step(room.managing, due, 'publish'))
    expect((await readRestoredNews(room.managing)).news?.articles).toEqual([])
  })

  it('asks once: what comes due afterwards goes out by itself', async () => {
    await settleRestored(database.db, of)
    await holdWhatWasDue()
    const due = await scheduled(-1000)
    await holdWhatWasDue()
    expect((await publishDue()).published.map(({ id }) => id)).toEqual([due])
  })

  it('is another thing than one whose server was away: there it goes out', async () => {
    const due = await scheduled(-2 * HOUR_MS)
    await holdWhatWasDue()
    expect((await publishDue()).published.map(({ id }) => id)).toEqual([due])
  })

  it('lays no front that was due meanwhile', async () => {
    const at = new Date(Date.now() - HOUR_MS)
    const id = newId()
    const { frontSchedules } = database.db.tables
    const by = { createdAt: at, createdById: room.managing.id, changedById: room.managing.id }
    await database.db
      .insert(frontSchedules)
      .values({ id, frontId: 'front', version: 1, state: 'waiting', plan: { slots: [] }, at, ...by })
    await settleRestored(database.db, of)
    await holdWhatWasDue()
    expect((await layDueFronts()).laid).toEqual([])
    expect((await readRestoredNews(room.managing)).news?.fronts).toBe(1)
  })

  it('sends no mail that was waiting then, and forgets the servers of then', async () => {
    const { notices, refreshes } = database.db.tables
    await database.db.update(notices).set({ mail: 'due' })
    await settleRestored(database.db, of)
    expect(await database.db.$count(notices, eq(notices.mail, 'due'))).toBe(0)
    expect(await database.db.$count(refreshes)).toBe(0)
  })
})
