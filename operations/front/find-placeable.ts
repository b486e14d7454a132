import 'server-only'
import { database } from '#db/index.ts'
import { newestArticles } from '#db/stores/reading/published.ts'
import { searchPublished } from '#db/stores/reading/search.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
import { briefly } from './read-front-desk.ts'

const MOST = 30

/** What can be put on a front: published articles that answer what was typed, before anything is typed the newest. */
export async function findPlaceable(viewer: Viewer, input: { query: string }): Promise<Outcome<{ items: Teaser[] }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  const store = database()
  const search = parseQuery(input.query)
  // Something was typed that has no word in it.
  if (!search && input.query.trim() !== '') return { ok: true, items: [] }
  const { items } = search
    ? await searchPublished(store, search, { limit: MOST, offset: 0 }, 'beginning')
    : await newestArticles(store, { limit: MOST })
  return { ok: true, items: items.map(briefly) }
}
