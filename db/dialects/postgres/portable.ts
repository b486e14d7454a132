import postgres from 'postgres'
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
import { namedMigrations, readMigrations, tagsOf } from '../migrations.ts'
import { takenUp, takeUp } from './upgrade.ts'

const AT_ONCE = 200

/** Types of columns by table and name. */
type Types = ReadonlyMap<string, ReadonlyMap<string, string>>

/** How a value of a type crosses over: read from a column, and made from a cell's text. */
const CROSSING: Record<string, { read: (column: string) => string; write: (cell: string) => string }> = {
  text: { read: (column) => column, write: (cell) => cell },
  integer: { read: (column) => column, write: (cell) => `(${cell})::integer` },
  bigint: { read: (column) => column, write: (cell) => `(${cell})::bigint` },
  boolean: { read: (column) => `${column}::integer`, write: (cell) => `(${cell})::integer::boolean` },
  json: { read: (column) => `${column}::text`, write: (cell) => `(${cell})::json` },
  'timestamp with time zone': {
    read: (column) => `(extract(epoch from ${column}) * 1000)::bigint`,
    // Whole seconds and the rest by themselves: nothing is rounded.
    write: (cell) =>
      `(to_timestamp(floor((${cell})::numeric / 1000)::bigint) + mod((${cell})::numeric, 1000) * interval '1 millisecond')`,
  },
}

/** The rows of a Postgres database as of now: one transaction that sees nothing of what comes after its beginning. */
export async function postgresSnapshot(url: string, alone: boolean): Promise<Snapshot> {
  const client = single(url)
  const done = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<Snapshot>()
  const transaction = client
    .begin(`isolation level repeatable read${alone ? '' : ' read only'}`, async (sql) => {
      if (alone) await keepWritersOut(sql)
      const migrations = tagsOf(readMigrations('postgres'), await takenUp(sql))
      const types = await typesOf(sql)
      const tables = await shapesOf(sql, types)
      opened.resolve({
        dialect: 'postgres',
        migrations,
        tables,
        rows: (table) => rowsOf(sql, table, types),
        close: async () => {
          done.resolve()
          await transaction
          await client.end({ timeout: 5 })
        },
      })
      await done.promise
    })
    .catch(async (error: unknown) => {
      opened.reject(error)
      await client.end({ timeout: 0 })
    })
  return opened.promise
}

/** Locks every table against whoever writes, until the transaction ends. The first statement of it: what it sees is what is locked. */
async function keepWritersOut(sql: postgres.TransactionSql): Promise<void> {
  await refuseServed(sql)
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  const names = tables.map(({ name }) => quoted(name))
  if (names.length > 0) await sql.unsafe(`lock table ${names.join(', ')} in share mode`)
}

async function refuseServed(sql: postgres.TransactionSql): Promise<void> {
  const [others] = await sql<
    { n: number }[]
  >`select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'toa-soan' and pid <> pg_backend_pid()`
  if (others && others.n > 0)
    throw new NotBuilt('A server or another program of this newsroom has the database open. Stop it first.')
}

/** The tables of a newsroom and its migrations, each in a schema of its own name. */
const SCHEMAS = ['public', 'drizzle'] as const

