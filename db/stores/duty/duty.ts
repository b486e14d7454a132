import { and, asc, desc, eq, gt, gte, inArray, lt, lte, max } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { EventName } from '#newsroom/log/events.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { deskColumns } from '../articles/desk-lists.ts'
import type { EventRow } from '../log/events.ts'
import { visibleArticles } from '../people/visibility.ts'

/** Articles in the given states whose deadline lies in the span, the earliest first. */
export function listDeadlines(
  store: Store,
  viewer: Viewer,
  states: readonly ArticleState[],
  span: { from: Date; before: Date },
  limit: number,
) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(
      and(
        gte(a.deadlineAt, span.from),
        lt(a.deadlineAt, span.before),
        inArray(a.state, [...states]),
        visibleArticles(store, viewer),
      ),
    )
    .orderBy(asc(a.deadlineAt))
    .limit(limit)
}

/** Articles that go out by the clock before a moment, the earliest first. */
export function listScheduledBefore(store: Store, viewer: Viewer, before: Date, limit: number) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(and(lt(a.scheduledAt, before), eq(a.state, 'scheduled'), visibleArticles(store, viewer)))
    .orderBy(asc(a.scheduledAt))
    .limit(limit)
}

/** Articles that somebody holds and that nobody has saved since a moment, the longest resting first. */
export function listRestingSince(store: Store, viewer: Viewer, moment: Date, limit: number) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(and(eq(a.state, 'editing'), lt(a.updatedAt, moment), visibleArticles(store, viewer)))
    .orderBy(asc(a.updatedAt), asc(a.id))
    .limit(limit)
}

/** Articles in a state since before a moment, the longest waiting first. */
export function listWaitingSince(store: Store, viewer: Viewer, state: ArticleState, moment: Date, limit: number) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(and(eq(a.state, state), lt(a.stateSince, moment), visibleArticles(store, viewer)))
    .orderBy(asc(a.stateSince), asc(a.id))
    .limit(limit)
}

/** The given articles, of those that the viewer may see. */
export function listByIds(store: Store, viewer: Viewer, ids: readonly string[]) {
  const { articles: a } = store.tables
  return store
    .select(deskColumns(store))
    .from(a)
    .where(and(inArray(a.id, [...ids]), visibleArticles(store, viewer)))
}

/** Entries of the log of one name since a moment, newest first. */
export function listEventsNamed(store: Store, name: EventName, since: Date, limit: number): Promise<EventRow[]> {
  const { events } = store.tables
  return store
    .select()
    .from(events)
    .where(and(gt(events.at, since), eq(events.name, name)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit)
}

/** Articles in the given states whose deadline has passed within the span, whoever may see them. */
export function passedDeadlines(
  store: Store,
  states: readonly ArticleState[],
  span: { from: Date; until: Date },
  limit: number,
): Promise<{ id: string; deadlineAt: Date | null }[]> {
  const { articles: a } = store.tables
  return store
    .select({ id: a.id, deadlineAt: a.deadlineAt })
    .from(a)
    .where(and(gt(a.deadlineAt, span.from), lte(a.deadlineAt, span.until), inArray(a.state, [...states])))
    .orderBy(asc(a.deadlineAt))
    .limit(limit)
}

/** When the log last named something of each of these articles; those of which it never did are missing. */
export async function lastNamed(
  store: Store,
  name: EventName,
  articleIds: readonly string[],
): Promise<Map<string, Date>> {
  const { events: e } = store.tables
  if (articleIds.length === 0) return new Map()
  const rows = await store
    .select({ articleId: e.articleId, at: max(e.at) })
    .from(e)
    .where(and(inArray(e.articleId, [...articleIds]), eq(e.name, name)))
    .groupBy(e.articleId)
  return new Map(rows.flatMap((row) => (row.articleId && row.at ? [[row.articleId, row.at]] : [])))
}
