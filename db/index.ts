import 'server-only'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Database } from './database.ts'
import { openPostgres } from './dialects/postgres/open.ts'
import type { Hearing } from './dialects/postgres/watch.ts'
import { openSqlite } from './dialects/sqlite/open.ts'

export type { Database, Store } from './database.ts'
export { DatabaseAway, isDatabaseAway } from './database-away.ts'

/** Nobody has to hear of it. */
const UNHEARD: Hearing = { away: () => {}, back: () => {} }

/**
 * Opens a database by its address.
 * @param url `file:path` for SQLite, `postgres://…` or `postgresql://…` for Postgres
 * @param hear told when it does not answer any more, and when it does again
 * @throws for any other address
 */
export function openDatabase(url: string, hear: Hearing = UNHEARD): Database {
  if (url.startsWith('file:')) return openSqlite(url.slice('file:'.length))
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, hear)
  throw new Error(`Not a database address: "${url}".`)
}

const provided = oneInAProcess<Database>('database')

/** Makes `opened` the database of this process. */
export function provideDatabase(opened: Database): Database {
  provided.set(opened)
  return opened
}

/**
 * The database of this process.
 * @throws before the start-up (or a test) has opened one
 */
export function database(): Database {
  const opened = provided.get()
  if (!opened) throw new Error('No database has been opened in this process.')
  return opened
}
