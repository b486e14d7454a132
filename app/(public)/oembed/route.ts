import { connection } from 'next/server'
import { formatDate } from '#newsroom/format/dates.ts'
import { now } from '#newsroom/kit/clock.ts'
import { HEADLINE_PICTURE } from '#newsroom/media/headline-picture.ts'
import { type Newspaper, publicPath } from '#newsroom/papers/newspaper.ts'
import { PUBLIC_PLACES } from '#newsroom/reading/public-places.ts'
import { articleNumberIn, isSlug, type Teaser } from '#newsroom/reading/published.ts'
import { readHeadline } from '#operations/reading/read-headline.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { answerUntil } from '#server/http/answer.ts'
import { environment } from '#server/process/environment.ts'
import { fullAddress } from '../full-address.ts'

const WIDTH = 600
const HEIGHT = 220
/** An hour: what is taken down shall not stand elsewhere for longer. */
const CACHE_SECONDS = 3600

/** How other sites show a link to an article: a quotation that needs no frame and no script of ours. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  // Made for whoever asks, and not kept: the ways to ask are without number.
  answerUntil(now())
  const query = new URL(request.url).searchParams
  const format = query.get('format') ?? 'json'
  const address = query.get('url')
  if (address === null) return refused(400, 'The address is missing: ?url=…')
  if (format !== 'json' && format !== 'xml') return refused(501, 'The format is json or xml.')
  const number = numberOf(address)
  const answer = number === null ? null : await readHeadline(number)
  if (answer?.kind === 'gone') return refused(410, 'The article was taken down.')
  if (answer?.kind !== 'headline') return refused(404, 'There is no article of this newspaper at that address.')
  const { newspaper } = await readNewspaper()
  const facts = embed(answer.teaser, newspaper, {
    width: atMost(query, 'maxwidth'),
    height: atMost(query, 'maxheight'),
  })
  return format === 'json'
    ? new Response(JSON.stringify(facts), { headers: { 'content-type': 'application/json; charset=utf-8' } })
    : new Response(asXml(facts), { headers: { 'content-type': 'text/xml; charset=utf-8' } })
}

function refused(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** The number of the article at an address of this newspaper; the words before it are cosmetic, here as everywhere. */
function numberOf(address: string): number | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  const [, section, article, ...further] = pathname.split('/')
  if (origin !== environment().siteUrl.origin || !section || !article || further.length > 0) return null
  if (!isSlug(section) || PUBLIC_PLACES.has(section)) return null
  return articleNumberIn(article)
}

function atMost(query: URLSearchParams, name: string): number {
  const value = query.get(name) ?? ''
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : Number.POSITIVE_INFINITY
}

function embed(teaser: Teaser, newspaper: Newspaper, room: { width: number; height: number }) {
  const address = fullAddress(teaser.path)
  const [author, ...others] = teaser.bylines
  const day = formatDate(teaser.publishedAt, newspaper.timeZone)
  const link = `<a href="${markup(address)}">${markup(teaser.title)}</a>`
  const picture = { width: HEADLINE_PICTURE.width, height: HEADLINE_PICTURE.height }
  return {
    version: '1.0',
    type: 'rich',
    title: teaser.title,
    provider_name: newspaper.name,
    provider_url: fullAddress(publicPath.front()),
    ...(author ? { author_name: teaser.bylines.map(({ name }) => name).join(', ') } : {}),
    ...(author && others.length === 0 && author.slug !== null
      ? { author_url: fullAddress(publicPath.author(author.slug)) }
      : {}),
    cache_age: CACHE_SECONDS,
    width: Math.min(WIDTH, room.width),
    height: Math.min(HEIGHT, room.height),
    html:
      `<blockquote cite="${markup(address)}"><p><strong>${link}</strong></p><p>${markup(teaser.abstract)}</p>` +
      `<p>${markup(newspaper.name)}, ${day}</p></blockquote>`,
    // A thumbnail may not be larger than what is asked for, and this one has one size.
    ...(picture.width <= room.width && picture.height <= room.height
      ? {
          thumbnail_url: fullAddress(publicPath.headlinePicture(teaser.number)),
          thumbnail_width: picture.width,
          thumbnail_height: picture.height,
        }
      : {}),
  }
}

function asXml(facts: Record<string, string | number>): string {
  const lines = Object.entries(facts).map(([name, value]) => `<${name}>${markup(String(value))}</${name}>`)
  return ['<?xml version="1.0" encoding="utf-8" standalone="yes"?>', '<oembed>', ...lines, '</oembed>', ''].join('\n')
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
