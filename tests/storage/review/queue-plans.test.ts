import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import { countHeld, listDesk, listWaiting } from '#db/stores/articles/desk-lists.ts'
import { countOpenThreads, countQueue, findContents, listQueue, listQueueUnchecked } from '#db/stores/review/queue.ts'
import { QUEUE_GROUPS } from '#newsroom/review/queue.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
import { type Archive, fillArchive } from '#tests/builders/archive.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ARTICLES = 6000

describeEachDialect('the plans of the queue and the lists', (room) => {
  let archive: Archive
  beforeAll(async () => {
    archive = await fillArchive(room.db, ARTICLES)
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  }, 120_000)

  const all = { groups: QUEUE_GROUPS }
  const search = parseQuery('kỳ 77')
  const place = { at: new Date(Date.now() - 3_600_000), id: 'z' }
  const reads: [name: string, read: (store: Store, archive: Archive) => Promise<unknown>][] = [
    ['the queue of who sees all', (store, { managing }) => listQueue(store, managing, all, null, 101)],
    ['the queue of a desk', (store, { editors: [editor] }) => listQueue(store, editor ?? never(), all, null, 101)],
    ['the queue, further on', (store, { managing }) => listQueue(store, managing, all, place, 101)],
    [
      'one part of one section',
      (store, { managing, sectionIds: [sectionId = ''] }) =>
        listQueue(store, managing, { groups: ['submitted'], sectionIds: [sectionId, 'another'] }, null, 101),
    ],
    [
      'what somebody holds',
      (store, { editors: [editor] }) => listQueue(store, editor ?? never(), { ...all, held: 'me' }, null, 101),
    ],
    [
      'the queue by words',
      (store, { managing }) => listQueue(store, managing, { ...all, ...(search ? { search } : {}) }, null, 101),
    ],
    ['what is to be checked', (store, { managing }) => listQueueUnchecked(store, managing, all, 100)],
    ['how much waits', (store, { managing }) => countQueue(store, managing, all)],
    ['how much waits for a desk', (store, { editors: [editor] }) => countQueue(store, editor ?? never(), all)],
    ['open conversations', (store) => countOpenThreads(store, ['a', 'b', 'c'])],
    ['the texts of a few', (store) => findContents(store, ['a', 'b'])],
    [
      'how much each holds',
      (store, { editors }) =>
        countHeld(
          store,
          editors.map(({ id }) => id),
        ),
    ],
    [
      'what is under way of an author’s',
      (store, { authors: [author] }) =>
        listWaiting(store, author ?? never(), ['submitted', 'editing'], 50, { authorId: author?.id ?? '' }),
    ],
    [
      'what of their own somebody published',
      (store, { managing }) => listDesk(store, managing, { states: ['published'], authorId: managing.id }, null, 10),
    ],
    ['all articles', (store, { managing }) => listDesk(store, managing, {}, null, 41)],
    ['all articles, further on', (store, { managing }) => listDesk(store, managing, {}, place, 41)],
    ['articles of a desk', (store, { editors: [editor] }) => listDesk(store, editor ?? never(), {}, null, 41)],
    ['articles of a reporter', (store, { authors: [author] }) => listDesk(store, author ?? never(), {}, null, 41)],
    ['articles in a state', (store, { managing }) => listDesk(store, managing, { states: ['published'] }, null, 41)],
  ]

  it.each(reads)('%s: one query, by keys and indexes', async (name, read) => {
    const { store, queries } = recording(room.db)
    await read(store, archive)
    expect(queries).toHaveLength(1)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).not.toMatch(
        /SCAN (articles|comment_threads)(?! USING INDEX)|Seq Scan on (articles|comment_threads)/,
      )
      expect(plan, query.sql).toMatch(/USING|Index|Bitmap/)
      // Newest first a list may walk its index until a page is full; the queue goes straight to what waits.
      if (!name.includes('articles')) expect(plan, query.sql).not.toMatch(/SCAN articles/)
      // SQLite keeps no statistics: that nearly all articles are published, and of some section, it has to be spared.
      if (room.db.engine.dialect === 'sqlite') expect(plan, query.sql).not.toMatch(/MULTI-INDEX OR/)
      if (name.includes('queue')) expect(plan, query.sql).not.toMatch(/articles_section/)
    }
  })
})

function never(): never {
  throw new Error('The archive has nobody of the kind.')
}
