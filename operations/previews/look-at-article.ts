import 'server-only'
import { database } from '#db/index.ts'
import { contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import { countOpen } from '#newsroom/suggestions/suggestions.ts'
import { readingOn } from '../reading/reading-on.ts'
import { asReadersWould } from './as-readers-would.ts'

/** A working copy as readers would see it. */
export type Look = {
  article: PublishedArticle
  related: Teaser[]
  inSection: Teaser[]
  /** The pictures of the text: media ids by the name under which their files are kept. */
  mediaIds: Record<string, string>
  savedAt: Date
  /** Suggestions that nobody has decided about; it is shown as if all were taken. */
  suggestions: number
}

/** Shows who may read a working copy what readers would see. Keeps nothing, makes no address, and leaves nothing in the log. */
export async function lookAtArticle(viewer: Viewer, articleId: string): Promise<Outcome<{ look: Look }>> {
  const db = database()
  const row = await findArticle(db, articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const content = contentOf(row)
  const { article, mediaIds } = await asReadersWould(db, row, content, row.updatedAt)
  const suggestions = countOpen(content.body)
  return {
    ok: true,
    look: { article, ...(await readingOn(db, article)), mediaIds, savedAt: row.updatedAt, suggestions },
  }
}
