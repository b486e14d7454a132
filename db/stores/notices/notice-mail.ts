import { and, asc, desc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { NoticeRow } from './notices.ts'

/** People to whom a mail should go out by now, the longest waiting first. */
export async function peopleWithDueMail(store: Store, at: Date, limit: number): Promise<string[]> {
  const { notices: n } = store.tables
  const rows = await store
    .select({ personId: n.personId })
    .from(n)
    .where(and(eq(n.mail, 'due'), lte(n.mailAt, at)))
    .orderBy(asc(n.mailAt))
    .limit(limit)
  return [...new Set(rows.map((row) => row.personId))]
}

/**
 * Takes all of a person's notices that are to go out by mail, those that came in just now with them, and keeps everybody
 * else from taking them until then. Of two servers one gets each of them.
 */
export async function takeDueMail(store: Store, personId: string, at: Date, until: Date): Promise<NoticeRow[]> {
  const { notices: n } = store.tables
  const untouched = and(eq(n.mailAttempts, 0), lte(n.mailAt, until))
  const taken = await store
    .update(n)
    .set({ mailAttempts: sql`${n.mailAttempts} + 1`, mailAt: until })
    .where(and(eq(n.personId, personId), eq(n.mail, 'due'), or(lte(n.mailAt, at), untouched)))
    .returning()
  return taken.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Notes what became of notices on their way by mail. `again`: when it is tried again. */
export async function settleMail(
  store: Store,
  ids: readonly string[],
  to: { mail: 'none' | 'sent' | 'failed' } | { again: Date },
): Promise<void> {
  const { notices: n } = store.tables
  if (ids.length === 0) return
  await store
    .update(n)
    .set('again' in to ? { mailAt: to.again } : { mail: to.mail, mailAt: null })
    .where(and(inArray(n.id, [...ids]), eq(n.mail, 'due')))
}

/** Forgets the mail that waits, where none is sent. */
export async function forgetDueMail(store: Store, at: Date): Promise<void> {
  const { notices: n } = store.tables
  await store
    .update(n)
    .set({ mail: 'none', mailAt: null })
    .where(and(eq(n.mail, 'due'), lte(n.mailAt, at)))
}

/** Notices whose mail was given up, newest first. */
export function listFailedMail(store: Store, since: Date, limit: number): Promise<NoticeRow[]> {
  const { notices: n } = store.tables
  return store
    .select()
    .from(n)
    .where(and(eq(n.mail, 'failed'), gt(n.at, since)))
    .orderBy(desc(n.id))
    .limit(limit)
}
