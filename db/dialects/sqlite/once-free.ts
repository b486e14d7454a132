import { setTimeout as pause } from 'node:timers/promises'

const SQLITE_BUSY = 5
/** How long writing waits for another process (the command line, a backup) to finish its own. */
const PATIENCE_MS = 5000
const LOOK_AGAIN_MS = 10

/**
 * Does a piece of writing as soon as no other process writes. SQLite's own waiting would stand still with the whole
 * server, its readers too.
 */
export async function onceFree<T>(attempt: () => T | Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
    }
    await pause(LOOK_AGAIN_MS)
  }
}

function isBusy(error: unknown): boolean {
  // The low byte is the kind of error, whatever the details.
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
}
