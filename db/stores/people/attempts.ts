import { and, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type AttemptRow = Store['tables']['attempts']['$inferSelect']

/** What is counted: under which key, with which account, and over how long. */
export type Counted = { key: string; account: string | null; windowMs: number }

/** The counts under these keys, as they stand. */
export function readAttempts(store: Store, keys: readonly string[]): Promise<AttemptRow[]> {
  const { attempts } = store.tables
  return store
    .select()
    .from(attempts)
    .where(inArray(attempts.key, [...keys]))
}

/**
 * Counts one attempt and tells how many there have been in its window, this one included. It is counted before anything
 * is looked at, in one statement, so that attempts at the same moment can't slip past a limit.
 */
export async function countAttempt(store: Store, { key, account, windowMs }: Counted, at: Date): Promise<AttemptRow> {
  const { attempts } = store.tables
  const start = sql.param(new Date(at.getTime() - windowMs), attempts.windowStartedAt)
  const present = sql.param(at, attempts.windowStartedAt)
  const over = sql`${attempts.windowStartedAt} < ${start}`
  const [row] = await store
    .insert(attempts)
    .values({ key, account, count: 1, windowStartedAt: at, heldUntil: null })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${over} then 1 else ${attempts.count} + 1 end`,
        windowStartedAt: sql`case when ${over} then ${present} else ${attempts.windowStartedAt} end`,
        heldUntil: sql`case when ${over} then null else ${attempts.heldUntil} end`,
      },
    })
    .returning()
  if (!row) throw new Error('An upsert gave no row back.')
  return row
}

/**
 * Takes an attempt back that was not looked at, or that was no wrong one.
 * @param free so many are let through without a wait: with fewer, the key is held up no more
 */
export async function uncountAttempt(store: Store, key: string, free: number): Promise<void> {
  const { attempts } = store.tables
  await store
    .update(attempts)
    .set({
      count: sql`case when ${attempts.count} > 0 then ${attempts.count} - 1 else 0 end`,
      heldUntil: sql`case when ${attempts.count} <= ${free} then null else ${attempts.heldUntil} end`,
    })
    .where(eq(attempts.key, key))
}

/** Holds a key up until a moment. */
export async function holdAttempts(store: Store, key: string, until: Date): Promise<void> {
  const { attempts } = store.tables
  await store.update(attempts).set({ heldUntil: until }).where(eq(attempts.key, key))
}

/** Takes the one turn that there is once a key is held up no more, and holds it up anew. @returns whether it was there to take */
export async function takeTurn(store: Store, key: string, at: Date, until: Date): Promise<boolean> {
  const { attempts } = store.tables
  const taken = await store
    .update(attempts)
    .set({ heldUntil: until })
    .where(and(eq(attempts.key, key), lte(attempts.heldUntil, at)))
    .returning({ key: attempts.key })
  return taken.length === 1
}

/** Forgets what is counted under a key. */
export async function clearAttempts(store: Store, key: string): Promise<void> {
  await store.delete(store.tables.attempts).where(eq(store.tables.attempts.key, key))
}

/** Forgets all that was tried with an account, wherever from. */
export async function clearAttemptsOf(store: Store, account: string): Promise<void> {
  await store.delete(store.tables.attempts).where(eq(store.tables.attempts.account, account))
}

export async function deleteAttemptsBefore(store: Store, moment: Date): Promise<void> {
  const { attempts, signInAttempts } = store.tables
  await store.delete(attempts).where(lt(attempts.windowStartedAt, moment))
  await store.delete(signInAttempts).where(lt(signInAttempts.windowStartedAt, moment))
}
