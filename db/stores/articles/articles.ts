import { and, asc, eq, getTableColumns, isNotNull, isNull, lte, notInArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'

export type ArticleRow = Store['tables']['articles']['$inferSelect']

export async function findArticle(store: Store, id: string): Promise<ArticleRow | null> {
  const { articles } = store.tables
  const [row] = await store.select().from(articles).where(eq(articles.id, id)).limit(1)
  return row ?? null
}

/** An article without its text. */
export type ArticleHead = Omit<
  ArticleRow,
  'kicker' | 'title' | 'sapo' | 'dateline' | 'topicIds' | 'bylines' | 'lead' | 'body'
>

/** An article without its text, for what is asked often. */
export async function findArticleHead(store: Store, id: string): Promise<ArticleHead | null> {
  const { kicker, title, sapo, dateline, topicIds, bylines, lead, body, ...head } = getTableColumns(
    store.tables.articles,
  )
  const [row] = await store.select(head).from(store.tables.articles).where(eq(store.tables.articles.id, id)).limit(1)
  return row ?? null
}

/** The columns that the rules ask for. Lists that name what may be done read these. */
export type FactsRow = Pick<
  ArticleRow,
  | 'kind'
  | 'state'
  | 'authorId'
  | 'holderId'
  | 'forwardedById'
  | 'sectionId'
  | 'writerIds'
  | 'liveVersionId'
  | 'liveSectionId'
  | 'uncheckedSince'
  | 'uncheckedByIds'
>

/** What the rules need to know of an article. */
export function factsOf(row: FactsRow): ArticleFacts {
  return {
    kind: row.kind,
    state: row.state,
    authorId: row.authorId,
    holderId: row.holderId,
    forwardedById: row.forwardedById,
    sectionId: row.sectionId,
    writerIds: row.writerIds,
    live: row.liveVersionId !== null,
    liveSectionId: row.liveSectionId,
    unchecked: row.uncheckedSince !== null,
    uncheckedByIds: row.uncheckedByIds ?? [],
  }
}

/** The part of an article that people write. */
export function contentOf(row: ArticleRow): ArticleContent {
  const { kicker, title, sapo, dateline, sectionId, topicIds, bylines, lead, body } = row
  return { kicker, title, sapo, dateline, sectionId, topicIds, bylines, lead, body }
}

export async function insertArticle(store: Store, row: ArticleRow): Promise<void> {
  await store.insert(store.tables.articles).values(row)
}

/**
 * Changes an article where its version is still the one that the change is based on; the version is then one higher.
 * @returns false where somebody else was first
 */
export async function updateArticle(
  store: Store,
  id: string,
  baseVersion: number,
  change: Partial<Omit<ArticleRow, 'id' | 'number' | 'version'>>,
): Promise<boolean> {
  const { articles } = store.tables
  const changed = await store
    .update(articles)
    .set({ ...change, version: baseVersion + 1 })
    .where(and(eq(articles.id, id), eq(articles.version, baseVersion)))
    .returning({ id: articles.id })
  return changed.length === 1
}

/**
 * Says until when the desk wants an article, where that is still what the change is based on. No part of the text: the
 * version stays.
 * @returns false where somebody else was first
 */
export async function updateDeadline(
  store: Store,
  id: string,
  before: Date | null,
  deadlineAt: Date | null,
): Promise<boolean> {
  const { articles } = store.tables
  const still = before === null ? isNull(articles.deadlineAt) : eq(articles.deadlineAt, before)
  const changed = await store
    .update(articles)
    .set({ deadlineAt })
    .where(and(eq(articles.id, id), still))
    .returning({ id: articles.id })
  return changed.length === 1
}

/** Holds an article's row until the end of the transaction, for what changes beside it. */
export async function lockArticle(store: Store, id: string): Promise<void> {
  const { articles } = store.tables
  await store.update(articles).set({ id }).where(eq(articles.id, id))
}

/**
 * Takes scheduled articles whose time has come by the database's clock, the earliest first, and holds them until the end of
 * the transaction. What another server holds is left to it.
 * @param wish `except`: articles to leave alone; `only`: one of which alone it is asked
 */
export async function claimDueArticles(
  store: Store,
  wish: { limit: number; except?: readonly string[]; only?: string },
): Promise<ArticleRow[]> {
  const { articles } = store.tables
  const { limit, except = [], only } = wish
  const due = store
    .select()
    .from(articles)
    .where(
      and(
        isNotNull(articles.scheduledAt),
        lte(articles.scheduledAt, store.engine.clock()),
        eq(articles.state, 'scheduled'),
        only === undefined ? undefined : eq(articles.id, only),
        except.length > 0 ? notInArray(articles.id, [...except]) : undefined,
      ),
    )
    .orderBy(asc(articles.scheduledAt), asc(articles.id))
    .limit(limit)
  // SQLite writes one transaction after the other anyway.
  return store.engine.dialect === 'postgres' ? due.for('update', { skipLocked: true }) : due
}

/** How many articles there are, drafts and discarded ones included. */
export function countArticles(store: Store): Promise<number> {
  return store.$count(store.tables.articles)
}
