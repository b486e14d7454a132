import { and, eq, gt, inArray, isNull, lt, ne } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type SessionRow = Store['tables']['sessions']['$inferSelect']

export async function insertSession(store: Store, session: SessionRow): Promise<void> {
  await store.insert(store.tables.sessions).values(session)
}

export async function findSession(store: Store, id: string): Promise<SessionRow | null> {
  const { sessions } = store.tables
  const [row] = await store.select().from(sessions).where(eq(sessions.id, id)).limit(1)
  return row ?? null
}

/** Those of the sessions that hold: not over, and their person not blocked. With the version of the person. */
export function sessionsHolding(
  store: Store,
  ids: readonly string[],
  at: Date,
): Promise<{ id: string; version: number }[]> {
  const { sessions, people } = store.tables
  return store
    .select({ id: sessions.id, version: people.version })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(inArray(sessions.id, [...ids]), gt(sessions.expiresAt, at), isNull(people.blockedAt)))
}

export async function deleteSession(store: Store, id: string): Promise<void> {
  await store.delete(store.tables.sessions).where(eq(store.tables.sessions.id, id))
}

/** Ends all sessions of a person, but for one where it is named. */
export async function deleteSessionsOf(store: Store, personId: string, exceptId: string | null = null): Promise<void> {
  const { sessions } = store.tables
  const his = eq(sessions.personId, personId)
  await store.delete(sessions).where(exceptId === null ? his : and(his, ne(sessions.id, exceptId)))
}

export async function deleteSessionsExpiredBy(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.sessions).where(lt(store.tables.sessions.expiresAt, moment))
}
