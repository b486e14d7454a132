import type { Connection } from './connection.ts'
import { onceFree } from './once-free.ts'

/** Does `work` in one transaction of a connection, begun as soon as no other process writes. */
export async function immediately<T>(connection: Connection, work: () => Promise<T>, patienceMs?: number): Promise<T> {
  await onceFree(() => connection.run('begin immediate', []), patienceMs)
  try {
    const result = await work()
    connection.run('commit', [])
    return result
  } catch (error) {
    try {
      connection.run('rollback', [])
    } catch {
      // SQLite has done so itself, as it does when the disk is full: what happened is the first error.
    }
    throw error
  }
}
