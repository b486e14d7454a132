import { and, asc, count, desc, eq, gte, lt, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { writtenBy } from '../people/authorship.ts'

/** A person's articles that readers first got within a span of time. */
export type PublishedSpan = { authorId: string; from: Date; until: Date }

function publishedIn(store: Store, { authorId, from, until }: PublishedSpan) {
  const { articles: a } = store.tables
  return and(writtenBy(store, authorId), gte(a.firstPublishedAt, from), lt(a.firstPublishedAt, until))
}

export type PublishedHead = {
  id: string
  number: number
  title: string
  firstPublishedAt: Date | null
  liveVersionId: string | null
  approvedVersionId: string | null
}

/** Such articles without their texts, newest first. */
export function listPublished(
  store: Store,
  span: PublishedSpan,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<PublishedHead[]> {
  const { articles: a } = store.tables
  const on = after
    ? or(lt(a.firstPublishedAt, after.at), and(eq(a.firstPublishedAt, after.at), lt(a.id, after.id)))
    : undefined
  return store
    .select({
      id: a.id,
      number: a.number,
      title: a.title,
      firstPublishedAt: a.firstPublishedAt,
      liveVersionId: a.liveVersionId,
      approvedVersionId: a.approvedVersionId,
    })
    .from(a)
    .where(and(publishedIn(store, span), on))
    .orderBy(desc(a.firstPublishedAt), desc(a.id))
    .limit(limit)
}

export function countPublished(store: Store, span: PublishedSpan): Promise<number> {
  return store.$count(store.tables.articles, publishedIn(store, span))
}

/** The newest month before, or the oldest after, in which something of a person's came out. */
export async function nearestPublished(
  store: Store,
  authorId: string,
  side: { before: Date } | { from: Date },
): Promise<Date | null> {
  const { articles: a } = store.tables
  const back = 'before' in side
  const [row] = await store
    .select({ at: a.firstPublishedAt })
    .from(a)
    .where(
      and(writtenBy(store, authorId), back ? lt(a.firstPublishedAt, side.before) : gte(a.firstPublishedAt, side.from)),
    )
    .orderBy(back ? desc(a.firstPublishedAt) : asc(a.firstPublishedAt))
    .limit(1)
  return row?.at ?? null
}

/** How often such articles were sent back in all. */
export async function countReturnsIn(store: Store, span: PublishedSpan): Promise<number> {
  const { articles: a, returnLists: l } = store.tables
  const [row] = await store
    .select({ count: count() })
    .from(a)
    .innerJoin(l, eq(l.articleId, a.id))
    .where(publishedIn(store, span))
  return row?.count ?? 0
}

/** The newsroom's own reasons with which such articles were sent back, the most frequent first. */
export function countReasonsIn(
  store: Store,
  span: PublishedSpan,
  limit: number,
): Promise<{ text: string; count: number }[]> {
  const { articles: a, returnPoints: p } = store.tables
  return store
    .select({ text: p.text, count: count() })
    .from(a)
    .innerJoin(p, eq(p.articleId, a.id))
    .where(and(publishedIn(store, span), eq(p.chip, true)))
    .groupBy(p.text)
    .orderBy(desc(count()), asc(p.text))
    .limit(limit)
}
