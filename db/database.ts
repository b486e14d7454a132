import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Upgrading } from './dialects/migrations.ts'
import type { Tables } from './schema/index.ts'

/** What stores may ask of a database: drizzle's Postgres interface, less all that the two dialects do differently. */
export type Queries = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$count'
>

/** A list of words to look for in one of the two texts of a search table; `phrase` as they stand side by side there. */
export type WordSearch = { column: 'exact' | 'folded'; words: readonly string[]; phrase: string }

/** How the words of a search have to stand in a text. */
export type MatchAs = 'words' | 'phrase' | 'beginning'

type SearchTable = Tables['articleSearch'] | Tables['deskSearch']

/** The few things that the dialects say in SQL of their own. */
export type Engine = {
  dialect: 'sqlite' | 'postgres'
  /**
   * A condition: `number` is that of an article whose text has all words; as a phrase, has them side by side; as a
   * beginning, has them with the last one perhaps not typed to its end.
   */
  matches(table: SearchTable, number: PgColumn, search: WordSearch, as: MatchAs): SQL<boolean>
  /** The same of a row of the search table itself, read off its index. */
  found(table: SearchTable, search: WordSearch, as: MatchAs): SQL<boolean>
  /**
   * About how many rows of the search table have all the words, by what the database has noted of its frequent words; SQL's
   * null where it has noted nothing of one of them. Costs next to nothing, where counting costs the more the more there are.
   */
  expected(table: SearchTable, search: WordSearch): SQL<number | null>
  /** A condition: the text has the part, letter for letter. */
  contains(text: SQL, part: string): SQL<boolean>
  /** The present moment by the database's own clock. What goes out by the clock is decided by it. */
  clock(): SQL<Date>
  /** The number of the transaction under way, for a column made by `writtenBy`: transactions that begin later have greater ones. */
  transactionNumber(table: Tables['refreshes']): SQL<number>
  /**
   * A number of a transaction: whatever those with lesser numbers wrote to the table is in what this same statement reads,
   * or never will be. Those with this number and greater ones may still be under way.
   */
  settled(table: Tables['refreshes']): SQL<number>
  /**
   * What, selected in a transaction, tells every server that listens (`Database.listen`) when it is committed; null where there is
   * one server only, which knows of what it did.
   */
  announcement(): SQL | null
  /** True of the error that a unique index throws. */
  isUniqueViolation(error: unknown): boolean
  /** True of the error of a value that this database takes nowhere: a text with a NUL, a number or a moment out of bounds. */
  isUnstorable(error: unknown): boolean
}

/** A place to run queries: the database itself, or a transaction of it. Stores take it as their first argument. */
export type Store = Queries & { tables: Tables; engine: Engine }

export type Database = Store & {
  /**
   * Runs `work` in one transaction: all of it is stored, or, when it throws, nothing. Inside, only the given store may
   * be used; reaching for the database itself throws.
   */
  transaction<T>(work: (tx: Store) => Promise<T>): Promise<T>
  /**
   * Applies the migrations that are missing: all of them, or none. Safe when several processes start at once, and when one
   * is killed at it: the next start goes on.
   * @throws UpgradeRefused, with a sentence, where the database can't be brought up to date or is newer than the program
   */
  migrate(upgrading?: Upgrading): Promise<void>
  /**
   * Makes this process a server of the database, until it ends. Any number may serve Postgres, one an SQLite file.
   * @throws with a sentence where another one is already, and may be the only one
   */
  serve(): void
  /**
   * Calls back soon after a transaction of any server has made an announcement. Now and then one is not heard, or one is
   * heard for several: whoever listens looks for itself as well.
   * @returns what ends it
   */
  listen(heard: () => void): () => Promise<void>
  /** Whether it is known that the database does not answer at present. A file always does. */
  isAway(): boolean
  /** Throws where the database does not answer. */
  ready(): Promise<void>
  close(): Promise<void>
}
