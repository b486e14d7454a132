import 'server-only'
import { lookup } from 'node:dns/promises'
import { request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { environment } from '../process/environment.ts'
import { isPublicAddress } from './public-address.ts'

/** What is wanted of a site. */
export type Wanted = {
  /** What its `content-type` begins with. */
  types: readonly string[]
  /** Bytes that are taken at most: where it sends more, what came until then is the answer if `cut`, and none if not. */
  limitBytes: number
  cut?: boolean
  /** Whether a host may be asked, also where an answer leads on to it. */
  host: (name: string) => boolean
}

/** Everything together, names and forwardings included. */
const PATIENCE_MS = 5000
const FORWARDINGS = 3
/** So many are asked at once; who comes then gets no answer, which nothing depends on. */
const AT_ONCE = 8
let asking = 0

/**
 * Asks a site for what an address leads to, and null wherever that does not come: no site is needed for anything. Only
 * public sites at their usual ports are asked: a name is looked up once, and the very address that was found and checked is
 * the one that is connected to. Nothing of the newsroom's goes along, no cookie, no referrer.
 */
export async function askSite(address: string, wanted: Wanted): Promise<{ type: string; bytes: Buffer } | null> {
  const { outward = 'off' } = environment()
  if (outward === 'off' || asking >= AT_ONCE) return null
  asking += 1
  const over = AbortSignal.timeout(PATIENCE_MS)
  try {
    let next: string | null = address
    for (let hop = 0; hop <= FORWARDINGS && next !== null; hop += 1) {
      const url = askable(next, wanted)
      if (!url) return null
      const came = await Promise.race([askOnce(url, outward.relay, wanted, over), ended(over)])
      if (came === null || 'bytes' in came) return came
      next = URL.canParse(came.leadsTo, url) ? new URL(came.leadsTo, url).href : null
    }
    return null
  } catch {
    return null
  } finally {
    asking -= 1
  }
}

/** An address of a public site's, or null. A number for a name is no site. */
function askable(address: string, { host }: Wanted): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const name = url.hostname.toLowerCase()
  const usual = (url.protocol === 'https:' || url.protocol === 'http:') && url.port === ''
  if (!usual || url.username !== '' || url.password !== '') return null
  if (!name.includes('.') || name.endsWith('.') || isIP(name) !== 0 || name.startsWith('[')) return null
  return host(name) ? url : null
}

type Came = { type: string; bytes: Buffer } | { leadsTo: string } | null

async function askOnce(url: URL, relay: URL | null, wanted: Wanted, over: AbortSignal): Promise<Came> {
  const target = relay ? through(relay, url) : url
  const options: RequestOptions = {
    signal: over,
    agent: false,
    headers: {
      accept: wanted.types.join(', '),
      'accept-encoding': 'identity',
      'user-agent': 'ToaSoan/1 (+link preview)',
    },
    ...(relay ? {} : { lookup: onlyPublic }),
  }
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? secureRequest : plainRequest)(target, options, (response) => {
      const { statusCode = 0, headers } = response
      const done = (came: Came) => {
        resolve(came)
        response.destroy()
      }
      response.on('error', reject)
      if (statusCode >= 300 && statusCode < 400) return done(headers.location ? { leadsTo: headers.location } : null)
      const type = (headers['content-type'] ?? '').toLowerCase()
      if (statusCode !== 200 || !wanted.types.some((each) => type.startsWith(each))) return done(null)
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part: Buffer) => {
        parts.push(part)
        length += part.length
        if (length > wanted.limitBytes) done(wanted.cut ? { type, bytes: Buffer.concat(parts) } : null)
      })
      response.on('end', () => resolve({ type, bytes: Buffer.concat(parts) }))
    })
    request.on('error', reject)
    request.end()
  })
}

/** A name is asked for once, and every address that it has must be public: the connection takes the first of them. */
const onlyPublic: LookupFunction = (name, options, answer) => {
  lookup(name, { all: true, verbatim: true }).then(
    (found) => {
      const [first] = found
      if (!first || !found.every(({ address }) => isPublicAddress(address))) {
        return answer(new Error('No public site has this name.'), '', 4)
      }
      if (options.all) return answer(null, found)
      answer(null, first.address, first.family)
    },
    (error: Error) => answer(error, '', 4),
  )
}

function through(relay: URL, url: URL): URL {
  const target = new URL(relay)
  target.searchParams.set('url', url.href)
  return target
}

/** Names are looked up without an end of their own. */
function ended(over: AbortSignal): Promise<null> {
  return new Promise((resolve) => over.addEventListener('abort', () => resolve(null), { once: true }))
}
