import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { checkHealth } from '#operations/duty/check-health.ts'
import { clockFault } from './own-clock.ts'

/** How long the database has for an answer. */
const PATIENCE_MS = 2000

/** What keeps a server from doing all of its work. `aheadMs`: of the database's clock; behind, where negative. */
export type NotReady = { reason: 'database' } | { reason: 'clock'; aheadMs: number }

/** Why this server can't do all of its work just now; nothing where it can. */
export async function whyNotReady(): Promise<NotReady[]> {
  const reasons: NotReady[] = []
  if (!(await databaseAnswers())) reasons.push({ reason: 'database' })
  const aheadMs = clockFault()
  if (aheadMs !== null) reasons.push({ reason: 'clock', aheadMs })
  return reasons
}

async function databaseAnswers(): Promise<boolean> {
  const giveUp = new AbortController()
  try {
    const answered = checkHealth().then(() => true)
    const late = pause(PATIENCE_MS, false, { signal: giveUp.signal })
    return await Promise.race([answered, late])
  } catch {
    return false
  } finally {
    giveUp.abort()
  }
}
