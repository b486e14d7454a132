import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Columns } from '../postgres/columns.ts'

/** The vocabulary of the schema as SQLite supplies it; one of the three places where SQLite is cast to Postgres's types. */
export const columns = {
  table: sqliteTable,
  text: () => text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => text({ enum: values }),
  integer: () => integer(),
  boolean: () => integer({ mode: 'boolean' }),
  writtenBy: () => integer().notNull().default(0),
  json: <T>() => text({ mode: 'json' }).$type<T>(),
  instant: () => integer({ mode: 'timestamp_ms' }),
  index,
  uniqueIndex,
  primaryKey,
  check,
} as unknown as Columns