/** Makes a newsroom's tables and their rows in one transaction: all of them are there, or none. */
export async function buildPostgres<T>(
  url: string,
  { migrations, filled }: BuildWish,
  work: (building: Building) => Promise<T>,
): Promise<Built<T>> {
  const client = single(url)
  try {
    return await client.begin(async (sql) => {
      const aside = await makeRoom(sql, filled)
      await takeUp(sql, namedMigrations(readMigrations('postgres'), migrations), () => {})
      const types = await typesOf(sql)
      const tables = await shapesOf(sql, types)
      // What a migration put there itself is among the rows that come.
      for (const { name } of tables.toReversed()) await sql.unsafe(`delete from ${quoted(name)}`)
      const made = await work({
        tables,
        rows: (table) => rowsOf(sql, table, types),
        insert: (table, columns, rows) => insertRows(sql, types, table, columns, rows),
      })
      return { made, aside }
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** What lies there is put aside under other names, in the same transaction. */
async function makeRoom(sql: postgres.TransactionSql, filled: BuildWish['filled']): Promise<string | null> {
  await refuseServed(sql)
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  if (tables.length === 0) return null
  for (const name of FILLED.filter((each) => tables.some((table) => table.name === each))) {
    const [found] = await sql.unsafe<{ any: boolean }[]>(`select exists (select 1 from ${quoted(name)}) as any`)
    if (found?.any && filled === 'refuse') throw new NotBuilt('The database is filled.')
  }
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')
  for (const schema of SCHEMAS) {
    const [known] = await sql<{ found: string | null }[]>`select to_regnamespace(${schema}) as found`
    if (known?.found) await sql.unsafe(`alter schema ${schema} rename to ${schema}_before_${stamp}`)
  }
  await sql.unsafe('create schema public')
  return `schema public_before_${stamp}`
}

async function insertRows(
  sql: postgres.TransactionSql,
  types: Types,
  table: string,
  columns: readonly string[],
  rows: readonly Cell[][],
): Promise<void> {
  const made = columns.map((name, n) => crossing(types, table, name).write(`e->>${n}`))
  // One parameter, taken apart by Postgres: a statement takes 65,535 of them, and rows have many columns.
  await sql.unsafe(
    `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) select ${made.join(', ')} from jsonb_array_elements($1::text::jsonb) as e`,
    [JSON.stringify(rows)],
  )
}

function crossing(types: Types, table: string, column: string) {
  const type = types.get(table)?.get(column)
  const way = type === undefined ? undefined : CROSSING[type]
  if (!way) throw new NotBuilt(`${table}.${column} is ${type ?? 'not known here'}, which no other database can hold.`)
  return way
}

async function typesOf(sql: postgres.TransactionSql): Promise<Types> {
  const rows = await sql<{ t: string; c: string; type: string }[]>`
    select table_name as t, column_name as c, data_type as type from information_schema.columns where table_schema = 'public'`
  const types = new Map<string, Map<string, string>>()
  for (const { t, c, type } of rows) types.set(t, (types.get(t) ?? new Map<string, string>()).set(c, type))
  return types
}

async function shapesOf(sql: postgres.TransactionSql, types: Types): Promise<TableShape[]> {
  const tables = await sql<{ name: string; key: string[] | null }[]>`
    select t.tablename as name, (
      select array_agg(a.attname::text order by k.place) from pg_constraint c
      cross join lateral unnest(c.conkey) with ordinality as k(attnum, place)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
      where c.contype = 'p' and c.conrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
    ) as key
    from pg_tables t where t.schemaname = 'public'`
  const pointers = await sql<{ of: string; to: string }[]>`
    select a.relname as of, b.relname as to from pg_constraint c
    join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace`
  const pointsTo = new Map<string, Set<string>>()
  for (const { of, to } of pointers) pointsTo.set(of, (pointsTo.get(of) ?? new Set<string>()).add(to))
  const shapes = tables.map(({ name, key }) => {
    if (!key) throw new NotBuilt(`The table ${name} has no key: it is not one of this newsroom's.`)
    return { name, columns: [...(types.get(name)?.keys() ?? [])].sort(), key }
  })
  return inOrderOfPointing(shapes, pointsTo)
}

async function* rowsOf(sql: postgres.TransactionSql, table: TableShape, types: Types): AsyncGenerator<Cell[][]> {
  const { name, columns, key } = table
  const list = columns.map((column) => `${crossing(types, name, column).read(quoted(column))} as ${quoted(column)}`)
  const order = key.map((column) => quoted(column) + (types.get(name)?.get(column) === 'text' ? ' collate "C"' : ''))
  // The whole table is named, so that it is ordered by the columns themselves and not by what is read of them.
  const ordered = order.map((each) => `t.${each}`).join(', ')
  const statement = `select ${list.join(', ')} from ${quoted(name)} as t order by ${ordered}`
  for await (const rows of sql.unsafe<Record<string, unknown>[]>(statement).cursor(AT_ONCE)) {
    yield rows.map((row) => columns.map((column) => cellOf(row[column])))
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value
  throw new Error('A value came in a form of its own.')
}

/** One connection, for which no limit of the others holds: it takes as long as it takes. */
function single(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    // Numbers of eight bytes are within what a number holds exactly: moments and transactions.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: {
      application_name: 'toa-soan copy',
      statement_timeout: 0,
      lock_timeout: 0,
      idle_in_transaction_session_timeout: 0,
    },
  })
}
