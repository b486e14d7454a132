import { desc, inArray, sql } from 'drizzle-orm'
import type { DocumentNode } from '#newsroom/document/types.ts'
import type { Teaser } from '#newsroom/published.ts'
import type { Store, WordSearch } from '../database.ts'
import { teasersByNumber } from './published.ts'

/** One page of answers, and how many there are in all. */
export type Found = { items: Teaser[]; total: number }

/**
 * The published articles that have all the words: those where the words stand side by side first, then the newest.
 * @param search what `parseQuery` made of a reader's query; never the query itself
 * @param as `beginning` while the query is being typed: its last word may go on
 */
export async function searchPublished(
  store: Store,
  search: WordSearch,
  page: { limit: number; offset: number },
  as: 'words' | 'beginning' = 'words',
): Promise<Found> {
  const { publishedArticles: p, articleSearch } = store.tables
  const { matches } = store.engine
  const hasAll = matches(articleSearch, p.number, search, as)
  const sideBySide = matches(articleSearch, p.number, search, 'phrase')
  // One word is always beside itself.
  const phraseFirst = search.words.length > 1 ? [sql`case when ${sideBySide} then 0 else 1 end`] : []

  const total = await store.$count(p, hasAll)
  if (total <= page.offset) return { items: [], total }
  const places = await store
    .select({ number: p.number })
    .from(p)
    .where(hasAll)
    .orderBy(...phraseFirst, desc(p.publishedAt), desc(p.number))
    .limit(page.limit)
    .offset(page.offset)
  const order = places.map((place) => place.number)
  const teasers = new Map((await teasersByNumber(store, order)).map((teaser) => [teaser.number, teaser]))
  return { items: order.flatMap((number) => teasers.get(number) ?? []), total }
}

/** The texts of a few published articles, for quoting the place where a search found something. */
export async function bodiesOf(store: Store, numbers: readonly number[]): Promise<Map<number, DocumentNode>> {
  if (numbers.length === 0) return new Map()
  const { publishedArticles: p } = store.tables
  const rows = await store
    .select({ number: p.number, body: p.body })
    .from(p)
    .where(inArray(p.number, [...numbers]))
  return new Map(rows.map((row) => [row.number, row.body]))
}
