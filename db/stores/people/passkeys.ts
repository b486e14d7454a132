import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type PasskeyRow = Store['tables']['passkeys']['$inferSelect']
export type ChallengeRow = Store['tables']['challenges']['$inferSelect']

/** @throws a unique violation where the device's key is known already */
export async function insertPasskey(store: Store, passkey: PasskeyRow): Promise<void> {
  await store.insert(store.tables.passkeys).values(passkey)
}

export async function findPasskey(store: Store, id: string): Promise<PasskeyRow | null> {
  const { passkeys } = store.tables
  const [row] = await store.select().from(passkeys).where(eq(passkeys.id, id)).limit(1)
  return row ?? null
}

export function passkeysOf(store: Store, personId: string): Promise<PasskeyRow[]> {
  const { passkeys } = store.tables
  return store.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt))
}

/** Everybody's keys, by person. */
export async function allPasskeys(store: Store): Promise<Map<string, PasskeyRow[]>> {
  const { passkeys } = store.tables
  const rows = await store.select().from(passkeys).orderBy(asc(passkeys.createdAt))
  return Map.groupBy(rows, (row) => row.personId)
}

/** Notes that a key was used, with the count that its device keeps. */
export async function notePasskeyUse(store: Store, id: string, counter: number, at: Date): Promise<void> {
  const { passkeys } = store.tables
  await store.update(passkeys).set({ counter, usedAt: at }).where(eq(passkeys.id, id))
}

/** Takes a key of a person away. @returns whether there was one */
export async function removePasskey(store: Store, personId: string, id: string): Promise<boolean> {
  const { passkeys } = store.tables
  const removed = await store
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .returning({ id: passkeys.id })
  return removed.length === 1
}

export async function insertChallenge(store: Store, challenge: ChallengeRow): Promise<void> {
  await store.insert(store.tables.challenges).values(challenge)
}

/** Takes what a browser was asked to sign: nobody answers it twice. Null where it is over, or was never asked. */
export async function takeChallenge(store: Store, id: string, at: Date): Promise<ChallengeRow | null> {
  const { challenges } = store.tables
  const [row] = await store
    .delete(challenges)
    .where(and(eq(challenges.id, id), gt(challenges.expiresAt, at)))
    .returning()
  return row ?? null
}

export async function deleteChallengesExpiredBy(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.challenges).where(lte(store.tables.challenges.expiresAt, moment))
}
