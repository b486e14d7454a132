import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'

/**
 * Makes sure that a file of the database is there and that nobody but its user can read it; SQLite gives the files that it
 * makes beside it the same mode. Where it belongs to somebody else it stays as it is: `doctor` says so.
 */
export function ownOnly(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    if (!existsSync(file) || (statSync(file).mode & 0o077) === 0) continue
    try {
      chmodSync(file, 0o600)
    } catch {
      // Somebody else's.
    }
  }
}
