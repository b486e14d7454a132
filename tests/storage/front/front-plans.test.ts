import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { bodiesWithoutFeature, publishedAmong, readFrontLists, scheduledToGoOut } from '#db/stores/front/front-lists.ts'
import { findChange, findFront, isFrontPicture, listChanges, waitingSchedules } from '#db/stores/front/fronts.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { BREAKING_STRIP, readSetting } from '#db/stores/papers/settings.ts'
import { depthsFor } from '#newsroom/front/needs.ts'
import { BY_ITSELF, FRONT_PAGE, newSlot, slotsOf } from '#newsroom/front/plan.ts'
import { countFeatures } from '#operations/front/count-features.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 5_000
const SECTIONS = 10
const at = (number: number) => new Date(Date.UTC(2021, 4, 7) + number * 60_000)
const embed = { type: 'doc' as const, content: [{ type: 'embed' as const, attrs: { video: 'youtube:abcdefghijk' } }] }

const reads: [name: string, read: (store: Store) => Promise<unknown>][] = [
  ['a front', (store) => findFront(store, FRONT_PAGE)],
  ['its history', (store) => listChanges(store, FRONT_PAGE, 9, 30)],
  ['one of its plans', (store) => findChange(store, FRONT_PAGE, 3)],
  ['what is due', (store) => waitingSchedules(store, { until: at(0), limit: 50 })],
  ['what waits', (store) => waitingSchedules(store, { frontId: FRONT_PAGE, limit: 20 })],
  ['what goes out', (store) => scheduledToGoOut(store, at(0), 60)],
  ['which are published', (store) => publishedAmong(store, [1, 2, 99_999])],
  ['texts to look at', (store) => bodiesWithoutFeature(store, 4_000, 100)],
]

describeEachDialect('the plans of the queries of fronts', (room) => {
  beforeAll(async () => {
    const { publishedArticles, sections, frontChanges, frontSchedules } = room.db.tables
    for (let from = 1; from <= ARTICLES; from += 500) {
      await room.db.insert(publishedArticles).values(
        Array.from({ length: 500 }, (_, index) => from + index).map((number) => ({
          number,
          articleId: `article-${number}`,
          versionId: `version-${number}`,
          kind: number % 50 === 0 ? ('correction' as const) : ('article' as const),
          sectionId: `s${number % SECTIONS}`,
          topSectionId: `s${number % 4}`,
          slug: 'bai',
          kicker: '',
          title: `Bài ${number}`,
          sapo: '',
          dateline: '',
          abstract: '',
          lead: null,
          bylines: [],
          body: number % 100 === 7 ? embed : { type: 'doc' as const, content: [] },
          pictures: {},
          words: 1,
          publishedAt: at(number),
          updatedAt: at(number),
          correctsNumber: null,
        })),
      )
    }
    await room.db.insert(sections).values(
      Array.from({ length: SECTIONS }, (_, index) => ({
        id: `s${index}`,
        version: 1,
        name: `Mục ${index}`,
        slug: `muc-${index}`,
        position: index,
        parentId: index > 3 ? `s${index % 4}` : null,
      })),
    )
    const plan = BY_ITSELF
    await room.db.insert(frontChanges).values(
      Array.from({ length: 2_000 }, (_, index) => ({
        frontId: index % 2 ? FRONT_PAGE : `s${index % SECTIONS}`,
        version: index + 1,
        kind: 'arranged' as const,
        plan,
        at: at(index),
      })),
    )
    await room.db.insert(frontSchedules).values(
      Array.from({ length: 2_000 }, (_, index) => ({
        id: `schedule-${index}`,
        frontId: FRONT_PAGE,
        version: 1,
        state: index % 500 === 0 ? ('waiting' as const) : ('applied' as const),
        plan,
        at: at(index),
        createdAt: at(index),
        createdById: 'x',
        changedById: 'x',
      })),
    )
    await analyze()
  })
  async function analyze() {
    if (room.db.engine.dialect !== 'postgres') return
    const client = postgres(room.url, { max: 1 })
    await client.unsafe('analyze')
    await client.end()
  }

  it('says once of what was published before what it has to show', async () => {
    await countFeatures()
    const lists = await readFrontLists(room.db, await readSections(room.db), {
      newest: null,
      sections: new Map(),
      features: { video: 3, pictures: 3 },
      placed: [],
    })
    expect(lists.features.video.map((teaser) => teaser.number)).toEqual([4907, 4807, 4707])
    expect(lists.features.pictures).toEqual([])
    await analyze()
    const { store, queries } = recording(room.db)
    await bodiesWithoutFeature(store, null, 1)
    expect(queries).toHaveLength(1)
  })

  it.each(reads)('%s: reads no table from end to end', async (_, read) => {
    const { store, queries } = recording(room.db)
    await read(store)
    expect(queries.length).toBeGreaterThan(0)
    for (const query of queries) {
      expect(await planOf(room, query), query.sql).not.toMatch(
        /SCAN (published_articles|front_changes|front_schedules|articles)(?! USING)|Seq Scan on (published_articles|front_changes|front_schedules) /,
      )
    }
  })

  describe('a front with every kind of slot', () => {
    const slots = [
      ...slotsOf(BY_ITSELF, FRONT_PAGE, ['s0', 's1', 's2', 's3', 's7']),
      newSlot('video', 'video'),
      newSlot('pictures', 'pictures'),
    ]
    const lists = async (store: Store) => {
      const sections = await readSections(store)
      const depths = depthsFor(slots, (id) => sections.find((section) => section.id === id)?.parentId ?? null)
      return readFrontLists(store, sections, {
        newest: { sectionId: null, limit: depths.newest },
        sections: depths.sections,
        features: depths.features,
        placed: [3, 4, 5],
      })
    }

    it('reads each list in order off its own index, whatever lies in the archive, and no text', async () => {
      const { store, queries } = recording(room.db)
      await lists(store)
      // Sections, the newest, five sections, two features, and what was put there by hand.
      expect(queries).toHaveLength(10)
      for (const query of queries) {
        expect(query.sql).not.toMatch(/"body"/)
        if (!/from "published_articles"/.test(query.sql)) continue
        const plan = await planOf(room, query)
        expect(plan, query.sql).not.toMatch(/SCAN published_articles(?! USING)|Seq Scan on published_articles/)
        expect(plan, query.sql).not.toMatch(/TEMP B-TREE FOR ORDER BY|Sort Key: .*published_at/)
      }
    })

    it('asks three short questions besides', async () => {
      const { store, queries } = recording(room.db)
      await findFront(store, FRONT_PAGE)
      await readSetting(store, BREAKING_STRIP)
      await isFrontPicture(store, 'k')
      // Where no front shows the picture, no article is asked for.
      expect(queries).toHaveLength(3)
    })
  })
})
