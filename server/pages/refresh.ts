import { database } from '#db/index.ts'
import { dropRefreshesBefore, type Refresh, refreshesSince } from '#db/stores/refreshes.ts'
import { now } from '#newsroom/clock.ts'
import { pageCache } from './cache.ts'
import { pageFolder } from './page-folder.ts'

/**
 * How far back each look at the outbox goes. A note may become visible later than one written after it (its
 * transaction ended later, or its server's clock is behind), so looks overlap, and what was applied is remembered.
 */
export const OVERLAP_MS = 60_000
const KEPT_MS = 24 * 60 * 60 * 1000

type Progress = { applied: Map<string, number> }
const KEY = Symbol.for('toa-soan.refreshes')
const process_ = globalThis as typeof globalThis & { [KEY]?: Progress }

function progress(): Progress {
  process_[KEY] ??= { applied: new Map() }
  return process_[KEY]
}

/**
 * Lets this server's page cache forget what changes have touched since the last look, its own changes and those of
 * other servers and of the command line. Called after each operation here, and every half second by the clock.
 */
export async function catchUpRefreshes(): Promise<void> {
  const { applied } = progress()
  const lookedAt = Date.now()
  const since = now().getTime() - OVERLAP_MS
  for (const refresh of await refreshesSince(database(), new Date(since))) {
    if (applied.has(refresh.id)) continue
    pageCache().forget(refresh.surfaces)
    applied.set(refresh.id, refresh.at.getTime())
  }
  for (const [id, at] of applied) {
    if (at < since) applied.delete(id)
  }
  pageFolder()?.lease(lookedAt)
}

/** The notes that were applied here and that a next look would find again. */
export function appliedRefreshes(): string[] {
  return [...progress().applied.keys()]
}

/**
 * Goes on where another process was, with its pages: forgets what the notes touch that it had not applied. The next looks
 * find none of these notes new.
 */
export function resumeRefreshes(refreshes: Refresh[], appliedBefore: ReadonlySet<string>): void {
  for (const { id, at, surfaces } of refreshes) {
    if (!appliedBefore.has(id)) pageCache().forget(surfaces)
    progress().applied.set(id, at.getTime())
  }
}

/** Takes old notes out of the outbox; every running server has applied them. */
export function dropOldRefreshes(): Promise<void> {
  return dropRefreshesBefore(database(), new Date(now().getTime() - KEPT_MS))
}
