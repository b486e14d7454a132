'use server'

import { z } from 'zod'
import { publicPath } from '#newsroom/newspaper.ts'
import { PREVIEW_DAYS, type PreviewLink } from '#newsroom/preview.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { createPreview } from '#operations/previews/create-preview.ts'
import { listPreviews } from '#operations/previews/list-previews.ts'
import { revokePreview } from '#operations/previews/revoke-preview.ts'
import { perform } from '#server/action.ts'
import { environment } from '#server/environment.ts'
import { previewToken } from '#server/preview-token.ts'

const id = z.string().max(64)
const created = z.object({ articleId: id, days: z.literal([...PREVIEW_DAYS]) })
const revoked = z.object({ articleId: id, previewId: id })

/** Makes a preview of the working copy, or finds the one just made; answers with all that are open. */
export async function createPreviewAction(input: unknown): Promise<Outcome<{ made: string; links: PreviewLink[] }>> {
  const parsed = created.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform(async (viewer) => {
    const outcome = await createPreview(viewer, parsed.data)
    if (!outcome.ok) return outcome
    const listed = await listPreviews(viewer, parsed.data.articleId)
    return listed.ok ? { ok: true, made: outcome.preview.id, links: listed.previews.map(linkTo) } : listed
  })
}

/** Ends a preview; answers with those that are still open. */
export async function revokePreviewAction(input: unknown): Promise<Outcome<{ links: PreviewLink[] }>> {
  const parsed = revoked.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform(async (viewer) => {
    const outcome = await revokePreview(viewer, parsed.data)
    if (!outcome.ok) return outcome
    const listed = await listPreviews(viewer, parsed.data.articleId)
    return listed.ok ? { ok: true, links: listed.previews.map(linkTo) } : listed
  })
}

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
