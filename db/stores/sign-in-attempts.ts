import { eq, lt, sql } from 'drizzle-orm'
import type { Store } from '../database.ts'

/**
 * Counts one attempt for the address and tells how many there have been in its window, this one included. The count
 * is taken before the password is looked at, in one statement, so that attempts at the same moment can't slip past it.
 */
export async function countAttempt(
  store: Store,
  emailKey: string,
  at: Date,
  windowMs: number,
): Promise<{ attempts: number; windowStartedAt: Date }> {
  const { signInAttempts } = store.tables
  const start = sql.param(new Date(at.getTime() - windowMs), signInAttempts.windowStartedAt)
  const present = sql.param(at, signInAttempts.windowStartedAt)
  const over = sql`${signInAttempts.windowStartedAt} < ${start}`
  const [row] = await store
    .insert(signInAttempts)
    .values({ emailKey, failures: 1, windowStartedAt: at })
    .onConflictDoUpdate({
      target: signInAttempts.emailKey,
      set: {
        failures: sql`case when ${over} then 1 else ${signInAttempts.failures} + 1 end`,
        windowStartedAt: sql`case when ${over} then ${present} else ${signInAttempts.windowStartedAt} end`,
      },
    })
    .returning()
  if (!row) throw new Error('An upsert gave no row back.')
  return { attempts: row.failures, windowStartedAt: row.windowStartedAt }
}

/** Forgets the attempts of an address: its right password was given. */
export async function clearAttempts(store: Store, emailKey: string): Promise<void> {
  await store.delete(store.tables.signInAttempts).where(eq(store.tables.signInAttempts.emailKey, emailKey))
}

export async function deleteAttemptsBefore(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.signInAttempts).where(lt(store.tables.signInAttempts.windowStartedAt, moment))
}
