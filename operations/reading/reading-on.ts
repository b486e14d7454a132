import 'server-only'
import type { Store } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { newestArticles, newestInSection, teasersByNumber } from '#db/stores/reading/published.ts'
import { articlesSharingTopics } from '#db/stores/reading/published-article.ts'
import { fewWith } from '#db/stores/reading/search.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { properNames } from '#newsroom/text/proper-names.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'

const RELATED = 4
const IN_SECTION = 5
/** Names of the article that are looked for in others. */
const NAMES = 4
/** A name that more articles have says nothing of what this one is about. */
const RARE = 200

/**
 * What to read next: what shares a topic, then what has the same names in its text, then the newest of the newspaper;
 * and beside it the newest of the section. Never the article itself, and nothing twice.
 */
export async function readingOn(
  store: Store,
  article: PublishedArticle,
): Promise<{ related: Teaser[]; inSection: Teaser[] }> {
  const shown = new Set([article.number])
  const related: Teaser[] = []
  const ways = [
    () => articlesSharingTopics(store, article.number, RELATED * 2),
    () => articlesWithNames(store, article),
    async () => (await newestArticles(store, { limit: RELATED * 4 })).items,
  ]
  for (const way of ways) {
    if (related.length === RELATED) break
    take(await way(), RELATED, shown, related)
  }
  const section = (await readSections(store)).find((one) => one.slug === article.section.slug)
  const newest = section ? await newestInSection(store, section.id, { limit: IN_SECTION * 3 }) : { items: [] }
  return { related, inSection: take(newest.items, IN_SECTION, shown, []) }
}

/** Adds of the teasers as many as are wanted, corrections and what is shown already left out. */
function take(teasers: readonly Teaser[], wanted: number, shown: Set<number>, into: Teaser[]): Teaser[] {
  for (const teaser of teasers) {
    if (into.length === wanted) break
    if (teaser.kind !== 'article' || shown.has(teaser.number)) continue
    shown.add(teaser.number)
    into.push(teaser)
  }
  return into
}

/** The articles that have rare names of this one's title and sapo: those with the most of them first, then the newest. */
async function articlesWithNames(store: Store, article: PublishedArticle): Promise<Teaser[]> {
  const names = properNames(`${article.title}. ${article.sapo}`).slice(0, NAMES)
  const found = new Map<number, { number: number; publishedAt: Date; names: number }>()
  for (const name of names) {
    const search = parseQuery(name)
    if (!search) continue
    for (const { number, publishedAt } of await fewWith(store, search, RARE)) {
      found.set(number, { number, publishedAt, names: (found.get(number)?.names ?? 0) + 1 })
    }
  }
  found.delete(article.number)
  const best = [...found.values()]
    .sort((a, b) => b.names - a.names || b.publishedAt.getTime() - a.publishedAt.getTime() || b.number - a.number)
    .slice(0, RELATED * 2)
    .map(({ number }) => number)
  const teasers = new Map((await teasersByNumber(store, best)).map((teaser) => [teaser.number, teaser]))
  return best.flatMap((number) => teasers.get(number) ?? [])
}
