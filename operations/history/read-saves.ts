import type { ReadableSave } from '#newsroom/history/history-entry.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { listSavesWithText } from '#db/stores/history/save-history.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'

const MOST = 100

/** The saves within a fold of the history that still have their text, newest first; at most a hundred of them. */
export async function readSaves(
  viewer: Viewer,
  input: { articleId: string; from: number; to: number },
): Promise<Outcome<{ saves: ReadableSave[]; more: boolean }>> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const rows = await listSavesWithText(db, row.id, input, MOST + 1)
  const names = await namesOf(
    db,
    rows.map((save) => save.authorId),
  )
  const saves = rows
    .slice(0, MOST)
    .map(({ version, savedAt, authorId }) => ({ version, at: savedAt, author: names.get(authorId) ?? '' }))
  return { ok: true, saves, more: rows.length > MOST }
}
