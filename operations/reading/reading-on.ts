import 'server-only'
import type { Store } from '#db/index.ts'
import { newestArticles, newestInSection } from '#db/stores/published.ts'
import { relatedArticles } from '#db/stores/published-article.ts'
import { readSections } from '#db/stores/sections.ts'
import type { PublishedArticle, Teaser } from '#newsroom/published.ts'

const RELATED = 4
const IN_SECTION = 5

/** What to read next: in the section, and then what shares a topic; nothing is offered twice. */
export async function readingOn(
  store: Store,
  article: PublishedArticle,
): Promise<{ related: Teaser[]; inSection: Teaser[] }> {
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
