// npm run db:freeze -- <release>: keeps the present schema of both databases, filled, under tests/fixtures/schemas/<release>/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMigrations } from '#db/dialects/migrations.ts'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { startPostgresServer } from '../postgres-server.ts'
import { fillEveryTable } from './fill-every-table.ts'
import { DIALECTS, type Dialect, openRaw } from './raw-database.ts'

const [release] = process.argv.slice(2)
if (!release || !/^\d+\.\d+\.\d+$/.test(release)) {
  console.error('Name the release whose schema is kept: npm run db:freeze -- 0.2.0')
  process.exit(2)
}
const folder = join('tests', 'fixtures', 'schemas', release)
const directory = mkdtempSync(join(tmpdir(), 'toa-soan-freeze-'))
const server = await startPostgresServer()
try {
  mkdirSync(folder, { recursive: true })
  for (const dialect of DIALECTS) {
    const url = dialect === 'sqlite' ? `file:${join(directory, 'newsroom.db')}` : await server.newDatabase('freeze')
    writeFileSync(join(folder, `${dialect}.sql`), await frozen(dialect, url))
    console.log(`${folder}/${dialect}.sql`)
  }
} finally {
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
}

/** The statements that make this release's database: its migrations as they are now, and every row. */
async function frozen(dialect: Dialect, url: string): Promise<string> {
  const db = provideDatabase(openDatabase(url))
  await db.migrate()
  await fillEveryTable()
  await db.close()
  const raw = openRaw(dialect, url)
  const migrations = readMigrations(dialect)
  const noted = dialect === 'sqlite' ? '__drizzle_migrations' : 'drizzle.__drizzle_migrations'
  const lines = [
    ...migrations.flatMap(({ statements }) =>
      statements.filter((each) => !/PRAGMA foreign_keys/.test(each)).map((each) => each.trim().replace(/;?$/, ';')),
    ),
    dialect === 'sqlite'
      ? `create table ${noted} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);`
      : `create schema drizzle; create table ${noted} (id serial primary key, hash text not null, created_at bigint);`,
    ...migrations.map(({ hash, when }) => `insert into ${noted} (hash, created_at) values ('${hash}', ${when});`),
  ]
  for (const table of (await raw.tables()).filter((name) => name !== '__drizzle_migrations')) {
    // What a migration put there itself is among the rows.
    lines.push(`delete from "${table}";`)
    const rows = await raw.rows(table)
    if (rows.length === 0) throw new Error(`${table} is empty: fill it in tests/upgrades/fill-every-table.ts.`)
    for (const row of rows) {
      const names = Object.keys(row).map((name) => `"${name}"`)
      lines.push(`insert into "${table}" (${names.join(', ')}) values (${Object.values(row).join(', ')});`)
    }
  }
  await raw.close()
  return `${lines.join('\n')}\n`
}
