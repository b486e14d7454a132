import { isoInZone } from '#newsroom/format/dates.ts'
import { publicPicturePath } from '#newsroom/media.ts'
import { type Newspaper, publicPath } from '#newsroom/newspaper.ts'
import { pictureWidths } from '#newsroom/picture-sources.ts'
import type { PublishedArticle } from '#newsroom/published.ts'

/** What search engines are told about an article: schema.org's NewsArticle and the way to it. */
export function articleJsonLd(article: PublishedArticle, newspaper: Newspaper, addressOf: (path: string) => string) {
  const { lead, section, topics, corrections } = article
  const address = addressOf(article.path)
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
        publisher: { '@type': 'NewsMediaOrganization', name: newspaper.name, url: addressOf(publicPath.front()) },
        ...(lead
          ? { image: pictureWidths(lead).map(({ size }) => addressOf(publicPicturePath(lead.fileKey, size))) }
          : {}),
        ...(corrections.length > 0 ? { correction: corrections.map(({ path }) => addressOf(path)) } : {}),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: newspaper.name, item: addressOf(publicPath.front()) },
          { '@type': 'ListItem', position: 2, name: section.name, item: addressOf(publicPath.section(section.slug)) },
          { '@type': 'ListItem', position: 3, name: article.title },
        ],
      },
    ],
  }
}
