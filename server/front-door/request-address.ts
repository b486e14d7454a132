import type { IncomingMessage } from 'node:http'
import { environment } from '../process/environment.ts'
import { PREVIEW } from './preview.ts'

/** Longer than any address that this site makes, in characters. */
const LONGEST = 8192
/** A host with or without a port, and nothing that could be taken for more. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i
const ABSOLUTE = /^https?:\/\/([^/?#]+)(\/.*)?$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no address has
const CONTROL = /[\0-\x1f\x7f]/

/**
 * The address that a request asks for; the status to refuse it with where it is none. An address in its long form
 * (RFC 9112, 3.2.2) becomes the short one, its host that of the request.
 */
export function requestAddress(request: IncomingMessage): URL | 400 | 414 {
  if (!namesOneHost(request) || !settleHost(request)) return 400
  const raw = request.url ?? ''
  if (raw.length > LONGEST) return 414
  const { siteUrl } = environment()
  const path = raw.replace(/^\/+/, '/')
  if (!path.startsWith('/') || !URL.canParse(path, siteUrl)) return 400
  const url = new URL(path, siteUrl)
  // A backslash after the first slash would name another host.
  if (url.origin !== siteUrl.origin) return 400
  try {
    const path = decodeURIComponent(url.pathname)
    // A forged address of a preview opens the one page that all of them open.
    if (CONTROL.test(path) && !PREVIEW.test(path)) return 400
  } catch {
    // Escapes that are no UTF-8: half of a character, or one that stands alone.
    return 400
  }
  // What the framework shows when all fails is no address of its own.
  if (/^\/+_(global-error|not-found)\b/.test(url.pathname)) return 400
  // What no text may have, and one of the two databases does not take.
  return url.search.includes('%00') ? 400 : url
}

/** Whether a request names one host, as HTTP/1.1 wants it. */
export function namesOneHost(request: IncomingMessage): boolean {
  let named = 0
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') named += 1
  }
  return named === 1 || (named === 0 && request.httpVersion === '1.0')
}

/** Takes the host out of an address in its long form. @returns whether it is one that could be */
function settleHost(request: IncomingMessage): boolean {
  const [, authority, path = '/'] = ABSOLUTE.exec(request.url ?? '') ?? []
  if (authority !== undefined) {
    request.headers.host = authority
    request.url = path
  }
  const { host } = request.headers
  return host === undefined || HOST.test(host)
}
