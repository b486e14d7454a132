import { sql } from 'drizzle-orm'
import type { Engine } from '../../database.ts'

const UNIQUE_VIOLATION = '23505'

/** What Postgres says in SQL of its own. */
export const engine: Engine = {
  dialect: 'postgres',
  matches: (table, number, search, as) => {
    const text = search.column === 'exact' ? table.exact : table.folded
    const words = search.words.join(' ')
    const query = {
      phrase: sql`phraseto_tsquery('simple', ${words})`,
      words: sql`plainto_tsquery('simple', ${words})`,
      // Words are letters and digits only (parseQuery): nothing of a query reaches the engine as syntax.
      beginning: sql`to_tsquery('simple', ${`${search.words.join(' & ')}:*`})`,
    }[as]
    return sql<boolean>`${number} in (select ${table.rowid} from ${table} where to_tsvector('simple', ${text}) @@ ${query})`
  },
  isUniqueViolation: (error) => {
    // drizzle wraps the driver's error as the cause of its own.
    for (let at = error; at instanceof Error; at = at.cause) {
      if ('code' in at && at.code === UNIQUE_VIOLATION) return true
    }
    return false
  },
}
