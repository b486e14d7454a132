import { onceFree } from './once-free.ts'

/** A connection, on this thread or another. */
type Runs = { run(statement: string, parameters: readonly unknown[]): void | Promise<void> }

/** Does `work` in one transaction of a connection, begun as soon as no other process writes. */
export async function immediately<T>(connection: Runs, work: () => Promise<T>, patienceMs?: number): Promise<T> {
  await onceFree(() => connection.run('begin immediate', []), patienceMs)
  try {
    const result = await work()
    await connection.run('commit', [])
    return result
  } catch (error) {
    try {
      await connection.run('rollback', [])
    } catch {
      // SQLite has done so itself, as it does when the disk is full: what happened is the first error.
    }
    throw error
  }
}
