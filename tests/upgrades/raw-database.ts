import { DatabaseSync } from 'node:sqlite'
import postgres from 'postgres'

export const DIALECTS = ['sqlite', 'postgres'] as const
export type Dialect = (typeof DIALECTS)[number]

/** A database as it lies there, past the product: every table with every row, each value as SQL writes it. */
export type RawDatabase = {
  /** Runs statements. */
  run(statements: string): Promise<void>
  /** Runs the statements that `freeze.ts` wrote, whose rows come in no order: what they point to may come later. */
  restore(statements: string): Promise<void>
  /** The tables, less what the engine keeps for itself. */
  tables(): Promise<string[]>
  /** The rows of a table: `column → literal`, in an order that depends on nothing but the rows. */
  rows(table: string): Promise<Record<string, string>[]>
  /** The names of indexes, triggers, views and constraints. */
  names(): Promise<string[]>
  /** What is broken: rows that point to nothing, a file that is not whole. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

export function openRaw(dialect: Dialect, url: string): RawDatabase {
  return dialect === 'sqlite' ? rawSqlite(url.slice('file:'.length)) : rawPostgres(url)
}

function rawSqlite(path: string): RawDatabase {
  const file = new DatabaseSync(path)
  const column = (sql: string) =>
    file
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]))
  // The tables in which FTS5 keeps a search table are its own.
  const OWN =
    "name not like 'sqlite_%' and not exists (select 1 from pragma_table_list l where l.name = m.name and l.type = 'shadow')"
  return {
    run: async (statements) => file.exec(statements),
    restore: async (statements) =>
      file.exec(`PRAGMA foreign_keys = OFF; begin; ${statements} commit; PRAGMA foreign_keys = ON`),
    tables: async () => column(`select name from sqlite_master m where type = 'table' and ${OWN} order by name`),
    rows: async (table) => {
      const columns = column(`select name from pragma_table_info('${table}')`)
      const names = table.endsWith('_search') ? ['rowid', ...columns] : columns
      const list = names.map((name) => `quote("${name}") as "${name}"`).join(', ')
      const rows = file.prepare(`select ${list} from "${table}"`).all()
      return sorted(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))),
      )
    },
    names: async () =>
      column(`select type || ' ' || name from sqlite_master m where type <> 'table' and ${OWN} order by 1`),
    faults: async () => [
      ...column('select "table" || \' \' || rowid from pragma_foreign_key_check'),
      ...column('pragma integrity_check').filter((line) => line !== 'ok'),
      // A rebuilt table's passing name; an underscore alone stands for any sign.
      ...column("select name from sqlite_master where sql like '%\\_\\_new\\_%' escape '\\'"),
    ],
    close: async () => file.close(),
  }
}

function rawPostgres(url: string): RawDatabase {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  const column = async (sql: string) => (await client.unsafe(sql)).map((row) => String(Object.values(row)[0]))
  return {
    run: async (statements) => void (await client.unsafe(statements)),
    restore: async (statements) =>
      void (await client.unsafe(
        `set session_replication_role = replica; ${statements} set session_replication_role = origin`,
      )),
    tables: () => column("select tablename from pg_tables where schemaname = 'public' order by 1"),
    rows: async (table) => {
      const columns = await column(
        `select column_name from information_schema.columns where table_schema = 'public' and table_name = '${table}' order by ordinal_position`,
      )
      const list = columns.map((name) => `quote_nullable("${name}") as "${name}"`).join(', ')
      const rows = await client.unsafe(`select ${list} from "${table}"`)
      return sorted(rows.map((row) => Object.fromEntries(columns.map((name) => [name, String(row[name])]))))
    },
    names: () =>
      column(
        `select 'index ' || indexname from pg_indexes where schemaname = 'public'
         union all select 'constraint ' || conname from pg_constraint where connamespace = 'public'::regnamespace order by 1`,
      ),
    faults: () => column('select conname from pg_constraint where not convalidated'),
    close: () => client.end(),
  }
}

function sorted<T>(rows: T[]): T[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
