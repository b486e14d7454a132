import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { placeUnder } from '#db/stores/papers/sections.ts'
import { readSetting } from '#db/stores/papers/settings.ts'
import { project, removeFromReaders } from '#db/stores/reading/projection.ts'
import { newestInSection, pageOfSection } from '#db/stores/reading/published.ts'
import {
  areDaysCounted,
  countDaysOnce,
  dayAt,
  daysWithin,
  monthsOf,
  nearestDay,
  recountDays,
} from '#db/stores/reading/published-days.ts'
import { type ArticleContent, emptyContent } from '#newsroom/articles/article.ts'
import { dayOf } from '#newsroom/format/days.ts'
import { changeSection } from '#operations/papers/arrange-sections.ts'
import { countDays } from '#operations/papers/count-days.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { aBody, aNewsroom, ok } from '#tests/builders/newsroom.ts'
import { aSection } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const START = Date.UTC(2021, 4, 7)

/** One thing that happens to an article: it goes out (again) in a section, leaves, or its section moves. */
type Happening =
  | { what: 'publish'; number: number; section: number; hour: number }
  | { what: 'remove'; number: number }
  | { what: 'place'; section: number; under: number | null }

const number = fc.integer({ min: 1, max: 12 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('publish' as const), number, section: fc.nat(3), hour: fc.nat(96) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('remove' as const), number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('place' as const),
      section: fc.integer({ min: 2, max: 3 }),
      under: fc.constantFrom(null, 0, 1),
    }),
  },
)

