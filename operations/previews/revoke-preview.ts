import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findPreview, revokePreviewRow } from '#db/stores/previews/previews.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayPreview } from '#newsroom/rights/permissions.ts'

/** Ends a preview at once. Whoever may make one of the article may end any of its; ending it twice is no fault. */
export async function revokePreview(viewer: Viewer, input: { articleId: string; previewId: string }): Promise<Outcome> {
  return database().transaction(async (tx) => {
    const preview = await findPreview(tx, input.previewId)
    const row = await findArticle(tx, input.articleId)
    if (!row || !mayPreview(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    if (!preview || preview.articleId !== row.id) return refuse({ code: 'not_found' })
    if (await revokePreviewRow(tx, preview.id, now())) {
      await logEvent(tx, {
        name: 'preview_revoked',
        actorId: viewer.id,
        articleId: row.id,
        versionId: preview.versionId,
      })
    }
    return { ok: true }
  })
}
