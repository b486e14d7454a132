import { eq } from 'drizzle-orm'
import type { Store } from '../database.ts'

/**
 * Forgets what running servers note for each other: a database that lies somewhere else is served by none of them, and the
 * numbers of its transactions begin anew. `mail`: also that mail is to be sent.
 */
export async function forgetRunning(store: Store, { mail }: { mail: boolean }): Promise<void> {
  const { refreshes, presences, serverClocks, notices, letters } = store.tables
  await store.delete(refreshes)
  await store.delete(presences)
  await store.delete(serverClocks)
  if (!mail) return
  await store.update(notices).set({ mail: 'none' }).where(eq(notices.mail, 'due'))
  await store.update(letters).set({ mail: 'none', mailAt: null }).where(eq(letters.mail, 'due'))
}
