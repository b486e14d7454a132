import 'server-only'
import { database } from '#db/index.ts'
import { isTakenDown } from '#db/stores/reading/public-addresses.ts'
import { readPublishedArticle } from '#db/stores/reading/published-article.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { readingOn } from './reading-on.ts'

export type ArticleAnswer =
  | { kind: 'article'; article: PublishedArticle; related: Teaser[]; inSection: Teaser[] }
  | { kind: 'moved'; path: string }
  /** It was taken down. */
  | { kind: 'gone' }
  | { kind: 'missing' }

/**
 * The article with this number, as readers see it.
 * @param path the address it was asked for under: the number alone decides which article it is, but there is one right
 *   address, and any other leads there
 */
export async function readArticle(number: number, path: string): Promise<ArticleAnswer> {
  const store = database()
  const article = await readPublishedArticle(store, number)
  if (!article) return (await isTakenDown(store, number)) ? { kind: 'gone' } : { kind: 'missing' }
  if (article.path !== path) return { kind: 'moved', path: article.path }
  return { kind: 'article', article, ...(await readingOn(store, article)) }
}
