import 'server-only'
import { database, type Store } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { topicByAddress } from '#db/stores/reading/feeds.ts'
import { movedTo, penNameBySlug } from '#db/stores/reading/public-addresses.ts'
import { newestArticles, newestByAuthor, newestInSection, newestInTopic } from '#db/stores/reading/published.ts'
import type { FeedName } from '#newsroom/papers/feed-names.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { FeedOf } from '#newsroom/reading/feeds.ts'
import type { Teaser } from '#newsroom/reading/published.ts'

export type FeedAnswer =
  /** `name`: what it is of; null where that is the whole newspaper. `path`: the page that lists the same. */
  | { kind: 'feed'; name: string | null; path: string; items: Teaser[] }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

const LIMIT = 50

/** The newest articles for feed readers: of the whole newspaper, or of what one page lists. What is empty is not there. */
export async function readFeed(of: FeedOf, name: FeedName): Promise<FeedAnswer> {
  const store = database()
  if (of.kind === 'newspaper') {
    const { items } = await newestArticles(store, { limit: LIMIT })
    return { kind: 'feed', name: null, path: publicPath.front(), items }
  }
  const path = publicPath[of.kind](of.slug)
  const moved = await movedTo(store, path)
  if (moved !== null) return { kind: 'moved', path: publicPath.feedOf(moved, name) }
  const found = await listed(store, { kind: of.kind, slug: of.slug })
  return found ? { kind: 'feed', path, ...found } : { kind: 'missing' }
}

async function listed(
  store: Store,
  of: Exclude<FeedOf, { kind: 'newspaper' }>,
): Promise<{ name: string; items: Teaser[] } | null> {
  if (of.kind === 'section') {
    const section = (await readSections(store)).find(({ slug }) => slug === of.slug)
    if (!section) return null
    return { name: section.name, items: (await newestInSection(store, section.id, { limit: LIMIT })).items }
  }
  const owner =
    of.kind === 'author' ? await penNameBySlug(store, of.slug) : await topicByAddress(store, of.kind, of.slug)
  if (!owner) return null
  const newest = of.kind === 'author' ? newestByAuthor : newestInTopic
  const { items } = await newest(store, owner.id, { limit: LIMIT })
  // A topic or a pen name that only unpublished articles have is not there: its name could tell what is being written.
  return items.length > 0 ? { name: owner.name, items } : null
}
