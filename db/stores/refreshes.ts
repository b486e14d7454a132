import { gt, lt } from 'drizzle-orm'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import type { Surface } from '#newsroom/surfaces.ts'
import type { Store } from '../database.ts'

/** A note that a change has touched these surfaces. */
export type Refresh = { id: string; at: Date; surfaces: Surface[] }

/** Notes, in the transaction of the change itself, which surfaces every server has to forget. */
export async function noteRefresh(store: Store, surfaces: Surface[]): Promise<void> {
  if (surfaces.length === 0) return
  await store.insert(store.tables.refreshes).values({ id: newId(), at: now(), surfaces })
}

/** Sets a mark among the notes: it is there for as long as they are, and in no copy of the database that is older. */
export async function markRefreshes(store: Store): Promise<{ id: string; at: Date }> {
  const mark = { id: newId(), at: now() }
  await store.insert(store.tables.refreshes).values({ ...mark, surfaces: [] })
  return mark
}

/** What was noted after the given moment. Read with an overlap: a transaction may end later than one that began after it. */
export function refreshesSince(store: Store, since: Date): Promise<Refresh[]> {
  const { refreshes } = store.tables
  return store.select().from(refreshes).where(gt(refreshes.at, since)).orderBy(refreshes.at)
}

/** Forgets notes that every running server has long seen. */
export async function dropRefreshesBefore(store: Store, before: Date): Promise<void> {
  await store.delete(store.tables.refreshes).where(lt(store.tables.refreshes.at, before))
}