describeEachDialect('days of what is published', (room) => {
  const sections: string[] = []
  beforeAll(async () => {
    for (let n = 0; n < 4; n++) sections.push((await aSection(room.db, { name: `Mục ngày ${n}`, position: n })).id)
  })
  const idOf = (n: number) => sections[n] ?? ''

  /** As the table has it, and as it would be counted from the articles now. */
  const kept = async (zone = ZONE) => {
    const { publishedDays, publishedArticles } = room.db.tables
    const rows = (await room.db.select().from(publishedDays)).map((row) => `${row.list} ${row.day} ${row.articles}`)
    const counts = new Map<string, number>()
    for (const row of await room.db.select().from(publishedArticles)) {
      for (const list of new Set(['all', row.sectionId, row.topSectionId])) {
        const key = `${list} ${dayOf(row.publishedAt, zone)}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
    return { rows: rows.sort(), counted: [...counts].map(([key, count]) => `${key} ${count}`).sort() }
  }
  const content = (section: number): ArticleContent => ({
    ...emptyContent(),
    title: 'Bài của một ngày',
    sectionId: idOf(section),
    body: aBody('Tin ngắn.'),
  })
  const publish = (store: Store, n: number, section: number, hour: number) =>
    project(store, {
      articleId: `day-article-${n}`,
      number: n,
      kind: 'article',
      versionId: `day-version-${n}`,
      content: content(section),
      publishedAt: new Date(START + hour * 3_600_000),
      updatedAt: new Date(START),
      correctsNumber: null,
    })
  const place = async (store: Store, section: number, under: number | null) => {
    const parentId = under === null ? null : idOf(under)
    const { sections: table } = store.tables
    const [before] = (await store.select().from(table)).filter((row) => row.id === idOf(section))
    await store
      .update(table)
      .set({ parentId })
      .where(eq(table.id, idOf(section)))
    await placeUnder(store, idOf(section), parentId ?? idOf(section))
    await recountDays(
      store,
      [idOf(section), before?.parentId ?? null, parentId].filter((id) => id !== null),
    )
  }

  it('are what a count of the articles would say, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
        for (const each of happenings) {
          await room.db.transaction(async (tx) => {
            if (each.what === 'publish') await publish(tx, each.number, each.section, each.hour)
            else if (each.what === 'remove') await removeFromReaders(tx, each.number, new Date(START))
            else await place(tx, each.section, each.under)
          })
          const { rows, counted } = await kept()
          expect(rows).toEqual(counted)
        }
        await room.db.transaction((tx) => recountDays(tx))
        const { rows, counted } = await kept()
        expect(rows).toEqual(counted)
      }),
      { numRuns: 25 },
    )
  })

  it('survive many who publish at the same moment, and one who counts anew', async () => {
    const out = Array.from({ length: 12 }, (_, n) => room.db.transaction((tx) => publish(tx, n + 1, n % 4, n)))
    await Promise.all([...out, room.db.transaction((tx) => recountDays(tx))])
    const { rows, counted } = await kept()
    expect(rows).toEqual(counted)
  })

  it('are counted once in an archive from before there were any, by one of several servers', async () => {
    await room.db.delete(room.db.tables.publishedDays)
    expect(await areDaysCounted(room.db)).toBe(false)
    await Promise.all([countDays(), countDays(), room.db.transaction((tx) => countDaysOnce(tx))])
    const { rows, counted } = await kept()
    expect(counted.length).toBeGreaterThan(0)
    expect(rows).toEqual(counted)
    // The next start leaves them alone.
    await room.db.delete(room.db.tables.publishedDays)
    await countDays()
    expect((await kept()).rows).toEqual([])
    await room.db.transaction((tx) => recountDays(tx))
  })

  it('begin at other moments in another zone, and lie in other lists under another section', async () => {
    const { admin } = await aNewsroom()
    const { version } = await readSetting(room.db, 'newspaper')
    ok(await saveNewspaper(admin, { version, newspaper: { name: 'Báo', timeZone: 'America/Los_Angeles' } }))
    const there = await kept('America/Los_Angeles')
    expect(there.rows).toEqual(there.counted)
    expect(there.rows).not.toEqual((await kept()).counted)
    ok(await saveNewspaper(admin, { version: version + 1, newspaper: { name: 'Báo', timeZone: ZONE } }))

    const [section] = (await room.db.select().from(room.db.tables.sections)).filter(({ id }) => id === idOf(3))
    if (!section) throw new Error('The section is gone.')
    const parentId = section.parentId === null ? idOf(0) : ''
    const { name, slug, id: sectionId, version: sectionVersion } = section
    ok(await changeSection(admin, { sectionId, version: sectionVersion, name, slug, parentId }))
    const here = await kept()
    expect(here.rows).toEqual(here.counted)
  })

  it('find the article that a page begins with, and no page behind the last', async () => {
    const { id } = await aSection(room.db, { name: 'Mục nhiều trang', position: 9 })
    sections.push(id)
    for (let n = 0; n < 23; n++) await room.db.transaction((tx) => publish(tx, 100 + n, 4, n * 5))
    const { items } = await newestInSection(room.db, id, { limit: 50 })
    for (const limit of [1, 4, 5, 23, 40]) {
      const pages = Math.ceil(23 / limit)
      const numbers: number[] = []
      for (let page = 1; page <= pages; page++) {
        const part = await pageOfSection(room.db, id, { number: page, limit })
        expect(part).toMatchObject({ number: page, pages, total: 23 })
        numbers.push(...(part?.items.map((item) => item.number) ?? []))
      }
      expect(numbers).toEqual(items.map((item) => item.number))
      expect(await pageOfSection(room.db, id, { number: pages + 1, limit })).toBeNull()
    }
    expect(await dayAt(room.db, id, 23)).toBeNull()

    const months = await monthsOf(room.db, id)
    expect(months).toEqual([{ month: '2021-05', articles: 23 }])
    const days = await daysWithin(room.db, id, '2021-05-01', '2021-05-31')
    expect(days.map(({ day }) => day)).toEqual(['2021-05-07', '2021-05-08', '2021-05-09', '2021-05-10', '2021-05-11'])
    expect(await nearestDay(room.db, id, { before: '2021-05-09' })).toBe('2021-05-08')
    expect(await nearestDay(room.db, id, { after: '2021-05-09' })).toBe('2021-05-10')
    expect(await nearestDay(room.db, id, { after: '2021-05-11' })).toBeNull()
  })
})
