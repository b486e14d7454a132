import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  type Building,
  type BuildWish,
  type Built,
  type Cell,
  FILLED,
  inOrderOfPointing,
  NotBuilt,
  quoted,
  type Snapshot,
  type TableShape,
} from '../../portable/portable.ts'
import { readMigrations, tagsOf } from '../migrations.ts'
import { openConnection } from './connection.ts'
import { immediately } from './immediately.ts'
import { ownOnly } from './own-only.ts'
import { takeServingLock } from './serving-lock.ts'
import { refuseDangling, takenUp, upgradeSqlite } from './upgrade.ts'

const AT_ONCE = 200

/** The tables in which FTS5 keeps a search table are its own. */
const TABLES = `select name from sqlite_master m where type = 'table' and name not like 'sqlite_%' and name <> '__drizzle_migrations'
  and not exists (select 1 from pragma_table_list l where l.name = m.name and l.type = 'shadow')`

/** The rows of an SQLite file as of now: one reading transaction, which WAL lets nobody wait for. */
export async function sqliteSnapshot(path: string, alone: boolean): Promise<Snapshot> {
  if (!existsSync(path)) throw new NotBuilt(`There is no database at ${path}.`)
  const giveBack = alone ? keepWritersOut(path) : () => {}
  const file = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  const all = allOf(file)
  try {
    // The first read is what the transaction sees from then on.
    file.exec('begin')
    const migrations = tagsOf(readMigrations('sqlite'), takenUp({ rows: all }))
    const tables = shapesOf(all)
    return {
      dialect: 'sqlite',
      migrations,
      tables,
      rows: (table) => rowsOf(file, table),
      close: async () => {
        if (!file.isOpen) return
        file.close()
        giveBack()
      },
    }
  } catch (error) {
    file.close()
    giveBack()
    throw error
  }
}

/** Keeps servers out, and whoever else would write. @returns what lets them in again */
function keepWritersOut(path: string): () => void {
  const giveBack = lockOut(path)
  const writer = new DatabaseSync(path, { timeout: 5000 })
  writer.exec('begin immediate')
  return () => {
    writer.close()
    giveBack()
  }
}

/** Makes an SQLite file beside its place, then gives it the name. */
export async function buildSqlite<T>(
  path: string,
  { migrations, filled }: BuildWish,
  work: (building: Building) => Promise<T>,
): Promise<Built<T>> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const isThere = existsSync(path)
  if (isThere && filled === 'refuse' && hasRows(path)) throw new NotBuilt(`There is a filled database at ${path}.`)
  const giveBack = lockOut(path)
  const beside = `${path}.building`
  for (const end of ['', '-wal', '-shm']) rmSync(beside + end, { force: true })
  try {
    const made = await fill(beside, migrations, work)
    if (!isThere && existsSync(path)) throw new NotBuilt(`Another program has made a database at ${path} meanwhile.`)
    const aside = isThere ? putAside(path) : null
    renameSync(beside, path)
    synced(dirname(path))
    return { made, aside }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(beside + end, { force: true })
    giveBack()
  }
}

async function fill<T>(
  path: string,
  migrations: readonly string[],
  work: (building: Building) => Promise<T>,
): Promise<T> {
  ownOnly(path)
  const writing = openConnection(path, { readOnly: false })
  const reading = openConnection(path, { readOnly: true })
  await upgradeSqlite(path, { writing, reading }, { only: migrations })
  reading.close()
  const tables = shapesOf(writing.rows)
  const made = await writing.withoutForeignKeys(() =>
    immediately(writing, async () => {
      // What a migration put there itself is among the rows that come.
      for (const { name } of tables) writing.run(`delete from ${quoted(name)}`, [])
      const done = await work({
        tables,
        rows: (table) => looked(writing.rows, table),
        insert: async (table, columns, rows) => {
          const list = columns.map(quoted).join(', ')
          const statement = `insert into ${quoted(table)} (${list}) values (${columns.map(() => '?').join(', ')})`
          for (const row of rows) writing.run(statement, row)
        },
      })
      refuseDangling(writing)
      return done
    }),
  )
  const [whole] = writing.rows('PRAGMA integrity_check', [])
  writing.script('PRAGMA wal_checkpoint(TRUNCATE)')
  writing.close()
  if (String(whole) !== 'ok') throw new NotBuilt(`The new database is not whole: ${String(whole)}`)
  synced(path)
  return made
}

