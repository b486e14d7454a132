import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { Role } from '#newsroom/people/roles.ts'

export type SessionRow = Store['tables']['sessions']['$inferSelect']

export async function insertSession(store: Store, session: SessionRow): Promise<void> {
  await store.insert(store.tables.sessions).values(session)
}

export async function findSession(store: Store, id: string): Promise<SessionRow | null> {
  const { sessions } = store.tables
  const [row] = await store.select().from(sessions).where(eq(sessions.id, id)).limit(1)
  return row ?? null
}

/** Those of the sessions that hold: not over, and their person not blocked. With their person, as far as it decides what may be done. */
export function sessionsHolding(
  store: Store,
  ids: readonly string[],
  at: Date,
): Promise<{ id: string; personId: string; role: Role; version: number }[]> {
  const { sessions, people } = store.tables
  return store
    .select({ id: sessions.id, personId: people.id, role: people.role, version: people.version })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        inArray(sessions.id, [...ids]),
        gt(sessions.expiresAt, at),
        or(isNull(sessions.idleUntil), gt(sessions.idleUntil, at)),
        or(isNull(sessions.owesSecondFactor), eq(sessions.owesSecondFactor, false)),
        isNull(people.blockedAt),
      ),
    )
}

/** The sessions of a person that hold, the one last used first. */
export function sessionsOf(store: Store, personId: string, at: Date): Promise<SessionRow[]> {
  const { sessions } = store.tables
  const holding = and(gt(sessions.expiresAt, at), or(isNull(sessions.idleUntil), gt(sessions.idleUntil, at)))
  return store
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), holding))
    .orderBy(desc(sessions.createdAt))
}

/** Notes that a session was used, where that has not been noted since the given moment: of many requests one writes. */
export async function touchSession(
  store: Store,
  id: string,
  since: Date,
  change: Pick<SessionRow, 'seenAt' | 'idleUntil' | 'expiresAt' | 'device' | 'network'>,
): Promise<void> {
  const { sessions } = store.tables
  const unseen = or(isNull(sessions.seenAt), lt(sessions.seenAt, since))
  await store
    .update(sessions)
    .set(change)
    .where(and(eq(sessions.id, id), unseen))
}

/** Ends one session of a person. @returns whether there was one */
export async function deleteSessionOf(store: Store, personId: string, id: string): Promise<boolean> {
  const { sessions } = store.tables
  const ended = await store
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ id: sessions.id })
  return ended.length === 1
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
  const { sessions } = store.tables
  const idle = and(isNotNull(sessions.idleUntil), lt(sessions.idleUntil, moment))
  await store.delete(sessions).where(or(lt(sessions.expiresAt, moment), idle))
}
