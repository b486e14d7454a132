import { and, desc, getTableColumns, gt, gte, lt, or, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'

/** A note that a change has touched these surfaces. `tx`: the number of the transaction that wrote it. */
export type Refresh = { id: string; at: Date; surfaces: Surface[]; tx: number }

const noted = oneInAProcess<{ times: number }>('refreshes-noted')

/** How often this process has noted a change: whoever sees the same number before and after an act knows that it noted none. */
export function timesNoted(): number {
  return noted.get()?.times ?? 0
}

/** Notes, in the transaction of the change itself, which surfaces every server has to forget. */
export async function noteRefresh(store: Store, surfaces: Surface[]): Promise<void> {
  if (surfaces.length === 0) return
  noted.orMake(() => ({ times: 0 })).times += 1
  await insert(store, surfaces)
  const announcement = store.engine.announcement()
  if (announcement) await store.select({ told: announcement }).from(sql`(select 1) as once`)
}

/** Sets a mark among the notes: it is there for as long as they are, and in no copy of the database that is older. */
export function markRefreshes(store: Store): Promise<{ id: string; at: Date }> {
  return insert(store, [])
}

async function insert(store: Store, surfaces: Surface[]): Promise<{ id: string; at: Date }> {
  const { refreshes } = store.tables
  const note = { id: newId(), at: now() }
  await store.insert(refreshes).values({ ...note, surfaces, tx: store.engine.transactionNumber(refreshes) })
  return note
}

/**
 * What was noted by this transaction and by those after it, whenever they ended: a note with a lesser number may become
 * visible later than one with a greater. What `settled` answers is where a next look has to begin.
 * @param since also what was noted after this moment, whatever its number: numbers of a database that was moved begin anew
 */
export async function refreshesFrom(
  store: Store,
  tx: number,
  since?: Date,
): Promise<{ refreshes: Refresh[]; settled: number }> {
  const { refreshes: r } = store.tables
  const rows = await store
    .select({ ...getTableColumns(r), settled: store.engine.settled(r) })
    .from(r)
    .where(since ? or(gte(r.tx, tx), gt(r.at, since)) : gte(r.tx, tx))
    .orderBy(r.tx, r.id)
  // Where nothing new was found, the next look begins where this one did.
  return { refreshes: rows, settled: rows[0]?.settled ?? tx }
}

/** Where a look at the notes has to begin that is to find everything that is not to be read yet. */
export async function settledRefreshes(store: Store): Promise<number> {
  const [row] = await store
    .select({ settled: store.engine.settled(store.tables.refreshes) })
    .from(sql`(select 1) as once`)
  if (!row) throw new Error('The database did not say which transactions are under way.')
  return row.settled
}

/** Forgets notes that every running server has long seen. The last one stays: SQLite's numbers go on from it. */
export async function dropRefreshesBefore(store: Store, before: Date): Promise<void> {
  const { refreshes: r } = store.tables
  await store.delete(r).where(and(lt(r.at, before), lt(r.tx, sql`(select max(${r.tx}) from ${r})`)))
}

/** The newest note; null where there is none. */
export async function newestRefresh(store: Store): Promise<{ id: string; at: Date } | null> {
  const { refreshes: r } = store.tables
  const [row] = await store.select({ id: r.id, at: r.at }).from(r).orderBy(desc(r.id)).limit(1)
  return row ?? null
}