type Rows = (statement: string, parameters: readonly unknown[]) => unknown[][]

function allOf(file: DatabaseSync): Rows {
  return (statement, parameters) => {
    const prepared = file.prepare(statement)
    prepared.setReturnArrays(true)
    return prepared.all(...(parameters as SQLInputValue[])) as unknown as unknown[][]
  }
}

function shapesOf(all: Rows): TableShape[] {
  const pointsTo = new Map<string, Set<string>>()
  const tables = all(TABLES, []).map(([found]) => {
    const name = String(found)
    const columns = all(`select name, pk from pragma_table_info('${name}')`, []).map(([column, pk]) => ({
      column: String(column),
      pk: Number(pk),
    }))
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    const of = all(`select "table" from pragma_foreign_key_list('${name}')`, []).map(([table]) => String(table))
    pointsTo.set(name, new Set(of))
    const names = columns.map(({ column }) => column)
    // A search table has none but its row numbers.
    if (key.length === 0) return { name, columns: [...names, 'rowid'].sort(), key: ['rowid'] }
    return { name, columns: names.sort(), key: key.map(({ column }) => column) }
  })
  return inOrderOfPointing(tables, pointsTo)
}

function selectOf({ name, columns, key }: TableShape): string {
  return `select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${key.map(quoted).join(', ')}`
}

async function* rowsOf(file: DatabaseSync, table: TableShape): AsyncGenerator<Cell[][]> {
  const prepared = file.prepare(selectOf(table))
  prepared.setReturnArrays(true)
  let some: Cell[][] = []
  for (const row of prepared.iterate() as Iterable<unknown>) {
    some.push(cellsOf(row, table))
    if (some.length < AT_ONCE) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** The same through a connection that answers whole lists: by pages of the key. */
async function* looked(all: Rows, table: TableShape): AsyncGenerator<Cell[][]> {
  const key = table.key.map(quoted).join(', ')
  const places = table.key.map((name) => table.columns.indexOf(name))
  const from = `select ${table.columns.map(quoted).join(', ')} from ${quoted(table.name)}`
  let after: Cell[] | null = null
  for (;;) {
    const where: string = after === null ? '' : `where (${key}) > (${after.map(() => '?').join(', ')})`
    const rows: Cell[][] = all(`${from} ${where} order by ${key} limit ${AT_ONCE}`, after ?? []).map((row) =>
      cellsOf(row, table),
    )
    if (rows.length > 0) yield rows
    const last: Cell[] | undefined = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = places.map((place) => last[place] ?? null)
  }
}

function cellsOf(row: unknown, table: TableShape): Cell[] {
  if (!Array.isArray(row)) throw new Error('A row came in no order.')
  return row.map((value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number' || value === null) return value
    throw new NotBuilt(`The table ${table.name} has a value that no other database can hold.`)
  })
}

function hasRows(path: string): boolean {
  const file = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    const all = allOf(file)
    const there = new Set(all(TABLES, []).map(([name]) => String(name)))
    return FILLED.some((name) => there.has(name) && all(`select 1 from ${quoted(name)} limit 1`, []).length > 0)
  } finally {
    file.close()
  }
}

function lockOut(path: string): () => void {
  if (!existsSync(path)) return () => {}
  try {
    return takeServingLock(path)
  } catch (error) {
    throw new NotBuilt(error instanceof Error ? error.message : String(error))
  }
}

/** The file that was there gets another name, too: there is never a moment without a database under its own. */
function putAside(path: string): string {
  const old = openConnection(path, { readOnly: false })
  const [state] = old.rows('PRAGMA wal_checkpoint(TRUNCATE)', [])
  old.close()
  if (state?.[0] !== 0) throw new NotBuilt(`The database at ${path} is in use.`)
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
  const aside = `${path}.before-${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`
  rmSync(aside, { force: true })
  linkSync(path, aside)
  synced(dirname(path))
  return aside
}

function synced(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
