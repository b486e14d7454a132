import { and, eq, isNotNull, lte } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** An article that somebody holds who is gone, and who is to have it. */
export type LeftBehind = { articleId: string; holderId: string; successorId: string | null }

/** What people hold whose contract is over and who are blocked. */
export async function heldAfterContracts(store: Store, at: Date, limit: number): Promise<LeftBehind[]> {
  const { articles, people } = store.tables
  return store
    .select({ articleId: articles.id, holderId: people.id, successorId: people.successorId })
    .from(people)
    .innerJoin(articles, eq(articles.holderId, people.id))
    .where(
      and(isNotNull(people.endsAt), lte(people.endsAt, at), isNotNull(people.blockedAt), eq(articles.state, 'editing')),
    )
    .limit(limit)
}
