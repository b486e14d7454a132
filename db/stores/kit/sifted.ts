import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * The column as a value that no index is asked for. SQLite keeps no statistics here: it takes an equality for the
 * shortest way although nearly all articles are published, or of one section, while few wait; and it takes a choice of
 * equalities apart into as many searches. Where a condition only sifts what another one finds, it is put like this.
 */
export function sifted(column: SQLWrapper): SQL<string> {
  return sql<string>`coalesce(${column}, '')`
}
