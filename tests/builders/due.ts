import type { Database } from '#db/index.ts'
import { versionHash } from '#db/stores/history/versions.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { newArticleRow } from '#operations/articles/new-article-row.ts'
import { aText } from './newsroom.ts'

const ROWS = 100
let number = 100_000

/**
 * Approved articles that go out by the clock at one moment, as rows: how they came there is not what is asked of them.
 * @returns their ids
 */
export async function dueArticles(
  db: Database,
  desk: { reporter: Viewer; managing: Viewer; sectionId: string },
  count: number,
  at = new Date(Date.now() - 100),
): Promise<string[]> {
  const { articles, articleVersions } = db.tables
  const ids: string[] = []
  for (let from = 0; from < count; from += ROWS) {
    const made = await Promise.all(
      Array.from({ length: Math.min(ROWS, count - from) }, async () => {
        const own = ++number
        const [id, versionId] = [newId(), newId()]
        const content = await aText({ title: `Bài hẹn giờ ${own}`, sectionId: desk.sectionId })
        const row = newArticleRow({
          id,
          number: own,
          at: new Date(at.getTime() - 3_600_000),
          authorId: desk.reporter.id,
          content,
        })
        ids.push(id)
        return {
          row: {
            ...row,
            version: 5,
            state: 'scheduled' as const,
            scheduledAt: at,
            approvedVersionId: versionId,
            approvedById: desk.managing.id,
          },
          version: {
            id: versionId,
            articleId: id,
            ordinal: 1,
            kind: 'approved' as const,
            content,
            authorId: desk.reporter.id,
            createdAt: at,
            hash: versionHash('', content),
          },
        }
      }),
    )
    await db.insert(articles).values(made.map(({ row }) => row))
    await db.insert(articleVersions).values(made.map(({ version }) => version))
  }
  return ids
}
