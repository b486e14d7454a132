import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { findArticleHead } from '#db/stores/articles/articles.ts'
import { lastStepOf } from '#db/stores/log/events.ts'
import { markRooms, pagesOf } from '#db/stores/presence/presences.ts'
import { aDraft, aNewsroom } from '#tests/builders/newsroom.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 4000

/** What runs twice a second for all open articles, and what follows when one of them has changed. */
describeEachDialect('the plans of the queries about open articles', (room) => {
  const ids = ['copy-7', 'copy-1234', 'copy-3999']
  const since = new Date(Date.now() - 40_000)

  beforeAll(async () => {
    const desk = await aNewsroom()
    const id = await aDraft(desk.reporter)
    const { articles, presences, events } = room.db.tables
    const row = (await room.db.select().from(articles)).find((each) => each.id === id)
    if (!row) throw new Error('The article is gone.')
    const copies = Array.from({ length: ARTICLES }, (_, n) => `copy-${n}`)
    for (let from = 0; from < ARTICLES; from += 400) {
      const some = copies.slice(from, from + 400)
      await room.db.insert(articles).values(some.map((id, n) => ({ ...row, id, number: 10_000 + from + n })))
      const page = { personId: desk.reporter.id, writes: true, unsaved: false, since: new Date(), seenAt: new Date() }
      await room.db.insert(presences).values(some.map((id) => ({ ...page, id: `page-${id}`, articleId: id })))
      const event = { at: new Date(), name: 'submit', actorId: null, reason: '', toState: 'submitted' }
      await room.db.insert(events).values(some.map((id) => ({ ...event, id: `event-${id}`, articleId: id })))
    }
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  const reads: [name: string, read: (store: Store) => Promise<unknown>][] = [
    ['the look at all open articles', (store) => markRooms(store, ids, since)],
    ['an article without its text', (store) => findArticleHead(store, 'copy-7')],
    ['its open pages', (store) => pagesOf(store, 'copy-7', since)],
    ['its newest step', (store) => lastStepOf(store, 'copy-7')],
  ]

  it.each(reads)('%s: one query, by keys and indexes, and no text', async (_, read) => {
    const { store, queries } = recording(room.db)
    await read(store)
    expect(queries).toHaveLength(1)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).not.toMatch(/SCAN (articles|presences|events)|Seq Scan on (articles|presences|events)/)
      expect(query.sql).not.toMatch(/"body"/)
    }
  })
})
