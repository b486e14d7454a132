import 'server-only'
import { database } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle, lockArticle, updateArticle } from '#db/stores/articles.ts'
import { keepVersion } from '#db/stores/versions.ts'
import { type ArticleContent, CORRECTION_TITLE } from '#newsroom/article.ts'
import { parseArticleContent, wordsOf } from '#newsroom/article-content.ts'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import { mayRead, mayWrite } from '#newsroom/permissions.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { indexArticle } from './index-article.ts'

/**
 * Saves the working copy over the version it is based on. Where that is no longer the current one, or the viewer has
 * lost the right to write meanwhile, nothing is overwritten: the text is kept whole as a version of its own, and the
 * answer names it.
 */
export async function saveDraft(
  viewer: Viewer,
  input: { articleId: string; baseVersion: number; content: unknown },
): Promise<Outcome<{ version: number; savedAt: Date }>> {
  const db = database()
  const parsed = parseArticleContent(input.content)
  if (!parsed.ok) return parsed

  const row = await findArticle(db, input.articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const content: ArticleContent =
    row.kind === 'correction' ? { ...parsed.content, title: CORRECTION_TITLE } : parsed.content
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
    if (updated) await indexArticle(tx, row.number, content)
    return updated
  })
  if (saved) return { ok: true, version: row.version + 1, savedAt }
  // Somebody was first between the look and the update.
  const present = (await findArticle(db, row.id)) ?? row
  return keepLoser(viewer, present, content)
}

/** Keeps a text that can't be saved over the working copy. Only who has written on the article may leave one. */
async function keepLoser(viewer: Viewer, row: ArticleRow, content: ArticleContent): Promise<Refused> {
  const mine = row.authorId === viewer.id || row.holderId === viewer.id || row.writerIds.includes(viewer.id)
  if (!mine) return refuse({ code: 'not_allowed' })
  const same = JSON.stringify(contentOf(row)) === JSON.stringify(content)
  return refuse({
    code: 'conflict',
    current: row.version,
    keptVersionId: same ? null : await keep(viewer, row, content),
  })
}

function keep(viewer: Viewer, row: ArticleRow, content: ArticleContent): Promise<string> {
  return database().transaction(async (tx) => {
    // Several losers at the same moment take turns, or they would take the same ordinal.
    await lockArticle(tx, row.id)
    return keepVersion(tx, { id: newId(), articleId: row.id, kind: 'conflict', content, authorId: viewer.id })
  })
}
