import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { countSaves, findSaveOfVersion, firstText, listSavesWithText } from '#db/stores/history/save-history.ts'
import { findVersionHeads, listVersions } from '#db/stores/history/versions.ts'
import { eventsOfArticle, lastChangeOfState } from '#db/stores/log/events.ts'
import { aDraft, aNewsroom, aText } from '#tests/builders/newsroom.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 300
const SAVES = 40
const START = Date.UTC(2021, 4, 7)

describeEachDialect('the plans of the queries about histories', (room) => {
  beforeAll(async () => {
    const desk = await aNewsroom()
    const draft = await aDraft(desk.reporter)
    const content = await aText()
    const { articles, articleSaves, articleVersions, events } = room.db.tables
    const row = (await room.db.select().from(articles)).find((each) => each.id === draft)
    if (!row) throw new Error('The article is gone.')
    for (let n = 0; n < ARTICLES; n += 1) {
      const articleId = `copy-${n}`
      const numbers = Array.from({ length: SAVES }, (_, index) => index + 1)
      const at = (number: number) => new Date(START + number * 60_000)
      await room.db.insert(articles).values({ ...row, id: articleId, number: 10_000 + n })
      await room.db.insert(articleSaves).values(
        numbers.map((version) => ({
          articleId,
          version,
          saveKey: `key-${version}`,
          authorId: desk.reporter.id,
          savedAt: at(version),
          hash: '',
          content: version % 2 === 0 ? content : null,
        })),
      )
      const some = numbers.slice(0, 8)
      await room.db.insert(articleVersions).values(
        some.map((ordinal) => ({
          id: `${articleId}-${ordinal}`,
          articleId,
          ordinal,
          kind: ordinal % 2 === 0 ? ('saved' as const) : ('conflict' as const),
          content,
          authorId: desk.reporter.id,
          createdAt: at(ordinal),
          hash: '',
        })),
      )
      await room.db.insert(events).values(
        some.map((k) => ({
          id: `${articleId}-e${k}`,
          at: at(k),
          name: 'saved',
          actorId: null,
          articleId,
          reason: '',
        })),
      )
    }
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  const times = [30, 20, 10].map((minute) => new Date(START + minute * 60_000))
  const reads: [name: string, read: (store: Store) => Promise<unknown>][] = [
    ['the events of an article', (store) => eventsOfArticle(store, 'copy-7', { limit: 31 })],
    ['its events, further on', (store) => eventsOfArticle(store, 'copy-7', { before: 'copy-7-e5', limit: 31 })],
    ['its last change of state', (store) => lastChangeOfState(store, 'copy-7')],
    ['its versions that lost', (store) => listVersions(store, 'copy-7', { kinds: ['conflict'], limit: 31 })],
    [
      'its versions that lost, further on',
      (store) => listVersions(store, 'copy-7', { kinds: ['conflict'], before: 'copy-7-5', limit: 31 }),
    ],
    ['versions by their ids', (store) => findVersionHeads(store, ['copy-7-1', 'copy-7-2'])],
    ['the saves between moments', (store) => countSaves(store, 'copy-7', times, null)],
    [
      'the saves between moments, further on',
      (store) => countSaves(store, 'copy-7', times, new Date(START + 35 * 60_000)),
    ],
    ['the saves of a fold', (store) => listSavesWithText(store, 'copy-7', { from: 5, to: 15 }, 101)],
    ['a save', (store) => findSaveOfVersion(store, 'copy-7', 6)],
    ['the first save', (store) => firstText(store, 'copy-7')],
  ]

  it.each(reads)('%s: one query, by keys and indexes', async (name, read) => {
    const { store, queries } = recording(room.db)
    const found = JSON.stringify(await read(store))
    expect(queries).toHaveLength(1)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).not.toMatch(/SCAN (article_saves|article_versions|events)|Seq Scan on (article_|events)/)
      // Postgres may sort the few rows of one article; what it never does is read those of others.
      expect(plan, query.sql).toMatch(/USING|Index/)
      expect(plan, query.sql).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
    }
    if (name !== 'a save') expect(found).not.toContain('Theo báo cáo')
  })

  it('counts each save in the span it lies in', async () => {
    const counts = await countSaves(room.db, 'copy-7', times, new Date(START + 35 * 60_000))
    expect(counts.sort((a, b) => a.span - b.span)).toMatchObject([
      { span: 0, count: 5, texts: 3, firstVersion: 30, lastVersion: 34, firstAt: times[0] },
      { span: 1, count: 10, texts: 5, firstVersion: 20, lastVersion: 29 },
      { span: 2, count: 10, texts: 5, firstVersion: 10, lastVersion: 19, firstAt: times[2] },
    ])
  })
})
