import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { Newsroom } from './newsroom-server.ts'

/** How long a statement waits while the server writes. */
const PATIENCE_MS = 20_000

/** Looks into the newsroom's SQLite file, or changes something in it, past its server. */
export function inDatabase<T>({ environment }: Newsroom, act: (database: DatabaseSync) => T): T {
  const path = (environment.DATABASE_URL ?? '').slice('file:'.length)
  const database = new DatabaseSync(path, { timeout: PATIENCE_MS })
  try {
    return act(database)
  } finally {
    database.close()
  }
}

/** Lets the server forget every page that it keeps, as it does when another one has changed something. */
export function noteRefresh(database: DatabaseSync): void {
  database
    .prepare(
      'insert into refreshes (id, at, surfaces, tx) values (?, ?, ?, (select coalesce(max(tx), 0) + 1 from refreshes))',
    )
    .run(randomUUID(), Date.now(), JSON.stringify([{ kind: 'everything' }]))
}
