import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { standAt } from '#newsroom/kit/clock.ts'
import { readAlarms } from '#operations/duty/read-duty.ts'
import { publishDue, type WentOut } from '#operations/workflow/publish-due.ts'
import { dueArticles } from '#tests/builders/due.ts'
import { aNewsroom } from '#tests/builders/newsroom.ts'
import { watchPauses } from '#tests/builders/pauses.ts'
import { figures } from '#tests/faults/kit/size.ts'
import { describeEachDialect } from '../each-dialect.ts'

const MANY = 120
/** Nothing that is done for articles that go out holds up this process for so long. On a quiet machine it is a tenth of it. */
const PAUSE_MS = 1000

describeEachDialect('many articles that are due in the same second', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  const eventsNamed = async (name: string, ids: readonly string[]) => {
    const { events } = room.db.tables
    const rows = await room.db.select().from(events).where(eq(events.name, name))
    return rows.filter(({ articleId }) => articleId && ids.includes(articleId)).map(({ articleId }) => articleId)
  }
  const published = (ids: readonly string[]) => eventsNamed('publish_due', ids)
  const countedToday = async () => {
    const { publishedDays } = room.db.tables
    const [row] = await room.db.select().from(publishedDays).where(eq(publishedDays.list, 'all'))
    return row?.articles ?? 0
  }

  it('go out a few at a time, each to be had at once, and nobody is held up meanwhile', async () => {
    const ids = await dueArticles(room.db, desk, MANY)
    const had: number[] = []
    const pauses = watchPauses()
    const begun = performance.now()
    const { failed } = await publishDue(new Set(), async (some) => {
      const { publishedArticles } = room.db.tables
      had.push(await room.db.$count(publishedArticles))
      expect(had.at(-1)).toBeGreaterThanOrEqual(some.length)
    })
    const longest = pauses()
    figures(
      `${room.db.engine.dialect}: ${MANY} articles out in ${Math.round(performance.now() - begun)} ms, longest pause ${Math.round(longest)} ms`,
    )
    expect(failed).toEqual([])
    expect((await published(ids)).sort()).toEqual([...ids].sort())
    expect(had.length).toBeGreaterThan(3)
    expect(had[0]).toBeLessThan(MANY / 2)
    expect(longest).toBeLessThan(PAUSE_MS)
    expect(await countedToday()).toBe(MANY)
  })

  it('go out once, however many try at the same time, and they share the work', async () => {
    const before = await countedToday()
    const ids = await dueArticles(room.db, desk, MANY)
    const runs = await Promise.all([publishDue(), publishDue(), publishDue()])
    expect(runs.flatMap((run) => run.failed)).toEqual([])
    const out = runs.flatMap((run) => run.published.map(({ id }) => id))
    expect(out.sort()).toEqual([...ids].sort())
    expect((await published(ids)).sort()).toEqual([...ids].sort())
    expect(await countedToday()).toBe(before + MANY)
    for (const run of runs) expect(run.published.length).toBeLessThan(MANY)
  })

  it('go out where one among them can’t, which is tried again only when it has rested', async () => {
    const ids = await dueArticles(room.db, desk, 50)
    const [broken = ''] = ids.slice(25)
    const { articles } = room.db.tables
    await room.db.update(articles).set({ approvedVersionId: 'gone' }).where(eq(articles.id, broken))
    const out: WentOut[] = []
    const { failed } = await publishDue(new Set(), async (some) => void out.push(...some))
    expect(failed.map(({ id }) => id)).toEqual([broken])
    expect(out.map(({ id }) => id).sort()).toEqual(ids.filter((id) => id !== broken).sort())
    expect(await eventsNamed('publish_failed', ids)).toEqual([broken])
    expect(await publishDue(new Set([broken]))).toEqual({ published: [], failed: [] })
  })

  it('raise no alarm while they take their turns, and one each where nobody published for a while', async () => {
    const late = (ids: readonly string[]) => eventsNamed('published_late', ids)
    const turns = await dueArticles(room.db, desk, 60, new Date(Date.now() - 4000))
    await publishDue(new Set(), async () => standAt(new Date(Date.now() + 10_000)))
    standAt(null)
    expect(await published(turns)).toHaveLength(60)
    expect(await late(turns)).toEqual([])
    const down = await dueArticles(room.db, desk, 2, new Date(Date.now() - 6000))
    await publishDue()
    expect((await late(down)).sort()).toEqual([...down].sort())
    const { alarms } = await readAlarms(desk.managing)
    expect(
      alarms
        .filter(({ why }) => why === 'published_late')
        .map(({ item }) => item.id)
        .sort(),
    ).toEqual([...down].sort())
  })
})
