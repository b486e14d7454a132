import { connection } from 'next/server'
import { now } from '#newsroom/kit/clock.ts'
import { LARGEST_NUMBER } from '#newsroom/reading/published.ts'
import { type SitemapAddress, sitemapPartOf } from '#newsroom/reading/sitemap.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import {
  readSitemapArticles,
  readSitemapAuthors,
  readSitemapNews,
  readSitemapPages,
  readSitemapTopics,
} from '#operations/reading/read-sitemap.ts'
import { answerUntil } from '#server/http/answer.ts'
import { newsSitemap, sitemapPart } from '../../sitemap-files.ts'

const LISTS = new Map([
  ['pages', readSitemapPages],
  ['topics', readSitemapTopics],
  ['authors', readSitemapAuthors],
])
const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }
const ARTICLES = /^articles-([1-9]\d{0,6})$/

/** A part of the sitemap. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  await connection()
  // Made for whoever asks, and not kept.
  answerUntil(now())
  const [, name = ''] = /^([a-z0-9-]+)\.xml$/.exec((await params).part) ?? []
  if (name === 'news') return newsSitemap(await readSitemapNews(), (await readNewspaper()).newspaper)
  const addresses = await listOf(name)
  // The protocol knows no empty part.
  return addresses.length > 0 ? sitemapPart(addresses) : new Response('Not found\n', { status: 404, headers: PLAIN })
}

async function listOf(name: string): Promise<SitemapAddress[]> {
  const list = LISTS.get(name)
  if (list) return list()
  const part = Number(ARTICLES.exec(name)?.[1] ?? 0)
  return part > 0 && part <= sitemapPartOf(LARGEST_NUMBER) ? readSitemapArticles(part) : []
}
