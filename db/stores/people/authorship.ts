import { eq, or, type SQL } from 'drizzle-orm'
import type { Store } from '../../database.ts'
import { sifted } from '../kit/sifted.ts'

/** What somebody wrote: `isAuthor` in SQL. */
export function writtenBy(store: Store, personId: string): SQL {
  return eq(store.tables.articles.authorId, personId)
}

/** The same, sifted out of what is found by something else. */
export function writtenByAmongFound(store: Store, personId: string): SQL {
  return eq(sifted(store.tables.articles.authorId), personId)
}

/** What somebody wrote, or has in hand. */
export function writtenOrHeldBy(store: Store, personId: string): SQL | undefined {
  return or(writtenBy(store, personId), eq(store.tables.articles.holderId, personId))
}
