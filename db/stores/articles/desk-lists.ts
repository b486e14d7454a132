import {
  and,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Store, WordSearch } from '#db/database.ts'
import type { ArticleState } from '#newsroom/articles/article.ts'
import { ranksAtLeast, type Viewer } from '#newsroom/people/roles.ts'

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
 * The column as a value that no index is asked for. SQLite keeps no statistics here: it takes an equality for the
 * shortest way although nearly all articles are published, or of one section, while few wait; and it takes a choice of
 * equalities apart into as many searches. Where a condition only sifts what another one finds, it is put like this.
 */
export function sifted(column: SQLWrapper): SQL<string> {
  return sql<string>`coalesce(${column}, '')`
}

/**
 * Which working copies a viewer may see, as a condition: `mayRead` of `newsroom/people/permissions.ts` in SQL. Every list of
 * the newsroom is made under it, so that lists and single reads agree.
 */
export function visibleTo(store: Store, viewer: Viewer): SQL | undefined {
  const { articles: a } = store.tables
  if (ranksAtLeast(viewer, 'managing_editor')) return undefined
  const own = or(eq(a.authorId, viewer.id), eq(a.holderId, viewer.id))
  if (!ranksAtLeast(viewer, 'reporter')) return own
  const published = eq(sifted(a.state), 'published')
  if (!ranksAtLeast(viewer, 'editor')) return or(own, published)
  const sent = or(notInArray(a.state, ['draft', 'discarded']), isNotNull(a.liveVersionId))
  const ofDesk = viewer.sectionIds.length === 0 ? sent : and(sent, ofSections(store, viewer.sectionIds))
  return or(own, published, ofDesk)
}

/** One section is found by its index; several are sifted out of the list, which keeps its order. */
function oneSection(column: PgColumn, [only, ...others]: readonly string[] = []): SQL | undefined {
  if (only === undefined) return undefined
  return others.length === 0 ? eq(column, only) : inArray(sifted(column), [only, ...others])
}

/** What is written for these sections, and what readers find in them while it is being rewritten for another. */
function ofSections(store: Store, sectionIds: readonly string[]): SQL | undefined {
  const { articles: a } = store.tables
  return or(
    isNull(a.sectionId),
    inArray(a.sectionId, [...sectionIds]),
    inArray(sifted(a.liveSectionId), [...sectionIds]),
  )
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
    visibleTo(store, viewer),
    // Somebody's own articles are few beside all published ones.
    filter.states && filter.states.length > 0
      ? filter.authorId
        ? inArray(sifted(a.state), [...filter.states])
        : inArray(a.state, [...filter.states])
      : undefined,
    oneSection(a.sectionId, filter.sectionIds),
    filter.authorId ? eq(a.authorId, filter.authorId) : undefined,
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
        visibleTo(store, viewer),
        extra?.authorId ? eq(sifted(a.authorId), extra.authorId) : undefined,
        extra?.holderId ? eq(a.holderId, extra.holderId) : undefined,
      ),
    )
    .orderBy(a.stateSince, a.id)
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
