import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from '#db/index.ts'
import { addReads, dropReadsBefore, keepMostReadOf, mostReadSince } from '#db/stores/reading/reads.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { hoursBefore } from '#newsroom/reading/reads.ts'
import { storeReads, sweepReads } from '#operations/reading/count-reads.ts'
import { forgetMostRead, readMostRead } from '#operations/reading/read-most-read.ts'
import { aPublishedArticle, aSection } from '#tests/builders/published.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const present = new Date('2026-05-07T03:25:10Z')
const hoursAgo = (hours: number) => hoursBefore(present, hours)
const numbers = (teasers: readonly { number: number }[]) => teasers.map((teaser) => teaser.number)

describeEachDialect('what is read most', (room) => {
  let news: Awaited<ReturnType<typeof aSection>>
  let sport: Awaited<ReturnType<typeof aSection>>

  beforeAll(async () => {
    news = await aSection(room.db, { name: 'Thời sự' })
    sport = await aSection(room.db, { name: 'Thể thao' })
    for (const number of [1, 2, 3]) await aPublishedArticle(room.db, { number, sectionId: news.id })
    for (const number of [11, 12]) await aPublishedArticle(room.db, { number, sectionId: sport.id })
    await aPublishedArticle(room.db, { number: 20, sectionId: news.id, kind: 'correction', correctsNumber: 1 })
  })
  beforeEach(async () => {
    standAt(present)
    await room.db.delete(room.db.tables.reads)
    forgetMostRead()
  })
  afterEach(() => standAt(null))

  const kept = async () =>
    (await room.db.select().from(room.db.tables.reads))
      .map(({ hour, number, reads }) => [hour.toISOString(), number, reads])
      .sort((a, b) => String(a).localeCompare(String(b)))

  it('adds up what several servers counted, by article and hour', async () => {
    const other: Database = openDatabase(room.url)
    try {
      const rounds = Array.from({ length: 10 }, (_, round) => round)
      await Promise.all(
        rounds.flatMap(() => [
          addReads(
            room.db,
            hoursAgo(0),
            new Map([
              [1, 2],
              [2, 1],
            ]),
          ),
          addReads(
            other,
            hoursAgo(0),
            new Map([
              [2, 5],
              [1, 1],
            ]),
          ),
        ]),
      )
      await addReads(other, hoursAgo(1), new Map([[1, 7]]))
    } finally {
      await other.close()
    }
    expect(await kept()).toEqual([
      ['2026-05-07T02:00:00.000Z', 1, 7],
      ['2026-05-07T03:00:00.000Z', 1, 30],
      ['2026-05-07T03:00:00.000Z', 2, 60],
    ])
  })

  it('counts nothing under a number that readers do not have', async () => {
    await addReads(
      room.db,
      hoursAgo(0),
      new Map([
        [999, 5],
        [1, 1],
      ]),
    )
    await addReads(room.db, hoursAgo(0), new Map([[998, 5]]))
    await addReads(room.db, hoursAgo(0), new Map())
    expect(await kept()).toEqual([['2026-05-07T03:00:00.000Z', 1, 1]])
  })

  it('ranks the past 24 hours, and fills up from the past seven days', async () => {
    await addReads(room.db, hoursAgo(23), new Map([[1, 3]]))
    await addReads(
      room.db,
      hoursAgo(0),
      new Map([
        [1, 3],
        [11, 5],
        [20, 500],
      ]),
    )
    await addReads(
      room.db,
      hoursAgo(30),
      new Map([
        [2, 900],
        [11, 900],
      ]),
    )
    await addReads(room.db, hoursAgo(24 * 7 + 1), new Map([[3, 9_000]]))
    expect(numbers(await readMostRead({ limit: 2 }))).toEqual([1, 11])
    expect(numbers(await readMostRead({ limit: 10 }))).toEqual([1, 11, 2])
    expect(numbers(await readMostRead({ sectionId: news.id, limit: 10 }))).toEqual([1, 2])
    expect(numbers(await readMostRead({ sectionId: sport.id, limit: 10 }))).toEqual([11])
    expect(await readMostRead({ sectionId: 'nowhere', limit: 10 })).toEqual([])
  })

  it('has a section show what lies in the sections under it', async () => {
    const under = await aSection(room.db, { name: 'Bóng chuyền' })
    const { publishedArticles: p } = room.db.tables
    await aPublishedArticle(room.db, { number: 31, sectionId: under.id })
    await room.db.update(p).set({ topSectionId: sport.id }).where(eq(p.number, 31))
    await addReads(
      room.db,
      hoursAgo(0),
      new Map([
        [31, 2],
        [1, 9],
      ]),
    )
    expect(numbers(await readMostRead({ sectionId: sport.id, limit: 5 }))).toEqual([31])
    expect(numbers(await readMostRead({ sectionId: under.id, limit: 5 }))).toEqual([31])
    expect(numbers(await readMostRead({ limit: 5 }))).toEqual([1, 31])
  })

  it('ranks anew after a minute, and never shows what was taken down meanwhile', async () => {
    for (const number of [41, 42]) await aPublishedArticle(room.db, { number, sectionId: news.id })
    await addReads(
      room.db,
      hoursAgo(0),
      new Map([
        [41, 2],
        [42, 1],
      ]),
    )
    expect(numbers(await readMostRead({ limit: 2 }))).toEqual([41, 42])
    await addReads(room.db, hoursAgo(0), new Map([[42, 5]]))
    expect(numbers(await readMostRead({ limit: 2 }))).toEqual([41, 42])
    standAt(new Date(present.getTime() + 61_000))
    expect(numbers(await readMostRead({ limit: 2 }))).toEqual([42, 41])
    const { publishedArticles: p } = room.db.tables
    await room.db.delete(p).where(eq(p.number, 42))
    expect(numbers(await readMostRead({ limit: 2 }))).toEqual([41])
  })

  it('keeps of an hour that is over the articles read most, and forgets old hours', async () => {
    await addReads(
      room.db,
      hoursAgo(3),
      new Map([
        [1, 1],
        [2, 4],
        [3, 1],
      ]),
    )
    await addReads(room.db, hoursAgo(2), new Map([[1, 1]]))
    await keepMostReadOf(room.db, hoursAgo(3), 2)
    await keepMostReadOf(room.db, hoursAgo(2), 2)
    expect(await kept()).toEqual([
      ['2026-05-07T00:00:00.000Z', 2, 4],
      ['2026-05-07T00:00:00.000Z', 3, 1],
      ['2026-05-07T01:00:00.000Z', 1, 1],
    ])
    await dropReadsBefore(room.db, hoursAgo(2))
    expect(await kept()).toEqual([['2026-05-07T01:00:00.000Z', 1, 1]])
  })

  it('stores in the present hour, and sweeps up what no list looks at', async () => {
    await storeReads(new Map([[1, 3]]))
    await storeReads(new Map())
    await addReads(room.db, hoursAgo(24 * 7), new Map([[1, 1]]))
    await addReads(room.db, hoursAgo(24 * 7 + 1), new Map([[1, 1]]))
    const { reads } = room.db.tables
    const crowd = Array.from({ length: 1_010 }, (_, index) => ({ hour: hoursAgo(2), number: index + 1_000, reads: 1 }))
    for (let from = 0; from < crowd.length; from += 500) {
      await room.db.insert(reads).values(crowd.slice(from, from + 500))
    }
    await sweepReads()
    expect(await room.db.$count(reads, eq(reads.hour, hoursAgo(2)))).toBe(1_000)
    expect((await kept()).filter(([hour]) => hour !== hoursAgo(2).toISOString())).toEqual([
      ['2026-04-30T03:00:00.000Z', 1, 1],
      ['2026-05-07T03:00:00.000Z', 1, 3],
    ])
  })

  it('reads the hours asked for off the index, and looks articles up by their number', async () => {
    const { store, queries } = recording(room.db)
    const { reads } = room.db.tables
    for (let hour = 0; hour < 200; hour++) {
      await room.db
        .insert(reads)
        .values(Array.from({ length: 50 }, (_, index) => ({ hour: hoursAgo(hour), number: index + 1, reads: 1 })))
    }
    await mostReadSince(store, hoursAgo(24), 100)
    await keepMostReadOf(store, hoursAgo(3), 40)
    expect(queries).toHaveLength(3)
    for (const query of queries) {
      const plan = await planOf(room, query)
      if (room.db.engine.dialect === 'sqlite') expect(plan, query.sql).not.toMatch(/SCAN (?!CONSTANT)\w+(?! USING)/)
    }
  })
})
