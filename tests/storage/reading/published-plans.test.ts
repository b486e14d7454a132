import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { topicWithSlug } from '#db/stores/papers/topics.ts'
import { authorIsRead, newestTitles, topicIsRead } from '#db/stores/reading/completions.ts'
import { isPublicPicture, isTakenDown, movedTo, penNameBySlug } from '#db/stores/reading/public-addresses.ts'
import {
  newestArticles,
  newestByAuthor,
  newestCorrections,
  newestInSection,
  newestInTopic,
  pageOfDay,
  pageOfSection,
} from '#db/stores/reading/published.ts'
import { articlesSharingTopics, readPublishedArticle } from '#db/stores/reading/published-article.ts'
import { countIn, dayAt, monthsOf, nearestDay, recountDays } from '#db/stores/reading/published-days.ts'
import { partsOfSeries } from '#db/stores/reading/series.ts'
import {
  addressesBetween,
  listedAuthors,
  listedTopics,
  newestBySection,
  publishedSince,
  sitemapParts,
} from '#db/stores/reading/sitemap.ts'
import { addDays } from '#newsroom/format/days.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 5_000
const SECTIONS = 10

const behind = { publishedAt: new Date(Date.UTC(2021, 4, 7) + 2_500 * 60_000), number: 2_500 }
const reads: [name: string, read: (store: Store) => Promise<unknown>][] = [
  ['the newest', (store) => newestArticles(store, { limit: 20 })],
  ['the newest, further on', (store) => newestArticles(store, { limit: 20, behind })],
  ['a section', (store) => newestInSection(store, 's3', { limit: 20 })],
  ['a section, further on', (store) => newestInSection(store, 's3', { limit: 20, behind })],
  ['a topic', (store) => newestInTopic(store, 't3', { limit: 20 })],
  ['a topic, further on', (store) => newestInTopic(store, 't3', { limit: 20, behind })],
  ['parts of a series', (store) => partsOfSeries(store, 't3', { offset: 0, limit: 50 })],
  ['an author', (store) => newestByAuthor(store, 'a3', { limit: 20, behind })],
  ['corrections', (store) => newestCorrections(store, { limit: 20, behind })],
  ['an article', (store) => readPublishedArticle(store, 77)],
  ['articles that share topics', (store) => articlesSharingTopics(store, 77, 6)],
  ['a far page of a section', (store) => pageOfSection(store, 's3', { number: 15, limit: 24 })],
  ['a day', (store) => pageOfDay(store, { sectionId: null, day: '2021-05-08' }, { number: 1, limit: 50 })],
  ['a day of a section', (store) => pageOfDay(store, { sectionId: 's3', day: '2021-05-08' }, { number: 1, limit: 50 })],
  ['the titles to suggest', (store) => newestTitles(store, 1000)],
  ['whether readers know a topic', (store) => topicIsRead(store, 't3')],
  ['whether readers know an author', (store) => authorIsRead(store, 'a3')],
  ['the months of a list', (store) => monthsOf(store, 's3')],
  ['the day of a place in a list', (store) => dayAt(store, 's3', 100)],
  ['how many a list has', (store) => countIn(store, 's3')],
  ['the nearest day', (store) => nearestDay(store, 's3', { before: '2021-05-09' })],
  ['a picture', (store) => isPublicPicture(store, 'k77')],
  ['a tombstone', (store) => isTakenDown(store, 77)],
  ['a moved address', (store) => movedTo(store, '/x')],
  ['a topic by its address', (store) => topicWithSlug(store, 'x')],
  ['an author by the address', (store) => penNameBySlug(store, 'x')],
  ['the parts of the sitemap', (store) => sitemapParts(store)],
  ['articles of the sitemap', (store) => addressesBetween(store, { first: 2001, last: 4000 }, 250)],
  ['the sitemap for news', (store) => publishedSince(store, new Date(Date.UTC(2021, 4, 10)), 20)],
  ['the newest of each section', (store) => newestBySection(store)],
  ['topics of the sitemap', (store) => listedTopics(store, 100)],
  ['authors of the sitemap', (store) => listedAuthors(store, 100)],
]

describeEachDialect('the plans of the reading queries', (room) => {
  beforeAll(async () => {
    const { publishedArticles, publishedTopics, publishedBylines, publishedPictures } = room.db.tables
    const numbers = Array.from({ length: ARTICLES }, (_, index) => index + 1)
    const at = (number: number) => new Date(Date.UTC(2021, 4, 7) + number * 60_000)
    for (let from = 0; from < ARTICLES; from += 500) {
      const some = numbers.slice(from, from + 500)
      await room.db.insert(publishedArticles).values(
        some.map((number) => ({
          number,
          articleId: `article-${number}`,
          versionId: `version-${number}`,
          kind: number % 50 === 0 ? ('correction' as const) : ('article' as const),
          sectionId: `s${number % SECTIONS}`,
          topSectionId: `s${number % SECTIONS}`,
          slug: 'bai',
          kicker: '',
          title: `Bài ${number}`,
          sapo: '',
          dateline: '',
          abstract: '',
          lead: null,
          bylines: [],
          body: { type: 'doc' as const, content: [] },
          pictures: {},
          words: 1,
          publishedAt: at(number),
          updatedAt: at(number),
          correctsNumber: number % 50 === 0 ? number - 1 : null,
        })),
      )
      const linked = (number: number) => ({ number, publishedAt: at(number) })
      await room.db.insert(publishedTopics).values(some.map((n) => ({ ...linked(n), topicId: `t${n % 20}` })))
      await room.db.insert(publishedBylines).values(some.map((n) => ({ ...linked(n), penNameId: `a${n % 20}` })))
      await room.db.insert(publishedPictures).values(some.map((n) => ({ number: n, fileKey: `k${n}` })))
    }
    await room.db.insert(room.db.tables.sections).values(
      Array.from({ length: SECTIONS }, (_, index) => ({
        id: `s${index}`,
        version: 1,
        name: `Mục ${index}`,
        slug: `muc-${index}`,
        position: index,
      })),
    )
    await room.db.transaction((tx) => recountDays(tx))
    // As many days as an old newspaper has: few rows are read from end to end whatever their indexes.
    const days = Array.from({ length: 1_000 }, (_, n) => addDays('2001-01-01', n))
    for (let list = 0; list < 10; list++) {
      await room.db
        .insert(room.db.tables.publishedDays)
        .values(days.map((day) => ({ list: `other-${list}`, day, articles: 3 })))
    }
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  it.each(reads)('%s: reads no table of the published projection from end to end, and sorts none', async (_, read) => {
    const { store, queries } = recording(room.db)
    await read(store)
    expect(queries.length).toBeGreaterThan(0)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).not.toMatch(/SCAN published_\w+(?! USING)|Seq Scan on published_/)
      // What is ordered comes ordered off its index: sorting would read the whole list for its first page.
      if (/order by/.test(query.sql) && /from "published_/.test(query.sql)) {
        expect(plan, query.sql).not.toMatch(/TEMP B-TREE FOR ORDER BY|Sort Key: .*published_at/)
      }
    }
  })

  it('never loads the texts for a list', async () => {
    for (const [name, read] of reads) {
      // The list of corrections shows the two statements of each, which are all that its text is.
      if (name === 'an article' || name === 'corrections') continue
      const { store, queries } = recording(room.db)
      await read(store)
      for (const query of queries) expect(query.sql).not.toMatch(/"body"/)
    }
  })
})
