'use server'

import { z } from 'zod'
import { id } from '#newsroom/kit/input.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { PREVIEW_DAYS, type PreviewLink } from '#newsroom/previews/preview.ts'
import { createPreview } from '#operations/previews/create-preview.ts'
import { listPreviews } from '#operations/previews/list-previews.ts'
import { revokePreview } from '#operations/previews/revoke-preview.ts'
import { calledAction } from '#server/actions/exported-action.ts'
import { previewToken } from '#server/previews/preview-token.ts'
import { environment } from '#server/process/environment.ts'

/** Makes a preview of the working copy, or finds the one just made; answers with all that are open. */
export const createPreviewAction = calledAction(
  z.object({ articleId: id, days: z.literal([...PREVIEW_DAYS]) }),
  async (viewer, input) => {
    const outcome = await createPreview(viewer, input)
    if (!outcome.ok) return outcome
    const listed = await listPreviews(viewer, input.articleId)
    return listed.ok ? { ok: true, made: outcome.preview.id, links: listed.previews.map(linkTo) } : listed
  },
)

/** Ends a preview; answers with those that are still open. */
export const revokePreviewAction = calledAction(z.object({ articleId: id, previewId: id }), async (viewer, input) => {
  const outcome = await revokePreview(viewer, input)
  if (!outcome.ok) return outcome
  const listed = await listPreviews(viewer, input.articleId)
  return listed.ok ? { ok: true, links: listed.previews.map(linkTo) } : listed
})

/** The previews that are open. */
export const listPreviewsAction = calledAction(id, async (viewer, articleId) => {
  const listed = await listPreviews(viewer, articleId)
  return listed.ok ? { ok: true, links: listed.previews.map(linkTo) } : listed
})

function linkTo(preview: {
  id: string
  ordinal: number
  savedAt: Date
  expiresAt: Date
  createdBy: string
}): PreviewLink {
  const path = publicPath.preview(previewToken(preview))
  return {
    id: preview.id,
    path,
    address: new URL(path, environment().siteUrl).href,
    ordinal: preview.ordinal,
    savedAt: preview.savedAt.toISOString(),
    expiresAt: preview.expiresAt.toISOString(),
    createdBy: preview.createdBy,
  }
}
