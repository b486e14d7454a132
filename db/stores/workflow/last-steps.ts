import { and, eq, gte, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type LastStepsRow = Store['tables']['lastSteps']['$inferSelect']

/** Keeps what an article was before the steps that somebody has just taken, in their own transaction. */
export async function keepLastSteps(store: Store, row: LastStepsRow): Promise<void> {
  const { lastSteps } = store.tables
  const { articleId: _, ...change } = row
  await store.insert(lastSteps).values(row).onConflictDoUpdate({ target: lastSteps.articleId, set: change })
}

export async function findLastSteps(store: Store, articleId: string): Promise<LastStepsRow | null> {
  const { lastSteps } = store.tables
  const [row] = await store.select().from(lastSteps).where(eq(lastSteps.articleId, articleId)).limit(1)
  return row ?? null
}

/** Forgets the steps: what was taken back can't be taken back again. */
export async function forgetLastSteps(store: Store, articleId: string): Promise<void> {
  const { lastSteps } = store.tables
  await store.delete(lastSteps).where(eq(lastSteps.articleId, articleId))
}

/** Whether anything that the steps asked to have mended has been ticked off or answered. */
export async function hasAnswers(store: Store, articleId: string, since: Date): Promise<boolean> {
  const { returnLists: l, returnPoints: p } = store.tables
  const rows = await store
    .select({ id: p.id })
    .from(p)
    .innerJoin(l, eq(l.id, p.returnId))
    .where(and(eq(l.articleId, articleId), gte(l.returnedAt, since), or(isNotNull(p.tickedAt), ne(p.answer, ''))))
    .limit(1)
  return rows.length > 0
}

/** Takes back what the steps asked to have mended; the log keeps its words as the reason of the step. */
export async function dropReturnLists(store: Store, articleId: string, since: Date): Promise<void> {
  const { returnLists: l, returnPoints: p } = store.tables
  const lists = await store
    .select({ id: l.id })
    .from(l)
    .where(and(eq(l.articleId, articleId), gte(l.returnedAt, since)))
  for (const { id } of lists) {
    await store.delete(p).where(eq(p.returnId, id))
    await store.delete(l).where(eq(l.id, id))
  }
}

/** Takes back what the steps told people, where nobody has read it and no mail has gone out. */
export async function dropUnreadNotices(
  store: Store,
  of: { articleId: string; actorId: string },
  since: Date,
): Promise<void> {
  const { notices: n } = store.tables
  await store.delete(n).where(
    and(
      eq(n.articleId, of.articleId),
      eq(n.actorId, of.actorId),
      gte(n.at, since),
      // What was said in conversations meanwhile is no part of the steps.
      isNull(n.threadId),
      isNull(n.readAt),
      ne(n.mail, 'sent'),
    ),
  )
}
