import { isoInZone } from '#newsroom/format/dates.ts'
import { creditName } from '#newsroom/media/credit.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import { pictureWidths } from '#newsroom/media/picture-sources.ts'
import { type Newspaper, publicPath } from '#newsroom/papers/newspaper.ts'
import type { AuthorHead, PublishedLead, Teaser, TopicHead } from '#newsroom/reading/published.ts'

/** Makes a path a full address. */
export type AddressOf = (path: string) => string

const CONTEXT = 'https://schema.org'
const SIGN = 512

/** The newspaper as others name it, with its sign. */
export function publisher(newspaper: Newspaper, addressOf: AddressOf) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${addressOf(publicPath.front())}#toa-bao`,
    name: newspaper.name,
    url: addressOf(publicPath.front()),
    logo: { '@type': 'ImageObject', url: addressOf(publicPath.sign(SIGN)), width: SIGN, height: SIGN },
    correctionsPolicy: addressOf(publicPath.corrections()),
  }
}

/** The way to a page; the last step is the page itself and has no address of its own. */
export function breadcrumb(steps: readonly { name: string; path?: string }[], addressOf: AddressOf) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(path === undefined ? {} : { item: addressOf(path) }),
    })),
  }
}

/** A photograph in each size in which it is kept, with its caption and whose it is. */
export function pictureObjects(picture: PublishedLead, addressOf: AddressOf) {
  return pictureWidths(picture).map(({ size, width }) => ({
    '@type': 'ImageObject',
    url: addressOf(publicPicturePath(picture.fileKey, size)),
    contentUrl: addressOf(publicPicturePath(picture.fileKey, size)),
    width,
    height: Math.round((picture.height * width) / picture.width),
    ...(picture.caption === '' ? {} : { caption: picture.caption }),
    ...(creditName(picture.credit) === '' ? {} : { creditText: creditName(picture.credit) }),
  }))
}

/** The newspaper, and where it is searched. */
export function frontJsonLd(newspaper: Newspaper, addressOf: AddressOf) {
  return {
    '@context': CONTEXT,
    '@graph': [
      publisher(newspaper, addressOf),
      {
        '@type': 'WebSite',
        name: newspaper.name,
        url: addressOf(publicPath.front()),
        inLanguage: newspaper.language,
        publisher: { '@id': `${addressOf(publicPath.front())}#toa-bao` },
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${addressOf(publicPath.search())}?q={search_term_string}`,
          },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }
}

type Listed = {
  name: string
  path: string
  description?: string
  /** The pages above it, from the front page down. */
  above: readonly { name: string; path: string }[]
  teasers: readonly Teaser[]
}

/** A page that lists articles. */
export function listJsonLd(page: Listed, newspaper: Newspaper, addressOf: AddressOf) {
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'CollectionPage',
        '@id': addressOf(page.path),
        url: addressOf(page.path),
        name: page.name,
        ...(page.description ? { description: page.description } : {}),
        inLanguage: newspaper.language,
        mainEntity: itemList(page.teasers, addressOf),
      },
      breadcrumb([...page.above, { name: page.name }], addressOf),
    ],
  }
}

/** A pen name and what was published under it. Of who stands behind it nothing is said. */
export function authorJsonLd(
  author: AuthorHead,
  teasers: readonly Teaser[],
  newspaper: Newspaper,
  addressOf: AddressOf,
) {
  const address = addressOf(publicPath.author(author.slug))
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'ProfilePage',
        url: address,
        inLanguage: newspaper.language,
        mainEntity: {
          '@type': 'Person',
          '@id': address,
          name: author.name,
          url: address,
          ...(author.bio === '' ? {} : { description: author.bio }),
          ...(author.portrait ? { image: addressOf(publicPicturePath(author.portrait.fileKey, 'medium')) } : {}),
          ...(author.others.length > 0 ? { alternateName: author.others.map(({ name }) => name) } : {}),
          worksFor: { '@type': 'NewsMediaOrganization', name: newspaper.name, url: addressOf(publicPath.front()) },
        },
        hasPart: itemList(teasers, addressOf),
      },
      breadcrumb([{ name: newspaper.name, path: publicPath.front() }, { name: author.name }], addressOf),
    ],
  }
}

/**
 * A running story: each article of its timeline is an update. It covers what happens from its first article on, which only
 * the page that has all of them knows, until it is closed.
 */
export function storyJsonLd(
  story: TopicHead,
  teasers: readonly Teaser[],
  whole: boolean,
  newspaper: Newspaper,
  addressOf: AddressOf,
) {
  const iso = (moment: Date) => isoInZone(moment, newspaper.timeZone)
  const inOrder = [...teasers].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  const [first] = inOrder
  const changed = new Date(Math.max(...teasers.map((teaser) => teaser.updatedAt.getTime())))
  const address = addressOf(publicPath.story(story.slug))
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'LiveBlogPosting',
        '@id': address,
        url: address,
        mainEntityOfPage: address,
        headline: story.name,
        ...(story.description === '' ? {} : { description: story.description }),
        inLanguage: newspaper.language,
        ...(whole && first ? { datePublished: iso(first.publishedAt), coverageStartTime: iso(first.publishedAt) } : {}),
        dateModified: iso(changed),
        ...(story.closedAt === null ? {} : { coverageEndTime: iso(story.closedAt) }),
        author: publisher(newspaper, addressOf),
        publisher: publisher(newspaper, addressOf),
        liveBlogUpdate: teasers.map((teaser) => ({
          '@type': 'BlogPosting',
          '@id': addressOf(teaser.path),
          url: addressOf(teaser.path),
          headline: teaser.title,
          articleBody: teaser.abstract,
          datePublished: iso(teaser.publishedAt),
          dateModified: iso(teaser.updatedAt),
          author: teaser.bylines.map(({ name }) => ({ '@type': 'Person', name })),
          ...(teaser.lead ? { image: pictureObjects(teaser.lead, addressOf).at(-1) } : {}),
        })),
      },
      breadcrumb([{ name: newspaper.name, path: publicPath.front() }, { name: story.name }], addressOf),
    ],
  }
}

function itemList(teasers: readonly Teaser[], addressOf: AddressOf) {
  return {
    '@type': 'ItemList',
    itemListElement: teasers.map((teaser, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: addressOf(teaser.path),
      name: teaser.title,
    })),
  }
}
