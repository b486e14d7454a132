import { and, asc, eq, gte, inArray, isNotNull, lt, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Store } from '#db/database.ts'
import { WORKED_ON } from '#newsroom/articles/states.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { askedOfEach } from '../kit/asked-of-each.ts'
import { writtenBy } from '../people/authorship.ts'
import { visibleArticles } from '../people/visibility.ts'

/** A span of time: from one instant up to another, which no longer belongs to it. */
export type Span = { from: Date; before: Date }
export type CalendarFilter = { personId?: string; sectionIds?: readonly string[] }

/** The columns of an article in the calendar; never the text. */
function calendarColumns(store: Store) {
  const { articles: a } = store.tables
  return {
    id: a.id,
    version: a.version,
    kind: a.kind,
    state: a.state,
    authorId: a.authorId,
    holderId: a.holderId,
    forwardedById: a.forwardedById,
    writerIds: a.writerIds,
    sectionId: a.sectionId,
    title: a.title,
    liveVersionId: a.liveVersionId,
    liveSectionId: a.liveSectionId,
    uncheckedSince: a.uncheckedSince,
    uncheckedByIds: a.uncheckedByIds,
    scheduledAt: a.scheduledAt,
    deadlineAt: a.deadlineAt,
    firstPublishedAt: a.firstPublishedAt,
  }
}
export type CalendarRow = Awaited<ReturnType<typeof scheduledWithin>>[number]

/** Articles that go out by the clock within the span. */
export function scheduledWithin(store: Store, viewer: Viewer, span: Span, filter: CalendarFilter, limit: number) {
  const { articles: a } = store.tables
  return within(store, viewer, a.scheduledAt, span, filter, limit, eq(a.state, 'scheduled'))
}

/** Articles that somebody still works on and that are wanted within the span. */
export function wantedWithin(store: Store, viewer: Viewer, span: Span, filter: CalendarFilter, limit: number) {
  const { articles: a } = store.tables
  return within(store, viewer, a.deadlineAt, span, filter, limit, inArray(a.state, [...WORKED_ON]))
}

/** Articles that readers first got within the span and still have. */
export function publishedWithin(store: Store, viewer: Viewer, span: Span, filter: CalendarFilter, limit: number) {
  const { articles: a } = store.tables
  return within(store, viewer, a.firstPublishedAt, span, filter, limit, isNotNull(a.liveVersionId))
}

function within(
  store: Store,
  viewer: Viewer,
  time: PgColumn,
  span: Span,
  filter: CalendarFilter,
  limit: number,
  also: SQL,
) {
  const { articles: a } = store.tables
  return store
    .select(calendarColumns(store))
    .from(a)
    .where(
      and(
        gte(time, span.from),
        lt(time, span.before),
        askedOfEach(
          also,
          visibleArticles(store, viewer),
          filter.sectionIds?.length ? inArray(a.sectionId, [...filter.sectionIds]) : undefined,
          filter.personId ? writtenBy(store, filter.personId) : undefined,
        ),
      ),
    )
    .orderBy(asc(time))
    .limit(limit)
}

/** Articles by their ids, as the calendar shows them. */
export async function calendarArticles(store: Store, ids: readonly string[]): Promise<Map<string, CalendarRow>> {
  if (ids.length === 0) return new Map()
  const { articles: a } = store.tables
  const rows = await store
    .select(calendarColumns(store))
    .from(a)
    .where(inArray(a.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}
