import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '#db/database.ts'
import {
  countPublished,
  countReasonsIn,
  countReturnsIn,
  listPublished,
  nearestPublished,
} from '#db/stores/reading/published-months.ts'
import { countLists, countReturns, findPoint, listsOf, pointsOf, threadHeads } from '#db/stores/returns/returns.ts'
import { aDraft, aNewsroom } from '#tests/builders/newsroom.ts'
import { planOf } from '#tests/builders/query-plans.ts'
import { recording } from '#tests/builders/recorded-queries.ts'
import { describeEachDialect } from '../each-dialect.ts'

const AUTHORS = 200
const ARTICLES = 6000
const START = Date.UTC(2026, 0, 1)
const HOUR = 3_600_000

describeEachDialect('the plans of the queries about returns', (room) => {
  beforeAll(async () => {
    const desk = await aNewsroom()
    const draft = await aDraft(desk.reporter)
    const { articles, returnLists, returnPoints, commentThreads, comments } = room.db.tables
    const row = (await room.db.select().from(articles)).find((each) => each.id === draft)
    if (!row) throw new Error('The article is gone.')
    const numbers = Array.from({ length: ARTICLES }, (_, n) => n)
    const at = (n: number) => new Date(START + n * HOUR)
    const inParts = async <T>(rows: T[], put: (part: T[]) => Promise<unknown>) => {
      for (let n = 0; n < rows.length; n += 400) await put(rows.slice(n, n + 400))
    }
    const copies = numbers.map((n) => ({
      ...row,
      id: `copy-${n}`,
      number: 10_000 + n,
      authorId: `author-${n % AUTHORS}`,
      firstPublishedAt: at(n),
    }))
    await inParts(copies, (part) => room.db.insert(articles).values(part))
    const lists = numbers.map((n) => ({
      id: `list-${n}`,
      articleId: `copy-${n}`,
      versionId: 'v',
      returnedById: desk.editor.id,
      returnedAt: at(n),
    }))
    await inParts(lists, (part) => room.db.insert(returnLists).values(part))
    const points = numbers.flatMap((n) =>
      [1, 2, 3].map((position) => ({
        id: `point-${n}-${position}`,
        returnId: `list-${n}`,
        articleId: `copy-${n}`,
        position,
        text: `Lý do ${position}`,
        chip: position < 3,
        threadId: position === 3 ? `thread-${n}` : null,
        tickedAt: null,
        tickedById: null,
        answer: '',
      })),
    )
    await inParts(points, (part) => room.db.insert(returnPoints).values(part))
    const threads = numbers.map((n) => ({
      id: `thread-${n}`,
      articleId: `copy-${n}`,
      place: 'article' as const,
      anchorFrom: null,
      anchorTo: null,
      quote: '',
      createdById: desk.editor.id,
      createdAt: at(n),
      resolvedAt: null,
      resolvedById: null,
    }))
    await inParts(threads, (part) => room.db.insert(commentThreads).values(part))
    const said = numbers.map((n) => ({
      id: `comment-${n}`,
      threadId: `thread-${n}`,
      articleId: `copy-${n}`,
      authorId: desk.editor.id,
      text: 'Kiểm lại',
      mentionedIds: [],
      createdAt: at(n),
      editedAt: null,
    }))
    await inParts(said, (part) => room.db.insert(comments).values(part))
    if (room.db.engine.dialect === 'postgres') {
      const client = postgres(room.url, { max: 1 })
      await client.unsafe('analyze')
      await client.end()
    }
  })

  const month = { authorId: 'author-7', from: new Date(START + 300 * HOUR), until: new Date(START + 1300 * HOUR) }
  const reads: [name: string, read: (store: Store) => Promise<unknown>][] = [
    ['the lists of an article', (store) => listsOf(store, 'copy-7', 20)],
    ['how many lists it has', (store) => countLists(store, 'copy-7')],
    ['the points of lists', (store) => pointsOf(store, ['list-7', 'list-8'])],
    ['a point', (store) => findPoint(store, 'copy-7', 'point-7-1')],
    ['the open conversations', (store) => threadHeads(store, 'copy-7', 'open', 40)],
    ['the settled conversations', (store) => threadHeads(store, 'copy-7', 'resolved', 40)],
    ['conversations by their ids', (store) => threadHeads(store, 'copy-7', ['thread-7'], 1)],
    ['returns of some articles', (store) => countReturns(store, ['copy-7', 'copy-207'])],
    ['the articles of a month', (store) => listPublished(store, month, null, 21)],
    ['the articles of a month, further on', (store) => listPublished(store, month, { at: month.until, id: 'x' }, 21)],
    ['how many articles a month has', (store) => countPublished(store, month)],
    ['the returns of a month', (store) => countReturnsIn(store, month)],
    ['the reasons of a month', (store) => countReasonsIn(store, month, 12)],
    ['the month before', (store) => nearestPublished(store, month.authorId, { before: month.from })],
    ['the month after', (store) => nearestPublished(store, month.authorId, { from: month.until })],
  ]

  it.each(reads)('%s: by keys and indexes', async (_name, read) => {
    const { store, queries } = recording(room.db)
    await read(store)
    for (const query of queries) {
      const plan = await planOf(room, query)
      expect(plan, query.sql).toMatch(/USING|Index|Bitmap/)
      expect(plan, query.sql).not.toMatch(
        /SCAN (articles|a|return_lists|return_points|comment_threads|comments)\b(?! USING INDEX)|Seq Scan on (articles|return_|comment)/,
      )
    }
  })

  it('counts the reasons of the month and of nobody else', async () => {
    expect(await countPublished(room.db, month)).toBe(5)
    expect(await countReturnsIn(room.db, month)).toBe(5)
    expect(await countReasonsIn(room.db, month, 12)).toEqual([
      { text: 'Lý do 1', count: 5 },
      { text: 'Lý do 2', count: 5 },
    ])
  })
})
