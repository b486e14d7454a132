import 'server-only'
import { database } from '#db/index.ts'
import { newestArticles, teasersByNumber } from '#db/stores/reading/published.ts'
import { searchPublished } from '#db/stores/reading/search.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { LinkableArticle, Teaser } from '#newsroom/reading/published.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'

const MOST = 8

/**
 * The newspaper's own articles to link to: those that answer what has been typed so far, before anything is typed the
 * newest. Everybody who writes may link to everything that readers can reach, and to nothing else.
 */
export async function findLinkable(
  _viewer: Viewer,
  input: { query: string },
): Promise<{ ok: true; items: LinkableArticle[] }> {
  const store = database()
  const search = parseQuery(input.query)
  // Something was typed that has no word in it.
  if (!search && input.query.trim() !== '') return { ok: true, items: [] }
  const { items } = search
    ? await searchPublished(store, search, { limit: MOST, offset: 0 }, 'beginning')
    : await newestArticles(store, { limit: MOST })
  return { ok: true, items: items.map(linkable) }
}

/** One article of the newspaper's that readers can reach, by its number; none where they can't. */
export async function readLinkable(
  _viewer: Viewer,
  input: { number: number },
): Promise<{ ok: true; items: LinkableArticle[] }> {
  return { ok: true, items: (await teasersByNumber(database(), [input.number])).map(linkable) }
}

function linkable({ number, path, title, section, publishedAt }: Teaser): LinkableArticle {
  return { number, path, title, section: section.name, publishedAt: publishedAt.toISOString() }
}
