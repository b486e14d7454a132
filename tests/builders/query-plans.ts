import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import postgres from 'postgres'
import type { Database } from '#db/index.ts'
import type { RecordedQuery } from './recorded-queries.ts'

/** How the database means to answer a query, in its own words. */
export function planOf(room: { db: Database; url: string }, query: RecordedQuery): Promise<string> {
  return room.db.engine.dialect === 'sqlite' ? sqlitePlan(room.url, query) : postgresPlan(room.url, query)
}

async function sqlitePlan(url: string, query: RecordedQuery): Promise<string> {
  const sqlite = new DatabaseSync(url.slice('file:'.length), { readOnly: true })
  const steps = sqlite.prepare(`explain query plan ${query.sql}`).all(...(query.params as SQLInputValue[]))
  sqlite.close()
  return steps.map((step) => step.detail).join('\n')
}

async function postgresPlan(url: string, query: RecordedQuery): Promise<string> {
  const client = postgres(url, { max: 1 })
  const steps = await client.unsafe(`explain ${query.sql}`, query.params as string[])
  await client.end()
  return steps.map((step) => String(step['QUERY PLAN'])).join('\n')
}
