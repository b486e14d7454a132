import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle, lockArticle } from '#db/stores/articles/articles.ts'
import { findVersionOfSave, keepVersion } from '#db/stores/history/versions.ts'
import { recordSuggestions } from '#db/stores/suggestions/suggestions.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayLeaveText } from '#newsroom/rights/permissions.ts'
import { beside } from '#threads/beside.ts'
import { checkReferences } from './check-references.ts'

/**
 * Keeps a text beside the working copy without touching it, as a version in the history: one that its writer found on
 * their machine and chose not to go on with. Sent again under the same name it is kept once.
 * @returns the version's id; null where the working copy has exactly this text
 */
export async function keepTextAside(
  viewer: Viewer,
  input: { articleId: string; content: unknown; saveKey: string },
): Promise<Outcome<{ keptVersionId: string | null }>> {
  const db = database()
  const parsed = await beside('checkContent', input.content, viewer.id)
  if (!parsed.ok) return parsed
  const row = await findArticle(db, input.articleId)
  if (!row || !mayLeaveText(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const faults = await checkReferences(db, viewer, row.id, parsed.content, contentOf(row))
  if (faults) return faults
  return { ok: true, keptVersionId: await keepAside(viewer, row, parsed.content, input.saveKey) }
}

/**
 * Keeps the text as a version of kind `conflict`, once for each name of a save.
 * @returns the version's id; null where the working copy has exactly this text
 */
export async function keepAside(
  viewer: Viewer,
  row: ArticleRow,
  content: ArticleContent,
  saveKey: string,
): Promise<string | null> {
  if (JSON.stringify(contentOf(row)) === JSON.stringify(content)) return null
  return database().transaction(async (tx) => {
    // Several losers at the same moment take turns, or they would take the same ordinal.
    await lockArticle(tx, row.id)
    const earlier = await findVersionOfSave(tx, row.id, saveKey)
    return earlier?.id ?? keepAsideIn(tx, { articleId: row.id, content, authorId: viewer.id, saveKey })
  })
}

/** The same within a transaction that holds the article's row. */
export async function keepAsideIn(
  tx: Store,
  text: { articleId: string; content: ArticleContent; authorId: string; saveKey?: string },
): Promise<string> {
  const { articleId, content, authorId } = text
  // Should it ever be brought back, its suggestions are still those of who made them.
  await recordSuggestions(tx, { articleId, body: content.body, personId: authorId, at: now() })
  return keepVersion(tx, { id: newId(), kind: 'conflict', ...text })
}
