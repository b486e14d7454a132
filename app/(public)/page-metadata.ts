import type { Metadata } from 'next'
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
  /** A feed of just this page's articles. */
  feed?: string
  openGraph?: Metadata['openGraph']
  /** Pages that search engines should pass through, not list. */
  unlisted?: boolean
}): Promise<Metadata> {
  const { newspaper } = await edition()
  const title = page.title === null ? newspaper.name : `${page.title} – ${newspaper.name}`
  const feeds = [{ url: fullAddress(publicPath.feed()), title: newspaper.name }]
  if (page.feed) feeds.unshift({ url: fullAddress(page.feed), title })
  return {
    title,
    ...(page.description === '' ? {} : { description: page.description }),
    alternates: { canonical: fullAddress(page.path), types: { 'application/rss+xml': feeds } },
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
