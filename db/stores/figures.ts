import { and, eq, lte } from 'drizzle-orm'
import type { Store } from '../database.ts'

/** What stands in line in the database. */
export type Waiting = { due: number; refreshes: number; mailDue: number; mailFailed: number }

/** Counts what waits: articles whose time has come, notes for other servers, mail that goes out and mail that was given up. */
export async function countWaiting(store: Store): Promise<Waiting> {
  const { articles: a, notices: n, refreshes } = store.tables
  const [due, notes, mailDue, mailFailed] = await Promise.all([
    store.$count(a, and(eq(a.state, 'scheduled'), lte(a.scheduledAt, store.engine.clock()))),
    store.$count(refreshes),
    store.$count(n, eq(n.mail, 'due')),
    store.$count(n, eq(n.mail, 'failed')),
  ])
  return { due, refreshes: notes, mailDue, mailFailed }
}
