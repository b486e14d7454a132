import { realpathSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { ownOnly } from './own-only.ts'

/** Why a second process does not serve this file. */
class AlreadyServed extends Error {}

/**
 * Makes this process the one that serves an SQLite file, until it ends, however it ends: the lock is the system's, on a file
 * beside the database (`….serving`), by way of SQLite. The command line works beside it and takes no such lock.
 * @returns what gives it back
 * @throws AlreadyServed where another process has it
 */
export function takeServingLock(path: string): () => void {
  const lockPath = `${realpathSync(path)}.serving`
  ownOnly(lockPath)
  const lock = new DatabaseSync(lockPath, { timeout: 0 })
  try {
    // Nothing is ever written there, so it needs no journal.
    lock.exec('PRAGMA journal_mode = OFF; begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new AlreadyServed(
        'another server is running on it already, and an SQLite file has one server. Stop that one first; several servers need Postgres.',
      )
    }
    throw error
  }
  return () => lock.close()
}

const SQLITE_BUSY = 5
