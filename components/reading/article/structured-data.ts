import type { Edition } from '#components/reading/frame/edition.ts'
import { type AddressOf, breadcrumb, pictureObjects, publisher } from '#components/reading/pages/structured-data.ts'
import { isoInZone } from '#newsroom/format/dates.ts'
import { HEADLINE_PICTURE } from '#newsroom/media/headline-picture.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { sectionsDownTo } from '#newsroom/papers/sections.ts'
import type { PublishedArticle } from '#newsroom/reading/published.ts'

/** What search engines are told about an article: schema.org's NewsArticle and the way to it. */
export function articleJsonLd(
  article: PublishedArticle,
  edition: Pick<Edition, 'newspaper' | 'sections'>,
  addressOf: AddressOf,
) {
  const { newspaper, sections } = edition
  const { lead, section, topics, corrections } = article
  const address = addressOf(article.path)
  const series = topics.filter(({ kind }) => kind === 'series')
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        '@id': address,
        mainEntityOfPage: address,
        url: address,
        headline: article.title,
        description: article.abstract,
        inLanguage: newspaper.language,
        datePublished: isoInZone(article.publishedAt, newspaper.timeZone),
        dateModified: isoInZone(article.updatedAt, newspaper.timeZone),
        articleSection: section.name,
        wordCount: article.words,
        isAccessibleForFree: true,
        ...(topics.length > 0 ? { keywords: topics.map((topic) => topic.name) } : {}),
        author: article.bylines.map(({ name, slug }) => ({
          '@type': 'Person',
          name,
          ...(slug === null ? {} : { url: addressOf(publicPath.author(slug)) }),
        })),
        publisher: publisher(newspaper, addressOf),
        image: lead
          ? pictureObjects(lead, addressOf)
          : [
              {
                '@type': 'ImageObject',
                url: addressOf(publicPath.headlinePicture(article.number)),
                ...HEADLINE_PICTURE,
              },
            ],
        ...(series.length > 0
          ? {
              isPartOf: series.map(({ name, slug }) => ({
                '@type': 'CreativeWorkSeries',
                name,
                url: addressOf(publicPath.series(slug)),
              })),
            }
          : {}),
        ...(corrections.length > 0
          ? {
              correction: corrections.map(({ path, publishedAt }) => ({
                '@type': 'CorrectionComment',
                url: addressOf(path),
                datePublished: isoInZone(publishedAt, newspaper.timeZone),
              })),
            }
          : {}),
      },
      breadcrumb(
        [
          { name: newspaper.name, path: publicPath.front() },
          ...sectionsDownTo(section, sections).map(({ name, slug }) => ({ name, path: publicPath.section(slug) })),
          { name: article.title },
        ],
        addressOf,
      ),
    ],
  }
}
