import { and, type SQL, sql } from 'drizzle-orm'

/**
 * The conditions as one that no index answers: it is asked of each row that the others have found. For what holds for most
 * rows of a table (`published`, `mayRead`), where a planner without statistics takes an equality for a find and walks
 * through nearly everything.
 */
export function askedOfEach(...conditions: (SQL | undefined)[]): SQL | undefined {
  const all = and(...conditions)
  return all && sql`case when ${all} then 1 else 0 end = 1`
}
