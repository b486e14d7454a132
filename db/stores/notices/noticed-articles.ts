import { getTableColumns, inArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { ArticleHead } from '../articles/articles.ts'

/** The articles that notices are about, with what their readers' rights are decided by; never the text. */
export async function findNoticedArticles(
  store: Store,
  ids: readonly string[],
): Promise<(ArticleHead & { title: string })[]> {
  if (ids.length === 0) return []
  const { articles } = store.tables
  const { kicker, sapo, dateline, topicIds, bylines, lead, body, ...shown } = getTableColumns(articles)
  return store
    .select(shown)
    .from(articles)
    .where(inArray(articles.id, [...new Set(ids)]))
}
