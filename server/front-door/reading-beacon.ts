import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '#newsroom/kit/clock.ts'
import { articleNumberIn } from '#newsroom/reading/published.ts'
import { environment } from '../process/environment.ts'
import { isRobot } from '../reading/reading-counts.ts'
import { readingCounts } from '../reading/reads-clock.ts'
import { clientAddress } from './limits/client-address.ts'
import { isForeign } from './limits/origin.ts'

/** Where a page says that it is read: the number of its article, and nothing else. */
export const BEACON = '/luot-doc'

/** Longer than any number of an article. */
const LONGEST_BODY = 16

/**
 * Counts a reading. The page has said so itself, once, so what caches answer counts, and what robots fetch does not. There
 * is no cookie in it, and nothing of it is kept but the sum.
 */
export async function receiveBeacon(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = (status: number) => void response.writeHead(status, { 'cache-control': 'no-store' }).end()
  const site = request.headers['sec-fetch-site']
  const foreign = isForeign(request, environment().siteUrl.origin) || (site !== undefined && site !== 'same-origin')
  if (foreign) return answer(403)
  const number = articleNumberIn(await shortBody(request))
  if (number === null) return answer(400)
  if (!isRobot(request.headers['user-agent'])) readingCounts().count(clientAddress(request), number, now())
  return answer(204)
}

/** The body as far as it is looked at; empty where it is longer than what is asked for. */
async function shortBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > LONGEST_BODY) return ''
  }
  return /^\d+$/.test(body) ? body : ''
}
