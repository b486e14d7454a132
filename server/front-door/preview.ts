import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainAnswer } from '../http/plain-answer.ts'
import { readPreviewToken } from '../previews/preview-token.ts'
import { environment } from '../process/environment.ts'
import { anonymousRequest } from './answers/captured-response.ts'
import { sendPage } from './answers/finished.ts'
import { inPace, makingPage } from './answers/unkept.ts'
import { type NextHandler, renderPage } from './reading-page.ts'
import { PREVIEW_POLICY, setSecurityHeaders } from './security-headers.ts'

/** Previews and what lies under their addresses. */
export const PREVIEW = /^\/xem-truoc(\/|$)/
/** Pictures, recordings and documents of a preview are sent as they are; everything else there is a page. */
const FILE = /^\/xem-truoc\/[^/]+\/(anh|tep)\/[^/]+$/

const NEVER_KEPT = 'private, no-store'

/**
 * Answers for a preview: made anew for each who asks, from a request without cookies, kept by nobody (the cache of
 * reading pages never sees it), found by no search engine, and silent to other sites about its address.
 */
export async function receivePreview(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  setSecurityHeaders(response, PREVIEW_POLICY)
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
  response.setHeader('Cache-Control', NEVER_KEPT)
  if (FILE.test(path)) {
    // Who makes up addresses is told so before the framework is asked; the signature tells.
    const [, , token = ''] = decodeURIComponent(path).split('/')
    if (readPreviewToken(token) === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    const anonymous = anonymousRequest(path, environment().siteUrl.host)
    // Players ask for parts of a recording.
    if (request.headers.range) anonymous.headers.range = request.headers.range
    return next(anonymous, response)
  }
  await inPace()
  const page = await makingPage(request, path, () => renderPage(next, path))
  if (page.status >= 500) return plainAnswer(request, response, page.status)
  const own = { ...page.headers, 'cache-control': NEVER_KEPT, 'referrer-policy': 'no-referrer' }
  return sendPage(request, response, { ...page, headers: own }, PREVIEW_POLICY)
}
