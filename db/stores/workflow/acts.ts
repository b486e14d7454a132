import { eq, lt } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

type ActRow = Store['tables']['acts']['$inferSelect']

/** Takes a name for an act that is about to be done. @returns false where it is taken; waits for who is about to take it */
export async function claimAct(store: Store, act: Omit<ActRow, 'answer'>): Promise<boolean> {
  const { acts } = store.tables
  const rows = await store.insert(acts).values(act).onConflictDoNothing().returning({ name: acts.name })
  return rows.length === 1
}

/** Keeps what an act was answered, in the transaction that did it. */
export async function answerAct(store: Store, name: string, answer: object): Promise<void> {
  await store.update(store.tables.acts).set({ answer }).where(eq(store.tables.acts.name, name))
}

/** Gives a name back: what was to be done under it was not. */
export async function dropAct(store: Store, name: string): Promise<void> {
  await store.delete(store.tables.acts).where(eq(store.tables.acts.name, name))
}

/** What was done under a name. */
export async function findAct(store: Store, name: string): Promise<ActRow | null> {
  const { acts } = store.tables
  const [row] = await store.select().from(acts).where(eq(acts.name, name)).limit(1)
  return row ?? null
}

/** Forgets what was done before a moment. */
export async function dropActsBefore(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.acts).where(lt(store.tables.acts.at, moment))
}
