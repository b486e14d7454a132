import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDatabaseAway } from '#db/index.ts'
import { awayAnswer, plainAnswer } from '../http/plain-answer.ts'
import { countRequest } from '../metrics/counts.ts'
import { environment } from '../process/environment.ts'
import { logFailure } from '../process/log.ts'
import { keptAnswer, sendKept, sendPage } from './answers/finished.ts'
import { publicFileAt, sendPublicFile } from './answers/public-file.ts'
import { answerRefused } from './answers/raw-answers.ts'
import { readerFile } from './answers/reader-file.ts'
import { isBuiltFile } from './answers/static-file.ts'
import { StraightServer } from './answers/straight-connection.ts'
import { withStatus } from './answers/with-status.ts'
import { styleSheet } from './html/style-sheet.ts'
import { settleForwarded } from './limits/client-address.ts'
import { Busy } from './limits/turns.ts'
import { PREVIEW, receivePreview } from './preview.ts'
import { BEACON, receiveBeacon } from './reading-beacon.ts'
import { leaveForWebServer, type NextHandler, readingPage } from './reading-page.ts'
import { namesOneHost, requestAddress } from './request-address.ts'
import { FILE_POLICY, readingPolicy, setSecurityHeaders } from './security-headers.ts'
import { receiveStaff } from './staff.ts'

const STAFF = /^\/(newsroom|sign-in|set-up|api)(\/|$)/
/** What is asked about a process itself, whatever it is there for. */
const OF_THE_SERVER = /^\/api\/(health|ready|probe)$/
/** The framework's own files. */
const BUILT = /^\/_next\/static\/./
/** Headers that speak of pages alone. */
const OF_PAGES = ['referrer-policy', 'cross-origin-opener-policy', 'permissions-policy']
/** What the framework serves besides while the pages are being worked on. */
const DEVELOPMENT_FILES = /^\/(_next|__nextjs)/

/**
 * The server that everybody meets first. It sends reading pages from memory, gives staff pages their policy, refuses
 * what comes from other sites, and hands the rest to the framework. It decides nothing about rights.
 */
export function createFrontDoor(next: NextHandler): StraightServer {
  // Which host is asked for is looked at here, so that this refusal too carries what every answer does.
  // And no request becomes another protocol: the framework would take such connections, and leave them open.
  const shouldUpgradeCallback = () => environment().development
  const server = new StraightServer(
    { requireHostHeader: false, shouldUpgradeCallback },
    keptAnswer,
    (request, response) => {
      countRequest(request, response)
      receive(next, request, response).catch((error) => {
        if (error instanceof Busy && !response.headersSent) {
          response.setHeader('retry-after', String(error.retryAfter))
          return plainAnswer(request, response, error.status)
        }
        const isAway = isDatabaseAway(error)
        const id = logFailure(isAway ? 'database does not answer' : 'request failed', error)
        if (response.headersSent) response.destroy()
        else if (isAway) awayAnswer(request, response, id)
        else plainAnswer(request, response, 500, id)
      })
    },
  )
  answerRefused(server, (socket) => server.isAnswering(socket))
  return server
}

async function receive(next: NextHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { development } = environment()
  const raw = request.url ?? ''
  if (namesOneHost(request) && sendKept(request, response)) return
  const url = requestAddress(request)
  setSecurityHeaders(response, readingPolicy())
  if (typeof url === 'number') return plainAnswer(request, response, url)
  settleForwarded(request)
  if (STAFF.test(url.pathname) && environment().readersOnly && !OF_THE_SERVER.test(url.pathname)) {
    return plainAnswer(request, response, 404)
  }
  if (STAFF.test(url.pathname)) return receiveStaff(next, request, response, url)
  if (url.pathname === BEACON && request.method === 'POST') return receiveBeacon(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return plainAnswer(request, response, 405)
  }
  // However it is spelt: the framework reads an address with its escapes resolved.
  const spelt = decodeURIComponent(url.pathname)
  const publicFile = publicFileAt(spelt)
  if (publicFile) return sendPublicFile(request, response, publicFile)
  const file = readerFile(url.pathname) ?? styleSheet(url.pathname)
  if (file) return sendPage(request, response, file)
  if (development && DEVELOPMENT_FILES.test(url.pathname)) return withStatus(response, () => next(request, response))
  if (BUILT.test(url.pathname)) {
    // The build's faces and scripts are no pages: the short policy says so, and the rest would weigh on a bad line.
    setSecurityHeaders(response, FILE_POLICY)
    for (const name of OF_PAGES) response.removeHeader(name)
    if (!(await isBuiltFile(url.pathname))) return plainAnswer(request, response, 404)
    return next(request, response)
  }
  const tidy = url.pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  if (tidy !== url.pathname || raw.startsWith('//')) {
    response.writeHead(308, { location: tidy + url.search }).end()
    return
  }
  if (PREVIEW.test(spelt)) return receivePreview(next, request, response, url.pathname)
  const page = await readingPage(next, request, url)
  // The framework's own error page asks for its scripts; readers get one that does not.
  if (page.status >= 500) return plainAnswer(request, response, page.status)
  await sendPage(request, response, page)
  leaveForWebServer(url, page)
}
