import 'server-only'
import { database, type Store } from '#db/index.ts'
import { isTakenDown } from '#db/stores/public-addresses.ts'
import { newestArticles, newestInSection } from '#db/stores/published.ts'
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
const IN_SECTION = 5

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

/** What to read next: in the section, and then what shares a topic; nothing is offered twice. */
async function readingOn(store: Store, article: PublishedArticle) {
  const section = (await readSections(store)).find((one) => one.slug === article.section.slug)
  const newest = section ? await newestInSection(store, section.id, { limit: IN_SECTION * 2 }) : { items: [] }
  const inSection = newest.items
    .filter((teaser) => teaser.kind === 'article' && teaser.number !== article.number)
    .slice(0, IN_SECTION)
  const shown = new Set([article.number, ...inSection.map((teaser) => teaser.number)])
  const sharing = await relatedArticles(store, article.number, RELATED + IN_SECTION)
  const { items: elsewhere } = await newestArticles(store, { limit: RELATED * 4 })
  const related: Teaser[] = []
  for (const teaser of [...sharing, ...elsewhere]) {
    if (related.length === RELATED || shown.has(teaser.number)) continue
    shown.add(teaser.number)
    related.push(teaser)
  }
  return { related, inSection }
}
