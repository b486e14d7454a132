import { database, isDatabaseAway } from '#db/index.ts'
import { dropRefreshesBefore, type Refresh, refreshesFrom, settledRefreshes } from '#db/stores/reading/refreshes.ts'
import { now, nowMs } from '#newsroom/kit/clock.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { logFailure } from '../process/log.ts'
import { pageCache } from './cache.ts'
import { pageFolder } from './page-folder.ts'

/** How long notes that were applied are remembered, though no look should find them again: for the next process. */
export const REMEMBERED_MS = 60_000
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * `from`: the transaction at which the next look at the outbox begins; whatever those before it noted was applied.
 * Transactions end in another order than they begin, so looks overlap, and what was applied is remembered.
 */
type Progress = { from: number; applied: Map<string, { tx: number; at: number }> }
const ofProcess = oneInAProcess<Progress>('refreshes')

function progress(): Progress {
  return ofProcess.orMake(() => ({ from: 0, applied: new Map() }))
}

/** Begins with an empty page cache: nothing that was noted until now concerns it. Called before the first page is made. */
export async function beginRefreshes(): Promise<void> {
  progress().from = await settledRefreshes(database())
}

/**
 * Lets this server's page cache forget what changes have touched since the last look, its own changes and those of
 * other servers and of the command line. Called after each operation here, and every half second by the clock. Which notes
 * are new is told by the database's numbers; no clock has a part in it.
 */
export async function catchUpRefreshes(): Promise<void> {
  const { applied, from } = progress()
  // Compared by web servers on this machine with its own clock.
  const lookedAt = Date.now()
  const { refreshes, settled } = await refreshesFrom(database(), from)
  for (const { id, tx, at, surfaces } of refreshes) {
    if (applied.has(id)) continue
    pageCache().forget(surfaces)
    applied.set(id, { tx, at: at.getTime() })
  }
  // Another look may have ended meanwhile that began later.
  progress().from = Math.max(progress().from, settled)
  const since = nowMs() - REMEMBERED_MS
  for (const [id, { tx, at }] of applied) {
    if (tx < progress().from && at < since) applied.delete(id)
  }
  pageFolder()?.lease(lookedAt)
}

/**
 * Looks as soon as another server says that it has noted something; the clock's looks are the net below.
 * @returns what ends it
 */
export function hearRefreshes(): () => Promise<void> {
  let looking = false
  let again = false
  const look = async () => {
    if (looking) {
      again = true
      return
    }
    looking = true
    try {
      do {
        again = false
        await catchUpRefreshes()
      } while (again)
    } catch (error) {
      if (!isDatabaseAway(error)) logFailure('what was announced could not be looked up', error)
    } finally {
      looking = false
    }
  }
  return database().listen(() => void look())
}

/** How far this server has come: where its next look begins, and the notes that were applied here and that one would find again. */
export function appliedRefreshes(): { from: number; applied: string[] } {
  const { from, applied } = progress()
  return { from, applied: [...applied.keys()] }
}

/**
 * Goes on where another process was, with its pages: forgets what the notes touch that it had not applied. The next looks
 * find none of these notes new.
 */
export function resumeRefreshes(refreshes: Refresh[], from: number, appliedBefore: ReadonlySet<string>): void {
  for (const { id, tx, at, surfaces } of refreshes) {
    if (!appliedBefore.has(id)) pageCache().forget(surfaces)
    progress().applied.set(id, { tx, at: at.getTime() })
  }
  progress().from = from
}

/** Takes old notes out of the outbox; every running server has applied them. */
export function dropOldRefreshes(): Promise<void> {
  return dropRefreshesBefore(database(), new Date(now().getTime() - KEPT_MS))
}
