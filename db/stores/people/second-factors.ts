import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type SecondFactorRow = Store['tables']['secondFactors']['$inferSelect']

export async function findSecondFactor(store: Store, personId: string): Promise<SecondFactorRow | null> {
  const { secondFactors: f } = store.tables
  const [row] = await store.select().from(f).where(eq(f.personId, personId)).limit(1)
  return row ?? null
}

/** Everybody whose second factor holds; of the people named, where some are. */
export async function peopleWithSecondFactor(store: Store, ids?: readonly string[]): Promise<Set<string>> {
  const { secondFactors: f } = store.tables
  const among = ids && inArray(f.personId, [...ids])
  const rows = await store
    .select({ personId: f.personId })
    .from(f)
    .where(and(isNotNull(f.confirmedAt), among))
  return new Set(rows.map(({ personId }) => personId))
}

/** Begins one that is still to be confirmed, in place of another such. @returns false where one holds already */
export async function beginSecondFactor(store: Store, row: SecondFactorRow): Promise<boolean> {
  const { secondFactors: f } = store.tables
  const begun = await store
    .insert(f)
    .values(row)
    .onConflictDoUpdate({
      target: f.personId,
      set: { sealedSecret: row.sealedSecret, createdAt: row.createdAt, lastStep: row.lastStep },
      setWhere: isNull(f.confirmedAt),
    })
    .returning({ personId: f.personId })
  return begun.length === 1
}

/** Takes the code of a step of time: it has to be later than the last one taken. @returns whether it was there to take */
export async function takeStep(store: Store, personId: string, step: number): Promise<boolean> {
  const { secondFactors: f } = store.tables
  const taken = await store
    .update(f)
    .set({ lastStep: step })
    .where(and(eq(f.personId, personId), lt(f.lastStep, step)))
    .returning({ personId: f.personId })
  return taken.length === 1
}

export async function confirmSecondFactor(store: Store, personId: string, at: Date): Promise<boolean> {
  const { secondFactors: f } = store.tables
  const confirmed = await store
    .update(f)
    .set({ confirmedAt: at })
    .where(and(eq(f.personId, personId), isNull(f.confirmedAt)))
    .returning({ personId: f.personId })
  return confirmed.length === 1
}

/** Takes a person's second factor away, and the codes with it. @returns whether there was one */
export async function removeSecondFactor(store: Store, personId: string): Promise<boolean> {
  const { secondFactors: f, recoveryCodes: r } = store.tables
  await store.delete(r).where(eq(r.personId, personId))
  const removed = await store.delete(f).where(eq(f.personId, personId)).returning({ personId: f.personId })
  return removed.length === 1
}

/** Gives a person other recovery codes; the former ones are gone. */
export async function replaceRecoveryCodes(
  store: Store,
  personId: string,
  codes: readonly { id: string; codeHash: string }[],
): Promise<void> {
  const { recoveryCodes: r } = store.tables
  await store.delete(r).where(eq(r.personId, personId))
  await store.insert(r).values(codes.map((code) => ({ ...code, personId, usedAt: null })))
}

export async function unusedRecoveryCodes(store: Store, personId: string): Promise<{ id: string; codeHash: string }[]> {
  const { recoveryCodes: r } = store.tables
  return store
    .select({ id: r.id, codeHash: r.codeHash })
    .from(r)
    .where(and(eq(r.personId, personId), isNull(r.usedAt)))
}

/** Takes a recovery code. @returns whether it was still there to take */
export async function takeRecoveryCode(store: Store, id: string, at: Date): Promise<boolean> {
  const { recoveryCodes: r } = store.tables
  const taken = await store
    .update(r)
    .set({ usedAt: at })
    .where(and(eq(r.id, id), isNull(r.usedAt)))
    .returning({ id: r.id })
  return taken.length === 1
}
