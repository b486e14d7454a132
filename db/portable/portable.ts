/**
 * A value as it crosses from one database to another: text, whole numbers and nulls. Moments are epoch milliseconds, yes and no
 * are 1 and 0, JSON is its text as it was written.
 */
export type Cell = string | number | null

/** A table. `columns`: in the order of their names, as its rows give them. `key`: what its rows are in the order of. */
export type TableShape = { name: string; columns: readonly string[]; key: readonly string[] }

/** The rows of a database as of one moment, whatever is written meanwhile. */
export type Snapshot = {
  dialect: 'sqlite' | 'postgres'
  /** The migrations that it has taken up. */
  migrations: readonly string[]
  /** Each after those that its rows point to. What the engine keeps for itself is not among them. */
  tables: readonly TableShape[]
  /** The rows of a table in the order of its key, bytewise, some at a time: the same from either database. */
  rows(table: TableShape): AsyncIterable<Cell[][]>
  close(): Promise<void>
}

/** A database that is being made and that nobody sees yet. */
export type Building = Pick<Snapshot, 'tables' | 'rows'> & {
  /** @param columns the table's, in the order of the cells */
  insert(table: string, columns: readonly string[], rows: readonly Cell[][]): Promise<void>
}

/** How a database is made. */
export type BuildWish = {
  /** The migrations that it is to have taken up. */
  migrations: readonly string[]
  /** What to do where one lies there already that is not empty: put it aside under another name, or refuse. */
  filled: 'put aside' | 'refuse'
}

/** What came of it. `aside`: where the one that was there before lies now. */
export type Built<T> = { made: T; aside: string | null }

/** A database with a row in one of these is somebody's: a start alone fills others. */
export const FILLED = ['people', 'articles'] as const

/** Why a database is not made, in a sentence for the operator. */
export class NotBuilt extends Error {
  override name = 'NotBuilt'
}

/** The tables so that each comes after those that it points to. */
export function inOrderOfPointing<T extends { name: string }>(
  tables: readonly T[],
  pointsTo: ReadonlyMap<string, ReadonlySet<string>>,
): T[] {
  const ordered: T[] = []
  const seen = new Set<string>()
  const take = (table: T) => {
    if (seen.has(table.name)) return
    seen.add(table.name)
    for (const other of tables) if (pointsTo.get(table.name)?.has(other.name)) take(other)
    ordered.push(table)
  }
  for (const table of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) take(table)
  return ordered
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
