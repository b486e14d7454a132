import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, findArticle } from '#db/stores/articles/articles.ts'
import { presentSection, readKnownSections } from '#db/stores/papers/sections.ts'
import { asShown } from '#db/stores/reading/as-shown.ts'
import { correctedFrom, teasersByNumber } from '#db/stores/reading/published.ts'
import { correctionsOf } from '#db/stores/reading/published-article.ts'
import { placesInSeries } from '#db/stores/reading/series.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { PublishedArticle } from '#newsroom/reading/published.ts'
import { acceptedContent } from '#newsroom/suggestions/suggestions.ts'
import { compareText } from '#newsroom/text/names.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'

/**
 * A text as readers would see it, its suggestions taken.
 * @returns also the pictures of the text: media ids by the name under which their files are kept
 */
export async function asReadersWould(
  db: Store,
  row: ArticleRow,
  content: ArticleContent,
  savedAt: Date,
): Promise<{ article: PublishedArticle; mediaIds: Record<string, string> }> {
  const {
    topics,
    media,
    text: _text,
    penNameIds: _penNames,
    ...shown
  } = await asShown(db, row.kind, acceptedContent(content))
  const section = presentSection(await readKnownSections(db), content.sectionId)
  const label = { name: section?.name ?? '', slug: section?.slug ?? '' }
  const [corrected] = await teasersByNumber(db, await numberOf(db, row.correctsId))
  const publishedAt = row.firstPublishedAt ?? savedAt
  const article: PublishedArticle = {
    ...shown,
    number: row.number,
    kind: row.kind,
    path: publicPath.article(label.slug, slugify(shown.title) || FALLBACK_SLUG, row.number),
    section: label,
    publishedAt,
    updatedAt: new Date(Math.max(savedAt.getTime(), publishedAt.getTime())),
    topics: topics.map(({ name, slug, kind }) => ({ name, slug, kind })).sort((a, b) => compareText(a.name, b.name)),
    series: await placesInSeries(db, topics, { number: row.number, publishedAt }),
    corrects: corrected ? correctedFrom(corrected) : null,
    corrections: await correctionsOf(db, row.number),
  }
  return { article, mediaIds: Object.fromEntries(media.map(({ fileKey, id }) => [fileKey, id])) }
}

async function numberOf(store: Store, articleId: string | null): Promise<number[]> {
  const row = articleId === null ? null : await findArticle(store, articleId)
  return row ? [row.number] : []
}
