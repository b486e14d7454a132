import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/**
 * The vocabulary that the schema is written in, as Postgres supplies it. Its type is the reference: SQLite's
 * vocabulary is made to look like it, so that one schema and one set of queries serve both.
 */
export const columns = {
  table: pgTable,
  text: () => text(),
  /** Text that is one of a closed list; the table adds the matching CHECK. */
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => text({ enum: values }),
  integer: () => integer(),
  boolean: () => boolean(),
  /** The number of the transaction that wrote the row (`Engine.settled`); given by the database where a build does not say it. */
  writtenBy: () => bigint({ mode: 'number' }).notNull().default(sql`pg_current_xact_id()::text::bigint`),
  /** JSON kept as written: never queried inside, never reordered. */
  json: <T>() => json().$type<T>(),
  /** A moment in time, to the millisecond. */
  instant: () => timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
  index,
  uniqueIndex,
  primaryKey,
  check,
}
export type Columns = typeof columns
