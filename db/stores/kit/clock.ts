import { eq, gte, lt, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** The present moment by the database's own clock. */
export async function databaseTime(store: Store): Promise<Date> {
  const [row] = await store.select({ at: store.engine.clock() }).from(sql`(select 1) as once`)
  if (!row) throw new Error('The database did not say what time it is.')
  return row.at
}

/** A server whose machine's clock is not the database's, when it was last seen. */
export type ServerClock = Store['tables']['serverClocks']['$inferSelect']

/** Says that a server's clock is off. */
export async function noteServerClock(store: Store, clock: ServerClock): Promise<void> {
  const { serverClocks } = store.tables
  const { id, ...rest } = clock
  await store.insert(serverClocks).values(clock).onConflictDoUpdate({ target: serverClocks.id, set: rest })
}

/** Says that a server's clock is right again, or that the server is gone. */
export async function forgetServerClock(store: Store, id: string): Promise<void> {
  await store.delete(store.tables.serverClocks).where(eq(store.tables.serverClocks.id, id))
}

/** Forgets servers that were not seen since a moment. */
export async function forgetServerClocksBefore(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.serverClocks).where(lt(store.tables.serverClocks.seenAt, moment))
}

/** The servers whose clock is off, of those seen since a moment. */
export function serverClocksSince(store: Store, moment: Date): Promise<ServerClock[]> {
  const { serverClocks: c } = store.tables
  return store.select().from(c).where(gte(c.seenAt, moment)).orderBy(c.name, c.id)
}

/** Takes the turn of a write and changes nothing. @throws where the database takes nothing that is written */
export async function writeNothing(store: Store): Promise<void> {
  await store.delete(store.tables.serverClocks).where(sql`1 = 0`)
}
