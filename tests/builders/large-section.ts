import type { Database } from '#db/index.ts'
import { newId } from '#newsroom/kit/id.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'
import { paragraphs } from './published.ts'

const ROWS = 500
const HOUR = 3_600_000

/** Published articles as rows, one an hour back from now, all of one section, one topic and one pen name. */
export async function fillSection(
  db: Database,
  all: { count: number; sectionId: string; topicId: string; penName: { id: string; name: string; slug: string } },
): Promise<void> {
  const { publishedArticles, publishedTopics, publishedBylines, articleSearch } = db.tables
  const { sectionId, topicId, penName } = all
  const body = paragraphs('Theo báo cáo tại hội nghị, 3.000 người đã tham gia.')
  const present = Date.now()
  for (let from = 1; from <= all.count; from += ROWS) {
    const numbers = Array.from({ length: Math.min(ROWS, all.count - from + 1) }, (_, n) => from + n)
    const at = (number: number) => new Date(present - number * HOUR)
    await db.transaction(async (tx) => {
      await tx.insert(publishedArticles).values(
        numbers.map((number) => ({
          number,
          articleId: newId(),
          versionId: newId(),
          kind: 'article' as const,
          sectionId,
          topSectionId: sectionId,
          slug: 'bai-cu',
          kicker: '',
          title: `Bài cũ ${number}`,
          sapo: '',
          dateline: '',
          abstract: '',
          lead: null,
          bylines: [{ name: penName.name, slug: penName.slug }],
          body,
          pictures: {},
          words: 10,
          publishedAt: at(number),
          updatedAt: at(number),
        })),
      )
      await tx.insert(publishedTopics).values(numbers.map((number) => ({ number, topicId, publishedAt: at(number) })))
      await tx
        .insert(publishedBylines)
        .values(numbers.map((number) => ({ number, penNameId: penName.id, publishedAt: at(number) })))
      await tx
        .insert(articleSearch)
        .values(numbers.map((number) => ({ rowid: number, ...searchTexts([`Bài cũ ${number}`, penName.name]) })))
    })
  }
}
