import type { Columns } from '../dialects/postgres/columns.ts'
import { admissionTables } from './admission.ts'
import { articleTables } from './articles.ts'
import { newspaperTables } from './newspaper.ts'
import { peopleTables } from './people.ts'
import { planningTables } from './planning.ts'
import { publishedTables, searchTables } from './published.ts'
import { reviewTables } from './review.ts'

/** Every table, in one dialect's columns. drizzle-kit generates the migrations of both dialects from this. */
export function defineTables(columns: Columns) {
  return {
    ...peopleTables(columns),
    ...admissionTables(columns),
    ...newspaperTables(columns),
    ...articleTables(columns),
    ...reviewTables(columns),
    ...planningTables(columns),
    ...publishedTables(columns),
  }
}

/** The tables queries run on: the generated ones and the search tables. */
export function defineQueriedTables(columns: Columns) {
  return { ...defineTables(columns), ...searchTables(columns) }
}
export type Tables = ReturnType<typeof defineQueriedTables>
