import 'server-only'
import type { Store } from '#db/index.ts'
import type { ArticleRow } from '#db/stores/articles/articles.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { type CountChange, projectUncounted, removeFromReaders } from '#db/stores/reading/projection.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { surfacesOf } from '#newsroom/reading/surfaces.ts'

/**
 * Gives readers a version of the article, and notes for every server which pages that touches.
 * @returns what is left to note of the counts that many articles share, together with the others' of the transaction
 */
export async function publishVersion(
  tx: Store,
  row: ArticleRow,
  version: { id: string; content: ArticleContent },
  at: Date,
): Promise<CountChange> {
  const corrected = row.correctsId ? await findArticle(tx, row.correctsId) : null
  const { before, after, counts } = await projectUncounted(tx, {
    articleId: row.id,
    number: row.number,
    kind: row.kind,
    versionId: version.id,
    content: version.content,
    publishedAt: row.firstPublishedAt ?? at,
    updatedAt: at,
    correctsNumber: corrected?.number ?? null,
  })
  await noteRefresh(tx, surfacesOf(before, after))
  return counts
}

/** Takes the article from the readers; its address answers 410 from then on. */
export async function withdrawFromReaders(tx: Store, row: ArticleRow, at: Date): Promise<void> {
  const before = await removeFromReaders(tx, row.number, at)
  await noteRefresh(tx, surfacesOf(before, null))
}
