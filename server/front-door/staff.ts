import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { database } from '#db/index.ts'
import { callingFrom } from '../http/caller.ts'
import { plainAnswer } from '../http/plain-answer.ts'
import { carriesSession } from '../people/session-token.ts'
import { forStranger } from './answers/unkept.ts'
import { withStatus } from './answers/with-status.ts'
import { clientAddress } from './limits/client-address.ts'
import { isForeign } from './limits/origin.ts'
import type { NextHandler } from './reading-page.ts'
import { newsroomPolicy, setSecurityHeaders } from './security-headers.ts'

/** Events that are sent as they happen: neither compression nor a proxy may hold them back until there are more. */
const EVENTS = /^\/api\/(articles\/[^/]+\/)?live$/
/** A front or an article before readers have it, which its desk shows in a frame. */
const SHOWN_IN_FRAME = /^\/newsroom\/(front\/preview|articles\/[^/]+\/look)$/
/** What is no page: it costs strangers' requests next to nothing, and hashing has a queue of its own. */
const API = /^\/api\//
/** What programs ask with a key: no cookie counts there, so it does not matter from which site a request comes. */
const FOR_PROGRAMS = /^\/api\/v1\//
/** What is asked about the server itself, which is answered whatever is wrong with it. */
const OF_THE_SERVER = /^\/api\/(health|ready)$/
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Hands what belongs to the newsroom on to the framework, with its policy. Strangers wait for a turn, staff for nobody. */
export async function receiveStaff(
  next: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const policy = newsroomPolicy(nonce, SHOWN_IN_FRAME.test(url.pathname))
  setSecurityHeaders(response, policy)
  response.setHeader(
    'cache-control',
    EVENTS.test(url.pathname) ? 'private, no-store, no-transform' : 'private, no-store',
  )
  if (!METHODS.includes(request.method ?? '')) {
    response.setHeader('allow', METHODS.join(', '))
    return plainAnswer(request, response, 405)
  }
  if (!FOR_PROGRAMS.test(url.pathname) && isForeign(request, url.origin)) {
    response.writeHead(403, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: false, refusal: { code: 'foreign_origin' } }))
    return
  }
  // What the framework answers to a page that fails needs scripts, and says nothing. Health speaks for itself; actions are
  // refused in the words of their page.
  const isAction = request.headers['next-action'] !== undefined
  if (!isAction && !OF_THE_SERVER.test(url.pathname)) await database().ready()
  // The framework reads the nonce for its scripts from the policy of the request.
  request.headers['content-security-policy'] = policy
  // The framework says 500 of what it cannot read as a call of an action; that is the fault of who sent it.
  const calls = request.method === 'POST' && !url.pathname.startsWith('/api/')
  const answer = () =>
    withStatus(
      response,
      () => callingFrom(clientAddress(request), () => next(request, response)),
      (status, { reachedAction }) => (calls && status === 500 && !reachedAction ? 400 : status),
    )
  if (API.test(url.pathname) || (await carriesSession(request.headers.cookie))) return answer()
  return forStranger(request, answer)
}
