import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, renderingInto } from '../answer.ts'
import { callingFrom } from '../caller.ts'
import { environment } from '../environment.ts'
import { logFailure } from '../log.ts'
import { clientAddress } from './client-address.ts'
import { keptAnswer, sendKept, sendPage } from './finished.ts'
import { isForeign } from './origin.ts'
import { plainAnswer } from './plain-answer.ts'
import { PREVIEW, receivePreview } from './preview.ts'
import { readerFile } from './reader-file.ts'
import { BEACON, receiveBeacon } from './reading-beacon.ts'
import { leaveForWebServer, type NextHandler, readingPage } from './reading-page.ts'
import { newsroomPolicy, readingPolicy, setSecurityHeaders } from './security-headers.ts'
import { StraightServer } from './straight-connection.ts'
import { styleSheet } from './style-sheet.ts'

const STAFF = /^\/(newsroom|sign-in|set-up|api)(\/|$)/
/** The framework's own files, and readers' pictures, recordings and documents, which are sent from the disk as they are. */
const FILES = /^\/(_next\/static\/.+|anh\/[^/]+|tep\/[^/]+\/[^/]+)$/
/** Events that are sent as they happen: neither compression nor a proxy may hold them back until there are more. */
const EVENTS = /^\/api\/(articles\/[^/]+\/)?live$/
/** A front before readers have it, which its desk shows in a frame. */
const FRONT_PREVIEW = /^\/newsroom\/front\/preview$/
/** Headers that speak of pages alone. */
const OF_PAGES = ['content-security-policy', 'referrer-policy', 'cross-origin-opener-policy', 'permissions-policy']
/** What the framework serves besides while the pages are being worked on. */
const DEVELOPMENT_FILES = /^\/(_next|__nextjs)/

/**
 * The server that everybody meets first. It sends reading pages from memory, gives staff pages their policy, refuses
 * what comes from other sites, and hands the rest to the framework. It decides nothing about rights.
 */
export function createFrontDoor(next: NextHandler): StraightServer {
  return new StraightServer({}, keptAnswer, (request, response) => {
    if (sendKept(request, response)) return
    receive(next, request, response).catch((error) => {
      const id = logFailure('request failed', error)
      if (response.headersSent) response.destroy()
      else plainAnswer(request, response, 500, id)
    })
  })
}

async function receive(next: NextHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { siteUrl, development } = environment()
  const raw = request.url ?? '/'
  const url = raw.startsWith('/') && URL.canParse(raw.replace(/^\/+/, '/'), siteUrl) ? addressOf(raw, siteUrl) : null
  setSecurityHeaders(response, readingPolicy())
  if (!url) return plainAnswer(request, response, 400)
  if (STAFF.test(url.pathname)) return receiveStaff(next, request, response, url)
  if (url.pathname === BEACON && request.method === 'POST') return receiveBeacon(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return plainAnswer(request, response, 405)
  }
  const isFile = FILES.test(url.pathname) || (development && DEVELOPMENT_FILES.test(url.pathname))
  const file = readerFile(url.pathname) ?? styleSheet(url.pathname)
  if (file) return sendPage(request, response, file)
  if (isFile) {
    // The build's faces and scripts are no pages: what a page may do says nothing of them, and weighs on a bad line.
    if (url.pathname.startsWith('/_next/static/')) for (const name of OF_PAGES) response.removeHeader(name)
    return withStatus(response, () => next(request, response))
  }
  const tidy = url.pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  if (tidy !== url.pathname || raw.startsWith('//')) {
    response.writeHead(308, { location: tidy + url.search }).end()
    return
  }
  // However it is spelt: the framework reads an address with its escapes resolved.
  if (PREVIEW.test(decodeURIComponent(url.pathname))) return receivePreview(next, request, response, url.pathname)
  const page = await readingPage(next, url)
  // The framework's own error page asks for its scripts; readers get one that does not.
  if (page.status >= 500) return plainAnswer(request, response, page.status)
  await sendPage(request, response, page)
  leaveForWebServer(url, page)
}

async function receiveStaff(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const policy = newsroomPolicy(nonce, FRONT_PREVIEW.test(url.pathname))
  setSecurityHeaders(response, policy)
  response.setHeader(
    'cache-control',
    EVENTS.test(url.pathname) ? 'private, no-store, no-transform' : 'private, no-store',
  )
  if (isForeign(request, url.origin)) {
    response.writeHead(403, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: false, refusal: { code: 'foreign_origin' } }))
    return
  }
  // The framework reads the nonce for its scripts from the policy of the request.
  request.headers['content-security-policy'] = policy
  // The framework says 500 of what it cannot read as a call of an action; that is the fault of who sent it.
  const calls = request.method === 'POST' && !url.pathname.startsWith('/api/')
  return withStatus(
    response,
    () => callingFrom(clientAddress(request), () => next(request, response)),
    (status, { reachedAction }) => (calls && status === 500 && !reachedAction ? 400 : status),
  )
}

/** Lets the page that is rendered say its status (an address of staff pages that leads nowhere is a reading page's 404). */
function withStatus(
  response: ServerResponse,
  render: () => Promise<void>,
  statusOf: (status: number, answer: Answer) => number = (status) => status,
): Promise<void> {
  const answer: Answer = { status: null, until: null }
  const writeHead = response.writeHead
  response.writeHead = ((status: number, ...rest: []) =>
    writeHead.call(response, answer.status ?? statusOf(status, answer), ...rest)) as typeof response.writeHead
  return renderingInto(answer, render)
}

function addressOf(raw: string, siteUrl: URL): URL | null {
  const url = new URL(raw.replace(/^\/+/, '/'), siteUrl)
  // A backslash after the first slash would name another host.
  if (url.origin !== siteUrl.origin) return null
  // A sign that no text has, and that one of the databases would stumble over.
  if (/%00/i.test(url.pathname + url.search)) return null
  // What the framework shows when all fails is no address of its own.
  if (/^\/+_(global-error|not-found)\b/.test(url.pathname)) return null
  try {
    decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  return url
}
