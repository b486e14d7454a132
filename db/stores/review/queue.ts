import { and, asc, count, eq, gt, gte, inArray, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm'
import type { Store, WordSearch } from '#db/database.ts'
import { sifted } from '#db/stores/kit/sifted.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { HeldBy, QueueGroup } from '#newsroom/review/queue.ts'
import { type Cursor, deskColumns } from '../articles/desk-lists.ts'
import { inOwnSections, visibleInQueue } from '../people/visibility.ts'

export type QueueFilter = {
  groups: readonly QueueGroup[]
  /** A section and those under it; none asks for all. */
  sectionIds?: readonly string[]
  /** Only the sections that the viewer's role holds for. */
  ownSections?: boolean
  held?: HeldBy
  search?: WordSearch
}

/** Articles that wait in the viewer's sections, those first that came first: what comes back after mending keeps its place. Who may not read the queue has to be told before. */
export function listQueue(store: Store, viewer: Viewer, filter: QueueFilter, after: Cursor | null, limit: number) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(
      and(
        inArray(a.state, statesOf(filter)),
        ...conditions(store, viewer, filter),
        after
          ? and(gte(a.queuePlace, after.at), or(gt(a.queuePlace, after.at), gt(sifted(a.id), after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(a.queuePlace), asc(a.id))
    .limit(limit)
}

/** Of the same, what went out by its trusted author and waits to be checked. */
export function listQueueUnchecked(store: Store, viewer: Viewer, filter: QueueFilter, limit: number) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(and(isNotNull(a.uncheckedSince), ...conditions(store, viewer, filter)))
    .orderBy(asc(a.uncheckedSince), asc(a.id))
    .limit(limit)
}

/** How many articles wait in each state. */
export async function countQueue(store: Store, viewer: Viewer, filter: QueueFilter): Promise<Map<string, number>> {
  const { articles: a } = store.tables
  const rows = await store
    .select({ state: a.state, waiting: count() })
    .from(a)
    .where(and(inArray(a.state, statesOf(filter)), ...conditions(store, viewer, filter)))
    .groupBy(a.state)
  return new Map(rows.map((row) => [row.state, row.waiting]))
}

function statesOf({ groups }: QueueFilter) {
  return groups.filter((group) => group !== 'unchecked')
}

function conditions(store: Store, viewer: Viewer, filter: QueueFilter): (SQL | undefined)[] {
  const { articles: a, deskSearch } = store.tables
  return [
    visibleInQueue(store, viewer),
    filter.ownSections ? inOwnSections(store, viewer) : undefined,
    filter.sectionIds?.length ? inArray(sifted(a.sectionId), [...filter.sectionIds]) : undefined,
    filter.held === 'me' ? eq(a.holderId, viewer.id) : undefined,
    filter.held === 'nobody' ? eq(sifted(a.holderId), '') : undefined,
    filter.held === 'somebody' ? ne(sifted(a.holderId), '') : undefined,
    filter.search ? store.engine.matches(deskSearch, a.number, filter.search, 'words') : undefined,
  ]
}

/** How many conversations about each of these articles are still open. */
export async function countOpenThreads(store: Store, articleIds: readonly string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map()
  const { commentThreads: t } = store.tables
  const rows = await store
    .select({ articleId: t.articleId, open: count() })
    .from(t)
    .where(and(inArray(t.articleId, [...articleIds]), isNull(t.resolvedAt)))
    .groupBy(t.articleId)
  return new Map(rows.map((row) => [row.articleId, row.open]))
}

/** How often each of these articles was sent back to its author; none for those that never were. */
export async function countReturned(store: Store, articleIds: readonly string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map()
  const { articleVersions: v } = store.tables
  const rows = await store
    .select({ articleId: v.articleId, returned: count() })
    .from(v)
    .where(and(inArray(v.articleId, [...articleIds]), eq(v.kind, 'returned')))
    .groupBy(v.articleId)
  return new Map(rows.map((row) => [row.articleId, row.returned]))
}

/** The texts of a few working copies. */
export async function findContents(store: Store, ids: readonly string[]): Promise<Map<string, ArticleContent>> {
  if (ids.length === 0) return new Map()
  const { articles: a } = store.tables
  const rows = await store
    .select({
      id: a.id,
      content: {
        kicker: a.kicker,
        title: a.title,
        sapo: a.sapo,
        dateline: a.dateline,
        sectionId: a.sectionId,
        topicIds: a.topicIds,
        bylines: a.bylines,
        lead: a.lead,
        body: a.body,
      },
    })
    .from(a)
    .where(inArray(a.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.content]))
}
