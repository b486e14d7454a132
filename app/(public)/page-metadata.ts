import type { Metadata } from 'next'
import { FEED_NAMES, FEED_TYPES } from '#newsroom/feeds.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import { environment } from '#server/environment.ts'
import { edition } from './edition.ts'

/** The full address of a path on the reading pages. */
export function fullAddress(path: string): string {
  return new URL(path, environment().siteUrl).href
}

/** What the head of a reading page says about it. */
export async function pageMetadata(page: {
  title: string | null
  description: string
  path: string
  /** Whether just this page's articles have feeds of their own. */
  feeds?: boolean
  openGraph?: Metadata['openGraph']
  /** Pages that search engines should pass through, not list. */
  unlisted?: boolean
}): Promise<Metadata> {
  const { newspaper } = await edition()
  const title = page.title === null ? newspaper.name : `${page.title} – ${newspaper.name}`
  return {
    title,
    ...(page.description === '' ? {} : { description: page.description }),
    alternates: { canonical: fullAddress(page.path), types: feedsOf({ ...page, title }, newspaper.name) },
    openGraph: {
      type: 'website',
      title: page.title ?? newspaper.name,
      ...(page.description === '' ? {} : { description: page.description }),
      url: fullAddress(page.path),
      siteName: newspaper.name,
      locale: newspaper.language === 'vi' ? 'vi_VN' : 'en_GB',
      ...page.openGraph,
    },
    ...(page.unlisted ? { robots: { index: false, follow: true } } : {}),
  }
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
