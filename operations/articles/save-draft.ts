import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle, lockArticle, updateArticle } from '#db/stores/articles.ts'
import { keepVersion } from '#db/stores/versions.ts'
import { type ArticleContent, CORRECTION_TITLE } from '#newsroom/article.ts'
import { parseArticleContent, wordsOf } from '#newsroom/article-content.ts'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import { mayRead, mayReadHistory, mayWrite } from '#newsroom/permissions.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { checkReferences } from './check-references.ts'
import { indexArticle } from './index-article.ts'

/** A text to be saved. `keepPresent`: somebody decided that it replaces a newer one, which is to stay in the history. */
export type DraftInput = { articleId: string; baseVersion: number; content: unknown; keepPresent?: boolean }

/**
 * Saves the working copy over the version it is based on. Where that is no longer the current one, or the viewer has
 * lost the right to write meanwhile, nothing is overwritten: the text is kept whole as a version of its own, and the
 * answer names it.
 */
export async function saveDraft(
  viewer: Viewer,
  input: DraftInput,
): Promise<Outcome<{ version: number; savedAt: Date }>> {
  const db = database()
  const parsed = parseArticleContent(input.content)
  if (!parsed.ok) return parsed

  const row = await findArticle(db, input.articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const content: ArticleContent =
    row.kind === 'correction' ? { ...parsed.content, title: CORRECTION_TITLE } : parsed.content
  const faults = await checkReferences(db, viewer, content, contentOf(row))
  if (faults) return faults
  if (row.version !== input.baseVersion || !mayWrite(viewer, factsOf(row))) return keepLoser(viewer, row, content)

  const savedAt = now()
  const saved = await db.transaction(async (tx) => {
    const updated = await updateArticle(tx, row.id, row.version, {
      ...content,
      words: wordsOf(content),
      writerIds: row.writerIds.includes(viewer.id) ? row.writerIds : [...row.writerIds, viewer.id],
      updatedAt: savedAt,
      updatedById: viewer.id,
    })
    if (!updated) return false
    if (input.keepPresent) await keepAside(tx, row.id, contentOf(row), row.updatedById)
    await indexArticle(tx, row.number, content)
    return true
  })
  if (saved) return { ok: true, version: row.version + 1, savedAt }
  // Somebody was first between the look and the update.
  const present = (await findArticle(db, row.id)) ?? row
  return keepLoser(viewer, present, content)
}

/** Keeps a text that can't be saved over the working copy. Only who works on the article may leave one. */
async function keepLoser(viewer: Viewer, row: ArticleRow, content: ArticleContent): Promise<Refused> {
  const facts = factsOf(row)
  if (!mayReadHistory(viewer, facts)) return refuse({ code: 'not_allowed' })
  const same = JSON.stringify(contentOf(row)) === JSON.stringify(content)
  const keptVersionId = same
    ? null
    : await database().transaction(async (tx) => {
        // Several losers at the same moment take turns, or they would take the same ordinal.
        await lockArticle(tx, row.id)
        return keepAside(tx, row.id, content, viewer.id)
      })
  return mayWrite(viewer, facts)
    ? refuse({ code: 'conflict', current: row.version, keptVersionId })
    : refuse({ code: 'locked', state: row.state, keptVersionId })
}

function keepAside(tx: Store, articleId: string, content: ArticleContent, authorId: string): Promise<string> {
  return keepVersion(tx, { id: newId(), articleId, kind: 'conflict', content, authorId })
}
