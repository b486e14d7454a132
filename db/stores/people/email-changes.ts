import { and, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type EmailChangeRow = Store['tables']['emailChanges']['$inferSelect']

export async function insertEmailChange(store: Store, change: EmailChangeRow): Promise<void> {
  await store.insert(store.tables.emailChanges).values(change)
}

/** A change that has neither been made nor run out. */
export async function findOpenEmailChange(store: Store, id: string, at: Date): Promise<EmailChangeRow | null> {
  const { emailChanges: c } = store.tables
  const open = and(eq(c.id, id), isNull(c.doneAt), gt(c.expiresAt, at))
  const [row] = await store.select().from(c).where(open).limit(1)
  return row ?? null
}

/** The newest change of a person that is open. */
export async function openEmailChangeOf(store: Store, personId: string, at: Date): Promise<EmailChangeRow | null> {
  const { emailChanges: c } = store.tables
  const open = and(eq(c.personId, personId), isNull(c.doneAt), gt(c.expiresAt, at))
  const [row] = await store.select().from(c).where(open).orderBy(desc(c.id)).limit(1)
  return row ?? null
}

/** Notes who has agreed, or that it has been made. */
export async function markEmailChange(
  store: Store,
  id: string,
  change: Partial<Pick<EmailChangeRow, 'oldAgreedAt' | 'newAgreedAt' | 'doneAt'>>,
): Promise<EmailChangeRow | null> {
  const { emailChanges: c } = store.tables
  const [row] = await store
    .update(c)
    .set(change)
    .where(and(eq(c.id, id), isNull(c.doneAt)))
    .returning()
  return row ?? null
}

/** Takes all open changes of a person away. */
export async function dropEmailChangesOf(store: Store, personId: string): Promise<void> {
  const { emailChanges: c } = store.tables
  await store.delete(c).where(and(eq(c.personId, personId), isNull(c.doneAt)))
}

export async function deleteEmailChangesExpiredBy(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.emailChanges).where(lte(store.tables.emailChanges.expiresAt, moment))
}
