import 'server-only'
import type { ArticleRow } from '#db/stores/articles/articles.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { wordsOf } from '#newsroom/articles/article-content.ts'
import { readinessOf } from '#newsroom/workflow/readiness.ts'

/** The row of an article that has just been begun, as a draft. */
export function newArticleRow(start: {
  id: string
  number: number
  at: Date
  authorId: string
  content: ArticleContent
}): ArticleRow {
  const { id, number, at, authorId, content } = start
  return {
    id,
    number,
    version: 1,
    kind: 'article',
    state: 'draft',
    stateSince: at,
    queuePlace: at,
    firstInto: null,
    authorId,
    holderId: null,
    forwardedById: null,
    writerIds: [authorId],
    ...content,
    words: wordsOf(content),
    approvedVersionId: null,
    approvedById: null,
    scheduledAt: null,
    liveVersionId: null,
    liveSectionId: null,
    firstPublishedAt: null,
    uncheckedSince: null,
    uncheckedByIds: null,
    checkedVersionId: null,
    deadlineAt: null,
    readiness: readinessOf(content),
    discussed: 0,
    correctsId: null,
    createdAt: at,
    updatedAt: at,
    updatedById: authorId,
  }
}
