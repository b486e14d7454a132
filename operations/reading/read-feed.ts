import 'server-only'
import { database } from '#db/index.ts'
import { movedTo } from '#db/stores/public-addresses.ts'
import { newestArticles, newestInSection } from '#db/stores/published.ts'
import { readSections } from '#db/stores/sections.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Label, Teaser } from '#newsroom/published.ts'

export type FeedAnswer =
  | { kind: 'feed'; section: Label | null; items: Teaser[] }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

const IN_A_FEED = 50

/** The newest articles for feed readers: of the whole newspaper, or of one section. */
export async function readFeed(sectionSlug: string | null): Promise<FeedAnswer> {
  const store = database()
  if (sectionSlug === null) {
    const { items } = await newestArticles(store, { limit: IN_A_FEED })
    return { kind: 'feed', section: null, items }
  }
  const section = (await readSections(store)).find((one) => one.slug === sectionSlug)
  if (!section) {
    const path = await movedTo(store, publicPath.section(sectionSlug))
    return path === null ? { kind: 'missing' } : { kind: 'moved', path: `${path}/rss.xml` }
  }
  const { items } = await newestInSection(store, section.id, { limit: IN_A_FEED })
  return { kind: 'feed', section: { name: section.name, slug: section.slug }, items }
}
