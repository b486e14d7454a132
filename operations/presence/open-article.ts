import 'server-only'
import type { Store } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { lastStepOf } from '#db/stores/log/events.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { pagesOf } from '#db/stores/presence/presences.ts'
import { FRESH_MS, type OpenArticle } from '#newsroom/presence/presence.ts'

/** Pages that were not seen since this moment count no more. */
export function freshSince(at: Date): Date {
  return new Date(at.getTime() - FRESH_MS)
}

/** What the open pages of an article have to know of it, or null where there is no such article. */
export async function loadOpenArticle(store: Store, articleId: string, at: Date): Promise<OpenArticle | null> {
  const row = await findArticleHead(store, articleId)
  if (!row) return null
  const [pages, last] = await Promise.all([pagesOf(store, articleId, freshSince(at)), lastStepOf(store, articleId)])
  const asking = pages.map((page) => page.askedById)
  const names = await namesOf(store, [row.holderId, row.updatedById, last?.actorId ?? null, ...asking])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    id: row.id,
    version: row.version,
    facts: factsOf(row),
    discussed: row.discussed,
    holder: row.holderId ? person(row.holderId) : null,
    updatedBy: person(row.updatedById),
    updatedAt: row.updatedAt,
    lastStep: last && {
      id: last.id,
      name: last.name,
      by: last.actorId ? person(last.actorId) : null,
      at: last.at,
      reason: last.reason,
    },
    pages: pages.map(({ askedById, ...page }) => ({ ...page, askedBy: askedById ? person(askedById) : null })),
  }
}
