import { getTableName, sql } from 'drizzle-orm'
import { standingAt } from '#newsroom/kit/clock.ts'
import type { Engine } from '../../database.ts'
import { ANNOUNCED } from './announced.ts'

const UNIQUE_VIOLATION = '23505'
/** A number out of its column's bounds, a moment out of the calendar's, bytes that are no text. */
const UNSTORABLE = ['22003', '22008', '22021']

/** What Postgres says in SQL of its own. */
export const engine: Engine = {
  dialect: 'postgres',
  matches: (table, number, search, as) =>
    sql<boolean>`${number} in (select ${table.rowid} from ${table} where ${engine.found(table, search, as)})`,
  found: (table, search, as) => {
    const text = search.column === 'exact' ? table.exact : table.folded
    const words = search.words.join(' ')
    const query = {
      phrase: sql`phraseto_tsquery('simple', ${words})`,
      words: sql`plainto_tsquery('simple', ${words})`,
      // Words are letters and digits only (parseQuery): nothing of a query reaches the engine as syntax.
      beginning: sql`to_tsquery('simple', ${`${search.words.join(' & ')}:*`})`,
    }[as]
    // From a query of its own the planner learns nothing of the words. If it knew that one is in nearly every article, it
    // would read all articles and split each text into words again, for many seconds, rather than use the index.
    return sql<boolean>`to_tsvector('simple', ${text}) @@ (select ${query})`
  },
  expected: (table, search) => {
    const index = `${getTableName(table)}_${search.column}`
    const words = [...new Set(search.words)]
    // The share of articles that have a word, as the last ANALYZE saw it (pg_stats), and words taken to come independently.
    return sql<number | null>`(
      select exp(sum(ln(noted.share))) * (select reltuples from pg_class where oid = ${index}::regclass)
      from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as noted(word, share)
      where schemaname = current_schema() and tablename = ${index} and noted.word in ${words}
      having count(*) = ${words.length})`
  },
  contains: (text, part) => sql<boolean>`strpos(${text}, ${part}) > 0`,
  clock: () => {
    const standing = standingAt()
    const moment = standing ? sql`${standing.toISOString()}::timestamptz` : sql`clock_timestamp()`
    return moment.mapWith((value: string) => new Date(value))
  },
  transactionNumber: () => sql<number>`pg_current_xact_id()::text::bigint`,
  // Transactions end in another order than they begin: of those that have a number, this is the first still under way.
  settled: () => sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`.mapWith(Number),
  announcement: () => sql`pg_notify(${ANNOUNCED}, '')`,
  isUniqueViolation: (error) => hasCode(error, [UNIQUE_VIOLATION]),
  isUnstorable: (error) => hasCode(error, UNSTORABLE),
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  // drizzle wraps the driver's error as the cause of its own.
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && codes.includes(at.code)) return true
  }
  return false
}
