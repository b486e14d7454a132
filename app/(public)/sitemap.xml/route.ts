import { connection } from 'next/server'
import { readSitemap } from '#operations/reading/read-sitemap.ts'
import { fullAddress } from '../page-metadata.ts'

/** The addresses for search engines. */
export async function GET(): Promise<Response> {
  await connection()
  const { pages, articles } = await readSitemap()
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((path) => `<url><loc>${escaped(fullAddress(path))}</loc></url>`),
    ...articles.map(
      ({ path, updatedAt }) =>
        `<url><loc>${escaped(fullAddress(path))}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
    ),
    '</urlset>',
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

/** Addresses are ASCII; of what XML minds, only `&` can be in one. */
function escaped(address: string): string {
  return address.replaceAll('&', '&amp;')
}
