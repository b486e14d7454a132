import { and, asc, eq, gt, isNull, lt, lte, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type ProgramKeyRow = Store['tables']['programKeys']['$inferSelect']

export async function insertKey(store: Store, key: ProgramKeyRow): Promise<void> {
  await store.insert(store.tables.programKeys).values(key)
}

/** A key that holds at the moment. */
export async function findKey(store: Store, id: string, at: Date): Promise<ProgramKeyRow | null> {
  const { programKeys: k } = store.tables
  const [row] = await store
    .select()
    .from(k)
    .where(and(eq(k.id, id), gt(k.expiresAt, at)))
    .limit(1)
  return row ?? null
}

/** All keys that hold at the moment, the oldest first. */
export function keysHolding(store: Store, at: Date): Promise<ProgramKeyRow[]> {
  const { programKeys: k } = store.tables
  return store.select().from(k).where(gt(k.expiresAt, at)).orderBy(asc(k.createdAt), asc(k.id))
}

/** Lets a key end at the moment at the latest. @returns whether it held until then */
export async function endKeyBy(store: Store, id: string, at: Date, moment: Date): Promise<boolean> {
  const { programKeys: k } = store.tables
  const [row] = await store
    .select({ expiresAt: k.expiresAt })
    .from(k)
    .where(and(eq(k.id, id), gt(k.expiresAt, at)))
  if (!row) return false
  const expiresAt = row.expiresAt < moment ? row.expiresAt : moment
  const ended = await store
    .update(k)
    .set({ expiresAt })
    .where(and(eq(k.id, id), eq(k.expiresAt, row.expiresAt)))
    .returning({ id: k.id })
  return ended.length === 1
}

/** Notes that a key was used, where that has not been noted since the moment: of many requests one writes. */
export async function touchKey(store: Store, id: string, since: Date, use: { at: Date; from: string }): Promise<void> {
  const { programKeys: k } = store.tables
  await store
    .update(k)
    .set({ usedAt: use.at, usedFrom: use.from })
    .where(and(eq(k.id, id), or(isNull(k.usedAt), lt(k.usedAt, since))))
}

export async function deleteKeysExpiredBy(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.programKeys).where(lte(store.tables.programKeys.expiresAt, moment))
}
