import { and, asc, count, desc, eq, inArray, isNotNull, isNull, min, ne } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'

export type ReturnListRow = Store['tables']['returnLists']['$inferSelect']
export type ReturnPointRow = Store['tables']['returnPoints']['$inferSelect']

/** A point before it is stored. */
export type NewPoint = { text: string; chip: boolean; threadId: string | null }

/** Stores what an article is sent back with, in the transaction of the step. */
export async function addReturnList(
  store: Store,
  list: { articleId: string; versionId: string; returnedById: string },
  points: readonly NewPoint[],
): Promise<void> {
  const { returnLists, returnPoints } = store.tables
  const id = newId()
  await store.insert(returnLists).values({ id, returnedAt: now(), ...list })
  await store.insert(returnPoints).values(
    points.map((point, index) => ({
      id: newId(),
      returnId: id,
      articleId: list.articleId,
      position: index + 1,
      ...point,
      tickedAt: null,
      tickedById: null,
      answer: '',
    })),
  )
}

/** The lists of an article, newest first. */
export function listsOf(store: Store, articleId: string, limit: number): Promise<ReturnListRow[]> {
  const { returnLists: l } = store.tables
  return store.select().from(l).where(eq(l.articleId, articleId)).orderBy(desc(l.id)).limit(limit)
}

export function countLists(store: Store, articleId: string): Promise<number> {
  const { returnLists: l } = store.tables
  return store.$count(l, eq(l.articleId, articleId))
}

/** The points of some lists, each list in its order, with the words that their conversations are about. */
export async function pointsOf(store: Store, listIds: readonly string[]) {
  if (listIds.length === 0) return []
  const { returnPoints: p, commentThreads: t } = store.tables
  return store
    .select({ point: p, quote: t.quote })
    .from(p)
    .leftJoin(t, eq(t.id, p.threadId))
    .where(inArray(p.returnId, [...listIds]))
    .orderBy(asc(p.returnId), asc(p.position))
}

export async function findPoint(store: Store, articleId: string, id: string): Promise<ReturnPointRow | null> {
  const { returnPoints: p } = store.tables
  const [row] = await store
    .select()
    .from(p)
    .where(and(eq(p.id, id), eq(p.articleId, articleId)))
    .limit(1)
  return row ?? null
}

/** Ticks a point off, or takes the tick away; a tick that is there stays as it was made. */
export async function tick(store: Store, id: string, by: { personId: string; at: Date } | null): Promise<void> {
  const { returnPoints: p } = store.tables
  await store
    .update(p)
    .set({ tickedAt: by?.at ?? null, tickedById: by?.personId ?? null })
    .where(and(eq(p.id, id), by ? isNull(p.tickedAt) : isNotNull(p.tickedAt)))
}

/** Writes an answer over the one that it was based on. @returns false where another stands there by now */
export async function writeAnswer(store: Store, id: string, from: string, to: string): Promise<boolean> {
  const { returnPoints: p } = store.tables
  const changed = await store
    .update(p)
    .set({ answer: to })
    .where(and(eq(p.id, id), eq(p.answer, from)))
    .returning({ id: p.id })
  return changed.length === 1
}

/** A conversation as a list shows it: by its first comment. */
export type ThreadHead = { id: string; quote: string; text: string; authorId: string }

/** Conversations of an article with their first comments, in the order in which they began: those that are open, settled, or named. */
export async function threadHeads(
  store: Store,
  articleId: string,
  which: 'open' | 'resolved' | readonly string[],
  limit: number,
): Promise<ThreadHead[]> {
  const { commentThreads: t, comments: c } = store.tables
  const first = store
    .select({ threadId: c.threadId, id: min(c.id).as('first_id') })
    .from(c)
    // A comment that was taken back has no words any more.
    .where(and(eq(c.articleId, articleId), ne(c.text, '')))
    .groupBy(c.threadId)
    .as('first')
  return store
    .select({ id: t.id, quote: t.quote, text: c.text, authorId: c.authorId })
    .from(t)
    .innerJoin(first, eq(first.threadId, t.id))
    .innerJoin(c, eq(c.id, first.id))
    .where(and(eq(t.articleId, articleId), wanted()))
    .orderBy(asc(t.id))
    .limit(limit)

  function wanted() {
    if (which === 'open') return isNull(t.resolvedAt)
    return which === 'resolved' ? isNotNull(t.resolvedAt) : inArray(t.id, [...which])
  }
}

/** How often articles were sent back, by article. */
export function countReturns(
  store: Store,
  articleIds: readonly string[],
): Promise<{ articleId: string; count: number }[]> {
  if (articleIds.length === 0) return Promise.resolve([])
  const { returnLists: l } = store.tables
  return store
    .select({ articleId: l.articleId, count: count() })
    .from(l)
    .where(inArray(l.articleId, [...articleIds]))
    .groupBy(l.articleId)
}
