import 'server-only'
import { database } from '#db/index.ts'
import { contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { versionHash } from '#db/stores/history/versions.ts'
import { hashAt, noteView } from '#db/stores/history/views.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'

/**
 * Notes which text of an article the viewer had before them when they left it. When they come back, what changed is told
 * from there. A version that there never was is refused; of one that no save tells any more nothing is noted.
 * @param input `version`: the article's, as their page showed it
 */
export async function noteSeen(viewer: Viewer, input: { articleId: string; version: number }): Promise<Outcome> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const { version } = input
  if (version > row.version) return refuse({ code: 'malformed' })
  const hash = version === row.version ? versionHash('', contentOf(row)) : await hashAt(db, row.id, version)
  if (hash !== null) await noteView(db, { articleId: row.id, personId: viewer.id, version, hash, at: now() })
  return { ok: true }
}
