import { and, desc, eq, lt } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'

export type Searched = Awaited<ReturnType<typeof searchedBefore>>[number]

/** Published articles with the text they are found by, from the highest number or the one before `before` downwards. */
export function searchedBefore(store: Store, before: number | null, limit: number) {
  const { publishedArticles: p, articleSearch: s } = store.tables
  return store
    .select({
      number: p.number,
      title: p.title,
      kicker: p.kicker,
      sapo: p.sapo,
      bylines: p.bylines,
      body: p.body,
      exact: s.exact,
    })
    .from(p)
    .innerJoin(s, eq(s.rowid, p.number))
    .where(before === null ? undefined : lt(p.number, before))
    .orderBy(desc(p.number))
    .limit(limit)
}

/** Makes the texts anew by which one is found, where they are still those that were read. */
export async function renewSearchTexts(store: Store, article: Searched): Promise<void> {
  const { articleSearch: s } = store.tables
  const { number, title, kicker, sapo, bylines, body } = article
  const texts = searchTexts([title, kicker, sapo, plainText(body), ...bylines.map(({ name }) => name)])
  if (texts.exact === article.exact) return
  await store
    .update(s)
    .set(texts)
    .where(and(eq(s.rowid, number), eq(s.exact, article.exact)))
}
