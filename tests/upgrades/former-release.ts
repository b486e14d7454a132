import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#db/index.ts'
import { newPostgresDatabase } from '../storage/each-dialect.ts'
import { type Dialect, openRaw, type RawDatabase } from './raw-database.ts'

const FOLDER = join('tests', 'fixtures', 'schemas')

/** The releases whose schema was kept, oldest first. */
export const RELEASES = readdirSync(FOLDER).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** A database of its own for one test. */
export type FormerDatabase = {
  url: string
  directory: string
  db: Database
  raw: RawDatabase
  close(): Promise<void>
}

/** Makes the database of a release, filled as it was kept; without a release an empty one. */
export async function formerDatabase(dialect: Dialect, release: string | null): Promise<FormerDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'toa-soan-upgrade-'))
  const url = dialect === 'sqlite' ? `file:${join(directory, 'newsroom.db')}` : await newPostgresDatabase()
  const raw = openRaw(dialect, url)
  if (release !== null) await raw.restore(readFileSync(join(FOLDER, release, `${dialect}.sql`), 'utf8'))
  const db = openDatabase(url)
  return {
    url,
    directory,
    db,
    raw,
    close: async () => {
      await db.close()
      await raw.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Every row of every table. */
export async function everyRow(raw: RawDatabase): Promise<Map<string, Record<string, string>[]>> {
  const tables = (await raw.tables()).filter((name) => name !== '__drizzle_migrations')
  const all = new Map<string, Record<string, string>[]>()
  for (const table of tables) all.set(table, await raw.rows(table))
  return all
}
