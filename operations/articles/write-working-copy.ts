import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, contentOf, insertArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { takeNumber } from '#db/stores/kit/counters.ts'
import { type ArticleContent, CORRECTION_TITLE } from '#newsroom/articles/article.ts'
import { wordsOf } from '#newsroom/articles/article-content.ts'
import { type Readiness, readinessOf } from '#newsroom/workflow/readiness.ts'
import { indexArticle } from '../articles/index-article.ts'
import { newArticleRow } from '../articles/new-article-row.ts'
import { anchorsFollow, type Carried } from '../comments/anchors-follow.ts'

/** A text that becomes the working copy's, and who puts it there. */
export type NewText = {
  content: ArticleContent
  byId: string
  at: Date
  /** Where comments will hold in it, worked out before anybody else had to wait. */
  carried: Carried
  /** What was found out of it already. */
  measured?: { words: number; readiness: Readiness }
  /** What else changes of the article, where a step puts the text there; who does so has then not written it. */
  change?: Partial<ArticleRow>
}

/** The text as an article of this kind has it: the press law gives a correction its title. */
export function asOfKind(kind: ArticleRow['kind'], content: ArticleContent): ArticleContent {
  return kind === 'correction' ? { ...content, title: CORRECTION_TITLE } : content
}

/**
 * Puts a text in the place of the working copy: the row, where its version is still the one that was read; the comments,
 * which follow their words; and what the newsroom's lists find it by. Saving, restoring and dropping a revision all write
 * here.
 * @param row as it was read
 * @returns false where somebody else was first
 */
export async function writeWorkingCopy(tx: Store, row: ArticleRow, text: NewText): Promise<boolean> {
  const { content, byId, at, carried } = text
  const written = await updateArticle(tx, row.id, row.version, {
    ...content,
    words: text.measured?.words ?? wordsOf(content),
    readiness: text.measured?.readiness ?? readinessOf(content),
    writerIds: row.writerIds.includes(byId) ? row.writerIds : [...row.writerIds, byId],
    updatedAt: at,
    updatedById: byId,
    ...text.change,
  })
  if (!written) return false
  await anchorsFollow(tx, row.id, { before: contentOf(row), after: content }, carried)
  await indexArticle(tx, row.number, content)
  return true
}

/**
 * Stores the first working copy of an article, under the next number.
 * @param start what is not as in any other draft: a kind, a state, a deadline
 */
export async function beginWorkingCopy(
  tx: Store,
  article: { id: string; at: Date; authorId: string; content: ArticleContent },
  start: Partial<ArticleRow> = {},
): Promise<void> {
  const number = await takeNumber(tx, 'article')
  await insertArticle(tx, { ...newArticleRow({ ...article, number }), ...start })
  await indexArticle(tx, number, article.content)
}
