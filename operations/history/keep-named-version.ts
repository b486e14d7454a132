import 'server-only'
import { database } from '#db/index.ts'
import { contentOf, findArticle, lockArticle } from '#db/stores/articles/articles.ts'
import { keepVersion } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { newId } from '#newsroom/kit/id.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { mayNotWrite } from '../articles/may-not-write.ts'

export type NamedVersionInput = {
  articleId: string
  /** The version that holds the text to be kept. */
  baseVersion: number
  label: string
}

/** Keeps the text of the working copy as a version under a name that its writer chose. The working copy goes on as it is. */
export async function keepNamedVersion(
  viewer: Viewer,
  input: NamedVersionInput,
): Promise<Outcome<{ versionId: string; label: string }>> {
  const label = normaliseText(input.label)
  if (label === '') return refuse({ code: 'fields', fields: [{ field: 'label', problem: 'missing' }] })
  if (label.length > LIMITS.name) return refuse({ code: 'fields', fields: [{ field: 'label', problem: 'too_long' }] })
  return database().transaction(async (tx) => {
    // Held before it is read: what is kept is the text of exactly this version.
    await lockArticle(tx, input.articleId)
    const row = await findArticle(tx, input.articleId)
    const refused = await mayNotWrite(tx, viewer, row)
    if (refused || !row) return refused ?? refuse({ code: 'not_found' })
    if (row.version !== input.baseVersion) {
      return refuse({ code: 'conflict', current: row.version, keptVersionId: null })
    }
    const versionId = newId()
    await keepVersion(tx, {
      id: versionId,
      articleId: row.id,
      kind: 'saved',
      content: contentOf(row),
      authorId: viewer.id,
      label,
    })
    await logEvent(tx, { name: 'saved', actorId: viewer.id, articleId: row.id, versionId })
    return { ok: true, versionId, label }
  })
}
