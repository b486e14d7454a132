import { isoInZone } from '#newsroom/format/dates.ts'
import type { Newspaper } from '#newsroom/papers/newspaper.ts'
import type { NewsAddress, SitemapAddress } from '#newsroom/reading/sitemap.ts'
import { fullAddress } from './full-address.ts'

const PROTOCOL = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

/** The sitemap's index. */
export function sitemapIndex(parts: readonly SitemapAddress[]): Response {
  return xml(
    `sitemapindex ${PROTOCOL}`,
    parts.map((part) => `<sitemap>${located(part)}</sitemap>`),
  )
}

/** A part of the sitemap. */
export function sitemapPart(addresses: readonly SitemapAddress[]): Response {
  return xml(
    `urlset ${PROTOCOL} ${IMAGES}`,
    addresses.map((address) => {
      const { picture } = address
      const image = picture ? `<image:image>${element('image:loc', fullAddress(picture.path))}</image:image>` : ''
      return `<url>${located(address)}${image}</url>`
    }),
  )
}

/** The sitemap of the newest articles, as Google News reads it. */
export function newsSitemap(addresses: readonly NewsAddress[], newspaper: Newspaper): Response {
  const publication = `<news:publication>${element('news:name', newspaper.name)}${element('news:language', newspaper.language)}</news:publication>`
  return xml(
    `urlset ${PROTOCOL} ${NEWS}`,
    addresses.map(({ path, title, publishedAt }) => {
      const date = element('news:publication_date', isoInZone(publishedAt, newspaper.timeZone))
      const news = `<news:news>${publication}${date}${element('news:title', title)}</news:news>`
      return `<url>${element('loc', fullAddress(path))}${news}</url>`
    }),
  )
}

function located({ path, changedAt }: SitemapAddress): string {
  return element('loc', fullAddress(path)) + (changedAt === null ? '' : element('lastmod', changedAt.toISOString()))
}

function xml(root: string, lines: readonly string[]): Response {
  const [name] = root.split(' ')
  const text = ['<?xml version="1.0" encoding="UTF-8"?>', `<${root}>`, ...lines, `</${name}>`, ''].join('\n')
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

/** Texts are kept without control characters (`normaliseText`), which XML could not carry. */
function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${name}>`
}
