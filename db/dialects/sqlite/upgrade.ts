import {
  type Migration,
  missingMigrations,
  namedMigrations,
  readMigrations,
  UpgradeRefused,
  type Upgrading,
  upgradeFailed,
} from '../migrations.ts'
import type { Connection } from './connection.ts'
import { immediately } from './immediately.ts'
import { keepCopy } from './keep-copy.ts'

/** How long an upgrade waits for another process that writes: it may be at the same upgrade. */
const PATIENCE_MS = 600_000

/**
 * Brings an SQLite file up to date: all of it in one transaction, or nothing. A rebuilt table is dropped while others point
 * to it, so foreign keys are off meanwhile, which SQLite allows outside transactions only; what they would have refused is
 * looked for before the end.
 * @throws UpgradeRefused with the file as it was
 */
export async function upgradeSqlite(
  path: string,
  { writing, reading }: { writing: Connection; reading: Connection },
  { folder, only, tell = () => {} }: Upgrading,
): Promise<void> {
  const own = namedMigrations(readMigrations('sqlite', folder), only)
  if (missingMigrations(own, takenUp(reading)).length === 0) return
  await writing.withoutForeignKeys(() =>
    immediately(
      writing,
      async () => {
        const before = takenUp(writing)
        // Looked at again: another process may just have done it.
        const missing = missingMigrations(own, before)
        if (missing.length === 0) return
        refuseLateRebuilds(own, missing)
        // The writing connection holds the lock and has changed nothing: what the other one copies is what will be changed.
        if (before.length > 0)
          tell(`Kept a copy from before the upgrade: ${keepCopy(path, reading, missing[0]?.tag ?? '')}`)
        for (const migration of missing) {
          tell(`Bringing the database up to date: ${migration.tag}`)
          takeUp(writing, migration)
        }
        refuseDangling(writing)
      },
      PATIENCE_MS,
    ),
  )
  // A rebuild leaves its whole size in the log beside the file.
  writing.script('PRAGMA wal_checkpoint(TRUNCATE)')
}

const NOTED = '__drizzle_migrations'

/** What the file has noted. */
export function takenUp(connection: Pick<Connection, 'rows'>): { hash: string; when: number }[] {
  const known = connection.rows('select 1 from sqlite_master where name = ?', [NOTED])
  if (known.length === 0) return []
  return connection
    .rows(`select hash, created_at from ${NOTED}`, [])
    .map(([hash, when]) => ({ hash: String(hash), when: Number(when) }))
}

function takeUp(connection: Connection, migration: Migration): void {
  try {
    const putBack = layAside(connection, migration)
    for (const statement of migration.statements) {
      // drizzle-kit writes it beside a rebuild, where it has no effect.
      if (!/^\s*PRAGMA\s+foreign_keys\b/i.test(statement)) connection.script(statement)
    }
    putBack()
    connection.script(
      `create table if not exists ${NOTED} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
    )
    connection.run(`insert into ${NOTED} (hash, created_at) values (?, ?)`, [migration.hash, migration.when])
  } catch (error) {
    throw upgradeFailed(migration.tag, error)
  }
}

/** What a migration makes or drops itself. */
const NAMED = /\b(?:index|trigger|view)\s+(?:if\s+(?:not\s+)?exists\s+)?[`"[]?(\w+)/gi

/**
 * Takes away the triggers and views that a migration says nothing of: SQLite refuses to rename a rebuilt table while one of
 * them names it. What comes back puts them in their place, and the indexes that went with a rebuilt table.
 */
function layAside(connection: Connection, migration: Migration): () => void {
  const named = new Set([...migration.statements.join('\n').matchAll(NAMED)].map(([, name]) => name))
  const there = () =>
    connection
      .rows(
        "select type, name, tbl_name, sql from sqlite_master where sql is not null order by type = 'trigger', rowid",
        [],
      )
      .map((row) => row.map(String))
  const unnamed = there().filter(([, name = '']) => !named.has(name))
  for (const [type, name] of unnamed.toReversed()) {
    if (type === 'trigger' || type === 'view') connection.script(`drop ${type} "${name?.replaceAll('"', '""')}"`)
  }
  return () => {
    const now = there()
    const has = (wanted: string, kind?: string) =>
      now.some(([type, name]) => name === wanted && (kind ?? type) === type)
    for (const [type, name = '', table = '', statement = ''] of unnamed) {
      if (type === 'table' || has(name) || (type !== 'view' && !has(table, 'table'))) continue
      connection.script(statement)
    }
  }
}

/** A rebuild knows the columns of its time: after younger migrations it would drop what they added. */
function refuseLateRebuilds(own: readonly Migration[], missing: readonly Migration[]): void {
  const last = own.findLastIndex((migration) => !missing.includes(migration))
  const late = missing.find(
    (migration) => own.indexOf(migration) < last && /\bDROP TABLE\b/i.test(migration.statements.join()),
  )
  if (!late) return
  throw new UpgradeRefused(
    `it lacks ${late.tag}, which rebuilds a table, but has ${own[last]?.tag}, which comes after it: it was changed by a program of another line. Nothing was touched.`,
  )
}

/** @throws UpgradeRefused where a row points to nothing */
export function refuseDangling(connection: Connection): void {
  const dangling = connection.rows('PRAGMA foreign_key_check', [])
  const [first] = dangling
  if (!first) return
  const [table, row, parent] = first
  const more = dangling.length > 1 ? `, and ${dangling.length - 1} more (PRAGMA foreign_key_check lists them)` : ''
  throw new UpgradeRefused(
    `the upgrade was not made, and nothing was changed: row ${row} of ${table} points to a row of ${parent} that is not there${more}.`,
  )
}
