import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { openPreviews, type PreviewListed } from '#db/stores/previews/previews.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayPreview } from '#newsroom/rights/permissions.ts'

/** The previews of an article that are open now, with the names of who made them; newest first. */
export async function listPreviews(
  viewer: Viewer,
  articleId: string,
): Promise<Outcome<{ previews: (PreviewListed & { createdBy: string })[] }>> {
  const db = database()
  const row = await findArticle(db, articleId)
  if (!row || !mayPreview(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const previews = await openPreviews(db, row.id, now())
  const names = await namesOf(
    db,
    previews.map((preview) => preview.createdById),
  )
  return {
    ok: true,
    previews: previews.map((preview) => ({ ...preview, createdBy: names.get(preview.createdById) ?? '' })),
  }
}
