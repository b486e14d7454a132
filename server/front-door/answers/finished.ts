import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Wire } from '#server/http/wire.ts'
import { counts } from '#server/metrics/counts.ts'
import { pageCache } from '#server/pages/cache.ts'
import type { Encoding, Finished, Page } from '#server/pages/page.ts'
import { tagOf } from '#server/pages/page-folder.ts'
import { readingPolicy, securityHeaders } from '../security-headers.ts'
import { encodingFor } from './accept-encoding.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const COMPRESSIBLE = /^(text\/|application\/([a-z-]+\+)?(xml|json)\b)/

/** What of a request decides how a page is sent. */
type Asked = { encodings: string; known: string | undefined }

const ENCODINGS = /^accept-encoding:[\t ]*([^\r]*)/im
const KNOWN = /^if-none-match:([^\r]*)/im

/**
 * The whole answer with the page that is kept under this address, where one is and was sent before: as it is spelt, for
 * another spelling goes the long way and finds the same page there.
 * @param fields the header lines of the request
 */
export function keptAnswer(address: string, fields: string): Buffer | undefined {
  const page = pageCache().fresh(address)
  if (!page) return undefined
  const asked = { encodings: encodingsIn(fields), known: KNOWN.exec(fields)?.[1] }
  const finished = page.finished.get(encodingOf(page, asked))
  if (!finished) return undefined
  counts.keptPages += 1
  return (isKnown(page, finished, asked) ? finished.unchangedOnWire : finished.onWire).at(Date.now())
}

/**
 * The same on a connection that Node reads: sends the page at once, and nothing is parsed, waited for or put together for it.
 * @returns whether it was sent
 */
export function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url } = request
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false
  const page = pageCache().fresh(url)
  if (!page) return false
  const asked = askedOf(request.rawHeaders)
  const finished = page.finished.get(encodingOf(page, asked))
  if (!finished) return false
  counts.keptPages += 1
  send(response, page, finished, asked, method)
  return true
}

/** Sends a page: compressed where the reader's browser takes it, and not at all where it has it already. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  policy = readingPolicy(),
): Promise<void> {
  const asked = askedOf(request.rawHeaders)
  const encoding = encodingOf(page, asked)
  const finished = page.finished.get(encoding) ?? (await finish(page, encoding, policy))
  send(response, page, finished, asked, request.method)
}

function send(
  response: ServerResponse,
  page: Page,
  finished: Finished,
  asked: Asked,
  method: string | undefined,
): void {
  if (isKnown(page, finished, asked)) {
    response.writeHead(304, finished.unchanged)
    response.end()
  } else {
    response.writeHead(page.status, finished.head)
    response.end(method === 'HEAD' ? undefined : finished.onWire.body)
  }
}

/** Makes the answer of a page in one encoding, headers and all, and leaves it with the page for the next who asks. */
async function finish(page: Page, encoding: Encoding, policy: string): Promise<Finished> {
  let making = page.finishing.get(encoding)
  if (!making) {
    making = (async () => {
      const body = page.compressed?.get(encoding) ?? (await encoded(page, encoding))
      // The page's own word counts where both speak; a name that stood there twice would be sent twice.
      const headers = new Map(securityHeaders(policy))
      for (const [name, value] of Object.entries(page.headers)) headers.set(name, value)
      if (!headers.has('etag') && !headers.get('cache-control')?.includes('no-store')) headers.set('etag', tagOf(body))
      const unchanged = [...headers.set('vary', 'accept-encoding')].flat()
      const head = [...unchanged]
      if (encoding !== 'identity') head.push('content-encoding', encoding)
      head.push('content-length', String(body.length))
      const finished = {
        head,
        unchanged,
        onWire: new Wire(page.status, head, body),
        unchangedOnWire: new Wire(304, unchanged, null),
        tag: headers.get('etag'),
      }
      page.finished.set(encoding, finished)
      return finished
    })()
    page.finishing.set(encoding, making)
    making.then(
      () => page.finishing.delete(encoding),
      () => page.finishing.delete(encoding),
    )
  }
  return making
}

/** What never changes is compressed as small as it gets; for a page that leaves again, little time buys nearly as much. */
async function encoded({ body, freshUntil }: Page, encoding: Encoding): Promise<Buffer> {
  const forGood = freshUntil === Number.POSITIVE_INFINITY
  switch (encoding) {
    case 'br':
      return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: forGood ? 11 : 7 } })
    case 'gzip':
      return gzipped(body, { level: forGood ? 9 : 6 })
    case 'identity':
      return body
  }
}

/** What all lines of this name say together. */
function encodingsIn(fields: string): string {
  const found = ENCODINGS.exec(fields)
  if (!found) return ''
  const more = encodingsIn(fields.slice(found.index + found[0].length))
  return more === '' ? (found[1] ?? '') : `${found[1]},${more}`
}

/** Reads the two headers that matter out of the list as it came: the object of all of them costs more than the rest of the way. */
function askedOf(raw: readonly string[]): Asked {
  const asked: Asked = { encodings: '', known: undefined }
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? ''
    if (name.length === 15 && name.toLowerCase() === 'accept-encoding')
      asked.encodings += asked.encodings === '' ? (raw[at + 1] ?? '') : `,${raw[at + 1]}`
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match') asked.known = raw[at + 1]
  }
  return asked
}

function encodingOf(page: Page, { encodings }: Asked): Encoding {
  if (page.body.length < 1000 || !COMPRESSIBLE.test(page.headers['content-type'] ?? '')) return 'identity'
  return encodingFor(encodings)
}

/** The reader has the page as it is. */
function isKnown(page: Page, { tag }: Finished, { known }: Asked): boolean {
  if (known === undefined || page.status !== 200 || !tag) return false
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
