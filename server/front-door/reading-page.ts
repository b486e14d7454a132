import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { database } from '#db/index.ts'
import { readNewspaper } from '#db/stores/settings.ts'
import { now } from '#newsroom/clock.ts'
import { nextMidnight } from '#newsroom/format/dates.ts'
import { type Answer, renderingInto } from '../answer.ts'
import { environment } from '../environment.ts'
import { type Page, pageCache } from '../pages/cache.ts'
import { anonymousRequest, CapturedResponse } from './captured-response.ts'
import { addressOf } from './parameters.ts'
import { withoutScripts } from './without-scripts.ts'

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A page is made anew at the latest after this time: lists of related articles on other pages catch up by it. */
const LONGEST_MS = 60_000

const FORWARDED = ['content-type', 'location', 'etag', 'cache-control']

/** The page at an address, from memory or made by the framework. */
export async function readingPage(handler: NextHandler, url: URL): Promise<Page> {
  const key = addressOf(url)
  if (environment().development) return renderPage(handler, key)
  return pageCache().get(key, url.pathname, () => renderPage(handler, key))
}

/** A page made now, from a request that says nothing of who asks. */
export async function renderPage(handler: NextHandler, address: string): Promise<Page> {
  const answer: Answer = { status: null, until: null }
  const request = anonymousRequest(address, environment().siteUrl.host)
  const response = new CapturedResponse(request)
  await renderingInto(answer, () => handler(request, response))
  const headers: Record<string, string> = {}
  for (const name of FORWARDED) {
    const value = response.getHeader(name)
    if (typeof value === 'string') headers[name] = value
  }
  const isHtml = headers['content-type']?.startsWith('text/html') ?? false
  // The framework marks dynamic pages as not to be kept. These are: whoever keeps one asks whether it still holds.
  if (isHtml || !headers['cache-control']) headers['cache-control'] = 'public, max-age=0, must-revalidate'
  const body = isHtml ? Buffer.from(withoutScripts(response.body.toString())) : response.body
  headers.etag ??= `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return {
    status: answer.status ?? response.statusCode,
    headers,
    body,
    encoded: new Map(),
    freshUntil: Math.min(Date.now() + LONGEST_MS, await dayEnds(), answer.until?.getTime() ?? Number.POSITIVE_INFINITY),
  }
}

/** When the date in the masthead changes. */
async function dayEnds(): Promise<number> {
  const { timeZone } = await readNewspaper(database())
  return nextMidnight(now(), timeZone).getTime()
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const COMPRESSIBLE = /^(text\/|application\/([a-z-]+\+)?(xml|json)\b)/

/** Sends a page: compressed where the reader's browser takes it, and not at all where it has it already. */
export async function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
  response.setHeader('vary', 'accept-encoding')
  if (page.status === 200 && matches(request.headers['if-none-match'], page.headers.etag)) {
    response.writeHead(304).end()
    return
  }
  let body = page.body
  const encoding = encodingFor(request, page)
  if (encoding) {
    let encoded = page.encoded.get(encoding)
    if (!encoded) {
      encoded =
        encoding === 'br'
          ? brotli(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
          : gzipped(page.body, { level: 6 })
      page.encoded.set(encoding, encoded)
    }
    body = await encoded
    response.setHeader('content-encoding', encoding)
  }
  response.setHeader('content-length', body.length)
  response.writeHead(page.status)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function encodingFor(request: IncomingMessage, page: Page): 'br' | 'gzip' | null {
  if (page.body.length < 1000 || !COMPRESSIBLE.test(page.headers['content-type'] ?? '')) return null
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : null
}

function matches(given: string | undefined, etag: string | undefined): boolean {
  if (!given || !etag) return false
  return given.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
}
