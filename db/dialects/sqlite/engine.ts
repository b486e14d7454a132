import { sql } from 'drizzle-orm'
import { standingAt } from '#newsroom/kit/clock.ts'
import type { Engine } from '../../database.ts'
import { Unstorable } from './connection.ts'
import { machineTime } from './machine-time.ts'

const SQLITE_CONSTRAINT_PRIMARYKEY = 1555
const SQLITE_CONSTRAINT_UNIQUE = 2067

/** What SQLite says in SQL of its own. */
export const engine: Engine = {
  dialect: 'sqlite',
  matches: (table, number, search, as) =>
    sql<boolean>`${number} in (select rowid from ${table} where ${engine.found(table, search, as)})`,
  found: (table, search, as) => {
    // Words are letters and digits only (parseQuery), and stand in quotes: nothing of a query reaches FTS5 as syntax.
    const words = as === 'phrase' ? `"${search.words.join(' ')}"` : search.words.map((word) => `"${word}"`).join(' ')
    const expression = `${search.column} : (${words}${as === 'beginning' ? '*' : ''})`
    return sql<boolean>`${table} match ${expression}`
  },
  // FTS5 counts fast, and notes nothing.
  expected: () => sql<null>`null`,
  contains: (text, part) => sql<boolean>`instr(${text}, ${part}) > 0`,
  clock: () => sql`${standingAt()?.getTime() ?? machineTime()}`.mapWith((value: number) => new Date(value)),
  // One transaction writes at a time, so they end in the order of their numbers. These count on from the last one that is
  // there; where none is, from a number that none before can have reached.
  transactionNumber: (table) => sql<number>`(select coalesce(max(${table.tx}) + 1, ${machineTime()}) from ${table})`,
  settled: (table) => sql`(select coalesce(max(${table.tx}), 0) + 1 from ${table})`.mapWith(Number),
  announcement: () => null,
  isUniqueViolation: (error) => {
    const code = sqliteCode(error)
    return code === SQLITE_CONSTRAINT_UNIQUE || code === SQLITE_CONSTRAINT_PRIMARYKEY
  },
  isUnstorable: (error) => causesOf(error).some((each) => each instanceof Unstorable),
}

function sqliteCode(error: unknown): number | null {
  for (const each of causesOf(error)) {
    if ('errcode' in each && typeof each.errcode === 'number') return each.errcode
  }
  return null
}

/** drizzle wraps the driver's error as the cause of its own. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let at = error; at instanceof Error; at = at.cause) causes.push(at)
  return causes
}
