import type { Metadata } from 'next'
import { FEED_NAMES } from '#newsroom/papers/feed-names.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { FEED_TYPES } from '#newsroom/reading/feeds.ts'
import type { Pager, Teaser } from '#newsroom/reading/published.ts'
import { edition } from './edition.ts'
import { fullAddress } from './full-address.ts'
import { pictureOfPage } from './link-picture.ts'

/** What the head of a reading page says about it. */
export async function pageMetadata(page: {
  title: string | null
  description: string
  path: string
  /** Whether just this page's articles have feeds of their own. */
  feeds?: boolean
  openGraph?: Metadata['openGraph']
  /** What stands on it: the first fit photograph is shown beside links to the page. */
  teasers?: readonly Teaser[]
  /** Whether other sites can ask how to show a link to it. */
  embeddable?: boolean
  /** Which page of the list at `path` this is. */
  pager?: Pager
  /** Pages that search engines should pass through, not list. */
  unlisted?: boolean
}): Promise<Metadata> {
  const { newspaper } = await edition()
  const { pager = { number: 1, pages: 1 } } = page
  const numbered = (number: number) => fullAddress(publicPath.numbered(page.path, number))
  const title = page.title === null ? newspaper.name : `${page.title} – ${newspaper.name}`
  return {
    title,
    ...(page.description === '' ? {} : { description: page.description }),
    alternates: {
      canonical: numbered(pager.number),
      types: { ...feedsOf({ ...page, title }, newspaper.name), ...(page.embeddable ? embedsOf(page.path, title) : {}) },
    },
    pagination: {
      previous: pager.number > 1 ? numbered(pager.number - 1) : null,
      next: pager.number < pager.pages ? numbered(pager.number + 1) : null,
    },
    openGraph: {
      type: 'website',
      title: page.title ?? newspaper.name,
      ...(page.description === '' ? {} : { description: page.description }),
      url: numbered(pager.number),
      siteName: newspaper.name,
      locale: newspaper.language === 'vi' ? 'vi_VN' : 'en_GB',
      images: [pictureOfPage(page.teasers ?? [], newspaper)],
      ...page.openGraph,
    },
    ...(page.unlisted ? { robots: { index: false, follow: true } } : {}),
  }
}

/** Where other sites ask how to show a link to the page. */
function embedsOf(path: string, title: string) {
  const at = (format: 'json' | 'xml') => [{ url: fullAddress(publicPath.oEmbed(fullAddress(path), format)), title }]
  return { 'application/json+oembed': at('json'), 'text/xml+oembed': at('xml') }
}

/** The feeds that a page's head announces, by their types: the page's own before those of the whole newspaper. */
function feedsOf(page: { path: string; title: string; feeds?: boolean }, newspaper: string) {
  return Object.fromEntries(
    FEED_NAMES.map((name) => [
      FEED_TYPES[name],
      [
        ...(page.feeds ? [{ url: fullAddress(publicPath.feedOf(page.path, name)), title: page.title }] : []),
        { url: fullAddress(publicPath.feedOf(publicPath.front(), name)), title: newspaper },
      ],
    ]),
  )
}
