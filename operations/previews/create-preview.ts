import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle, lockArticle } from '#db/stores/articles/articles.ts'
import { findVersion, keepVersion, newestVersion, type VersionRow, versionHash } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { insertPreview, openPreviews, type PreviewListed } from '#db/stores/previews/previews.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { DAY_MS, type PreviewDays } from '#newsroom/previews/preview.ts'
import { mayPreview, mayRead, previewsOpen } from '#newsroom/rights/permissions.ts'

/** Within this time the same person gets the same address again for the same text. */
const REUSED_MS = 60 * 60 * 1000

/**
 * Makes an address under which somebody without an account may look at the working copy as it is now. The text is kept
 * as a version, so that what was shown stays known; looking again at an unchanged text keeps nothing more.
 */
export async function createPreview(
  viewer: Viewer,
  input: { articleId: string; days: PreviewDays },
): Promise<Outcome<{ preview: PreviewListed }>> {
  return database().transaction(async (tx) => {
    // Two who ask at the same moment take turns, or both would keep the same text.
    await lockArticle(tx, input.articleId)
    const row = await findArticle(tx, input.articleId)
    if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    if (!mayPreview(viewer, factsOf(row))) return refuse({ code: 'not_allowed' })
    if (!previewsOpen(row)) return refuse({ code: 'wrong_state', state: row.state })
    const version = await presentVersion(tx, viewer, row)
    const at = now()
    const span = input.days * DAY_MS
    const known = (await openPreviews(tx, row.id, at)).find(
      (preview) =>
        preview.versionId === version.id &&
        preview.createdById === viewer.id &&
        preview.expiresAt.getTime() - preview.createdAt.getTime() === span &&
        at.getTime() - preview.createdAt.getTime() < REUSED_MS,
    )
    if (known) return { ok: true, preview: known }
    const preview = {
      id: newId(),
      articleId: row.id,
      versionId: version.id,
      createdById: viewer.id,
      createdAt: at,
      expiresAt: new Date(at.getTime() + span),
      revokedAt: null,
    }
    await insertPreview(tx, preview)
    await logEvent(tx, { name: 'preview_created', actorId: viewer.id, articleId: row.id, versionId: version.id })
    return { ok: true, preview: { ...preview, ordinal: version.ordinal, savedAt: version.createdAt } }
  })
}

/** The version that is the working copy to the letter; kept now where there is none. */
async function presentVersion(tx: Store, viewer: Viewer, row: ArticleRow): Promise<VersionRow> {
  const content = contentOf(row)
  const newest = await newestVersion(tx, row.id)
  if (newest && versionHash('', newest.content) === versionHash('', content)) return newest
  const id = await keepVersion(tx, {
    id: newId(),
    articleId: row.id,
    kind: 'previewed',
    content,
    authorId: viewer.id,
  })
  const kept = await findVersion(tx, row.id, id)
  if (!kept) throw new Error('The version that was kept is not there.')
  return kept
}
