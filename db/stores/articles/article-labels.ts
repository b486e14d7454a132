import { inArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** What articles are called, by id: for naming them where nothing else of them is shown. */
export async function findArticleLabels(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, { id: string; number: number; title: string }>> {
  if (ids.length === 0) return new Map()
  const { articles } = store.tables
  const rows = await store
    .select({ id: articles.id, number: articles.number, title: articles.title })
    .from(articles)
    .where(inArray(articles.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}
