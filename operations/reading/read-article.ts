import 'server-only'
import { database } from '#db/index.ts'
import { isTakenDown } from '#db/stores/public-addresses.ts'
import { newestInSection } from '#db/stores/published.ts'
import { readPublishedArticle, relatedArticles } from '#db/stores/published-article.ts'
import { readSections } from '#db/stores/sections.ts'
import type { PublishedArticle, Teaser } from '#newsroom/published.ts'

export type ArticleAnswer =
  | { kind: 'article'; article: PublishedArticle; related: Teaser[]; inSection: Teaser[] }
  | { kind: 'moved'; path: string }
  /** It was taken down. */
  | { kind: 'gone' }
  | { kind: 'missing' }

const RELATED = 4
const IN_SECTION = 6

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
  const related = await relatedArticles(store, number, RELATED)
  const shown = new Set([number, ...related.map((teaser) => teaser.number)])
  const section = (await readSections(store)).find((one) => one.slug === article.section.slug)
  const newest = section ? await newestInSection(store, section.id, { limit: IN_SECTION + shown.size }) : { items: [] }
  const inSection = newest.items
    .filter((teaser) => teaser.kind === 'article' && !shown.has(teaser.number))
    .slice(0, IN_SECTION)
  return { kind: 'article', article, related, inSection }
}
