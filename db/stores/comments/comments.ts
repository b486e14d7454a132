import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { Range } from '#newsroom/comments/anchors/range.ts'

export type ThreadRow = Store['tables']['commentThreads']['$inferSelect']
export type CommentRow = Store['tables']['comments']['$inferSelect']

/**
 * Tells open pages that something was said, and holds the article's row until the end of the transaction: the text does
 * not change under a comment that is being placed.
 */
export async function countDiscussion(store: Store, articleId: string): Promise<void> {
  const { articles } = store.tables
  await store
    .update(articles)
    .set({ discussed: sql`${articles.discussed} + 1` })
    .where(eq(articles.id, articleId))
}

export type AnchoredThread = Pick<ThreadRow, 'id' | 'place' | 'anchorFrom' | 'anchorTo' | 'quote'>

/** The conversations that hold to words, or did until the words were gone. */
export function anchoredThreads(store: Store, articleId: string): Promise<AnchoredThread[]> {
  const { commentThreads: t } = store.tables
  return store
    .select({ id: t.id, place: t.place, anchorFrom: t.anchorFrom, anchorTo: t.anchorTo, quote: t.quote })
    .from(t)
    .where(and(eq(t.articleId, articleId), ne(t.place, 'article')))
}

export async function moveThread(store: Store, id: string, range: Range | null): Promise<void> {
  const { commentThreads: t } = store.tables
  await store
    .update(t)
    .set({ anchorFrom: range?.from ?? null, anchorTo: range?.to ?? null })
    .where(eq(t.id, id))
}

export function threadsOf(store: Store, articleId: string, limit: number): Promise<ThreadRow[]> {
  const { commentThreads: t } = store.tables
  return store.select().from(t).where(eq(t.articleId, articleId)).orderBy(asc(t.id)).limit(limit)
}

export function commentsOf(store: Store, articleId: string): Promise<CommentRow[]> {
  const { comments: c } = store.tables
  return store.select().from(c).where(eq(c.articleId, articleId)).orderBy(asc(c.id))
}

/** Who is named in what is said beside an article: a list for each comment. */
export async function mentionsIn(store: Store, articleId: string): Promise<string[][]> {
  const { comments: c } = store.tables
  const rows = await store.select({ mentionedIds: c.mentionedIds }).from(c).where(eq(c.articleId, articleId))
  return rows.map((row) => row.mentionedIds)
}

export function countThreads(store: Store, articleId: string): Promise<number> {
  const { commentThreads: t } = store.tables
  return store.$count(t, eq(t.articleId, articleId))
}

export async function findThread(store: Store, id: string): Promise<ThreadRow | null> {
  const { commentThreads: t } = store.tables
  const [row] = await store.select().from(t).where(eq(t.id, id)).limit(1)
  return row ?? null
}

export async function findComment(store: Store, id: string): Promise<CommentRow | null> {
  const { comments: c } = store.tables
  const [row] = await store.select().from(c).where(eq(c.id, id)).limit(1)
  return row ?? null
}

export function commentsIn(store: Store, threadId: string): Promise<CommentRow[]> {
  const { comments: c } = store.tables
  return store.select().from(c).where(eq(c.threadId, threadId)).orderBy(asc(c.id))
}

export async function insertThread(store: Store, row: ThreadRow): Promise<void> {
  await store.insert(store.tables.commentThreads).values(row)
}

export async function insertComment(store: Store, row: CommentRow): Promise<void> {
  await store.insert(store.tables.comments).values(row)
}

export async function updateComment(
  store: Store,
  id: string,
  change: Pick<CommentRow, 'text' | 'mentionedIds' | 'editedAt'>,
): Promise<void> {
  const { comments: c } = store.tables
  await store.update(c).set(change).where(eq(c.id, id))
}

export async function deleteComment(store: Store, id: string): Promise<void> {
  const { comments: c } = store.tables
  await store.delete(c).where(eq(c.id, id))
}

export async function deleteThread(store: Store, id: string): Promise<void> {
  const { comments: c, commentThreads: t } = store.tables
  await store.delete(c).where(eq(c.threadId, id))
  await store.delete(t).where(eq(t.id, id))
}

export async function settleThread(
  store: Store,
  id: string,
  resolved: { byId: string; at: Date } | null,
): Promise<void> {
  const { commentThreads: t } = store.tables
  await store
    .update(t)
    .set({ resolvedAt: resolved?.at ?? null, resolvedById: resolved?.byId ?? null })
    .where(eq(t.id, id))
}
