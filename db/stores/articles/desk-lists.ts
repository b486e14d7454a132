import { and, count, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Store, WordSearch } from '#db/database.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { sifted } from '../kit/sifted.ts'
import { writtenBy, writtenByAmongFound } from '../people/authorship.ts'
import { visibleArticles } from '../people/visibility.ts'

/** Where a list goes on: the last row of the page before. */
export type Cursor = { at: Date; id: string }

export type DeskFilter = {
  states?: readonly ArticleState[]
  /** A section and those under it; none asks for all. */
  sectionIds?: readonly string[]
  authorId?: string
  search?: WordSearch
}

/**
 * A draft that was begun and never written in: version 1, without a title. It is there for whoever has its page open, and
 * stands in no list. What grew out of a subject has a title from the first.
 */
function touched(store: Store): SQL {
  const { articles: a } = store.tables
  return sql`not (${a.version} = 1 and ${sifted(a.title)} = '' and ${sifted(a.state)} = 'draft')`
}

/** One section is found by its index; several are sifted out of the list, which keeps its order. */
function oneSection(column: PgColumn, [only, ...others]: readonly string[] = []): SQL | undefined {
  if (only === undefined) return undefined
  return others.length === 0 ? eq(column, only) : inArray(sifted(column), [only, ...others])
}

/** The columns of a row in a list; never the text. */
export function deskColumns(store: Store) {
  const { articles: a } = store.tables
  return {
    id: a.id,
    number: a.number,
    version: a.version,
    kind: a.kind,
    state: a.state,
    stateSince: a.stateSince,
    queuePlace: a.queuePlace,
    authorId: a.authorId,
    holderId: a.holderId,
    forwardedById: a.forwardedById,
    writerIds: a.writerIds,
    sectionId: a.sectionId,
    title: a.title,
    words: a.words,
    liveVersionId: a.liveVersionId,
    liveSectionId: a.liveSectionId,
    uncheckedSince: a.uncheckedSince,
    uncheckedByIds: a.uncheckedByIds,
    checkedVersionId: a.checkedVersionId,
    scheduledAt: a.scheduledAt,
    deadlineAt: a.deadlineAt,
    readiness: a.readiness,
    updatedAt: a.updatedAt,
  }
}
export type DeskRow = Awaited<ReturnType<typeof listDesk>>[number]

/** Working copies that the viewer may see, last changed first. */
export function listDesk(store: Store, viewer: Viewer, filter: DeskFilter, after: Cursor | null, limit: number) {
  const { articles: a, deskSearch } = store.tables
  const conditions = [
    visibleArticles(store, viewer),
    touched(store),
    // Somebody's own articles are few beside all published ones.
    filter.states && filter.states.length > 0
      ? filter.authorId
        ? inArray(sifted(a.state), [...filter.states])
        : inArray(a.state, [...filter.states])
      : undefined,
    oneSection(a.sectionId, filter.sectionIds),
    filter.authorId ? writtenBy(store, filter.authorId) : undefined,
    filter.search ? store.engine.matches(deskSearch, a.number, filter.search, 'words') : undefined,
    after ? or(lt(a.updatedAt, after.at), and(eq(a.updatedAt, after.at), lt(a.id, after.id))) : undefined,
  ]
  return store
    .select(deskColumns(store))
    .from(a)
    .where(and(...conditions))
    .orderBy(desc(a.updatedAt), desc(a.id))
    .limit(limit)
}

/** What weighs in a search beside the titles of these articles. */
export async function deskHeads(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, { kicker: string; sapo: string }>> {
  if (ids.length === 0) return new Map()
  const { articles: a } = store.tables
  const rows = await store
    .select({ id: a.id, kicker: a.kicker, sapo: a.sapo })
    .from(a)
    .where(inArray(a.id, [...ids]))
  return new Map(rows.map(({ id, ...heads }) => [id, heads]))
}

/** Working copies in the given states that the viewer may see, longest waiting first. */
export function listWaiting(
  store: Store,
  viewer: Viewer,
  states: readonly ArticleState[],
  limit: number,
  extra?: { authorId?: string; holderId?: string },
) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(
      and(
        inArray(a.state, [...states]),
        visibleArticles(store, viewer),
        touched(store),
        extra?.authorId ? writtenByAmongFound(store, extra.authorId) : undefined,
        extra?.holderId ? eq(a.holderId, extra.holderId) : undefined,
      ),
    )
    .orderBy(a.queuePlace, a.id)
    .limit(limit)
}

/** How many articles each of these people holds. */
export async function countHeld(store: Store, personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  const { articles: a } = store.tables
  const rows = await store
    .select({ id: a.holderId, held: count() })
    .from(a)
    .where(inArray(a.holderId, [...personIds]))
    .groupBy(a.holderId)
  return new Map(rows.flatMap(({ id, held }) => (id === null ? [] : [[id, held] as const])))
}

/** Fills the two texts by which the newsroom's lists find an article. */
export async function indexForDesk(
  store: Store,
  number: number,
  texts: { exact: string; folded: string },
): Promise<void> {
  const { deskSearch } = store.tables
  // FTS5 knows no upsert, so the row is taken out and put in again.
  await store.delete(deskSearch).where(sql`${deskSearch.rowid} = ${number}`)
  await store.insert(deskSearch).values({ rowid: number, ...texts })
}
