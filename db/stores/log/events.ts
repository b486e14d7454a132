import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { idAt, newId } from '#newsroom/kit/id.ts'
import { eventColumns, type NewsroomEvent } from '#newsroom/log/events.ts'

export type EventRow = Store['tables']['events']['$inferSelect']

/** An entry of the log, and who acted: null where the clock or the operator's command line did. */
export type NewEvent = NewsroomEvent & { actorId: string | null }

/** Writes the log, in the transaction of the change itself. @returns the id of the entry */
export async function logEvent(store: Store, event: NewEvent): Promise<string> {
  const id = newId()
  await store.insert(store.tables.events).values({ id, at: now(), actorId: event.actorId, ...eventColumns(event) })
  return id
}

/** What happened to an article, newest first: before the event named, so many at most. */
export function eventsOfArticle(
  store: Store,
  articleId: string,
  only: { before?: string | null; limit?: number } = {},
): Promise<EventRow[]> {
  const { events } = store.tables
  const { before, limit = 500 } = only
  const condition = and(eq(events.articleId, articleId), before ? lt(events.id, before) : undefined)
  return store.select().from(events).where(condition).orderBy(desc(events.id)).limit(limit)
}

/** The newest change of an article's state or holder; its beginning counts as one. */
export async function lastStepOf(store: Store, articleId: string): Promise<EventRow | null> {
  const { events } = store.tables
  const [row] = await store
    .select()
    .from(events)
    .where(and(eq(events.articleId, articleId), isNotNull(events.toState)))
    .orderBy(desc(events.id))
    .limit(1)
  return row ?? null
}

/** The newest event that brought an article into another state, and was not taken back. */
export async function lastChangeOfState(
  store: Store,
  articleId: string,
  before: string | null = null,
): Promise<EventRow | null> {
  const { events } = store.tables
  const [row] = await store
    .select()
    .from(events)
    .where(
      and(
        eq(events.articleId, articleId),
        before === null ? undefined : lt(events.id, before),
        isNotNull(events.toState),
        or(isNull(events.fromState), ne(events.fromState, events.toState)),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1)
  // What was taken back names the first entry of what it took back: the state before that one stands again.
  return row?.name === 'undone' && row.subject !== null
    ? lastChangeOfState(store, articleId, row.subject)
    : (row ?? null)
}

/** What of the log is asked for; what is left out narrows nothing. */
export type LogFilter = { actorId?: string; articleIds?: readonly string[]; name?: string; from?: Date; until?: Date }

/** One part of the log, and the event from before which it goes on; null at its end. */
export type LogPart = { rows: EventRow[]; next: string | null }

/** Of a kind there may be one in a million: so many are looked through at a time, and the rest is left to who asks on. */
const LOOKED_THROUGH = 5_000

/** The log, newest first, from before the event named. It may be short although it goes on. */
export async function listEvents(
  store: Store,
  filter: LogFilter,
  before: string | null,
  limit: number,
): Promise<LogPart> {
  const { events } = store.tables
  const { actorId, articleIds, name, from, until } = filter
  const within = and(
    before === null ? undefined : lt(events.id, before),
    // Ids are made in the order of time, and theirs is the index that the log is read by.
    from ? gte(events.id, idAt(from)) : undefined,
    until ? lt(events.id, idAt(until)) : undefined,
    actorId ? eq(events.actorId, actorId) : undefined,
    articleIds ? inArray(events.articleId, [...articleIds]) : undefined,
  )
  if (articleIds?.length === 0) return { rows: [], next: null }
  const looked = store
    .select()
    .from(events)
    .where(within)
    .orderBy(desc(events.id))
    .limit(name ? LOOKED_THROUGH : limit + 1)
  if (!name) {
    const found = await looked
    const rows = found.slice(0, limit)
    return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
  }
  const window = looked.as('looked')
  const found = await store
    .select()
    .from(window)
    .where(eq(window.name, name))
    .orderBy(desc(window.id))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  if (found.length > limit) return { rows, next: rows.at(-1)?.id ?? null }
  const [end] = await store
    .select({ id: window.id })
    .from(window)
    .orderBy(desc(window.id))
    .limit(1)
    .offset(LOOKED_THROUGH - 1)
  return { rows, next: end?.id ?? null }
}

/** The ids of the newest entries of the log. It is asked for twice a second while anybody looks at a page of the newsroom. */
export async function newestEventIds(store: Store, limit: number): Promise<string[]> {
  const { events } = store.tables
  const rows = await store.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(limit)
  return rows.map((row) => row.id)
}
