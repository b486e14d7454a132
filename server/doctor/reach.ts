import { connect } from 'node:tls'
import { networkOf } from '#newsroom/kit/network.ts'
import { securityHeaderNames } from '../front-door/security-headers.ts'
import type { Environment } from '../process/environment.ts'
import { innermost } from '../process/innermost.ts'
import { PROBE_PAUSE_MS, type Probed, probeKey } from './probe.ts'

const PATIENCE_MS = 10_000
const DAY_MS = 86_400_000
/** A certificate that renews itself does so a month before its end. */
const CERTIFICATE_DAYS = 14

/**
 * Looks at the newspaper from outside, by its own address: whether it is there, what the proxies on the way take from it, and
 * how long its certificate holds. A sentence a fault; none where the address is this machine's own and nothing runs there.
 */
export async function examineReach({ siteUrl, secret }: Environment): Promise<string[]> {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(siteUrl.hostname)
  const certificate = siteUrl.protocol === 'https:' ? await examineCertificate(siteUrl) : []
  let health: Response
  try {
    health = await ask(siteUrl, '/api/health')
  } catch (error) {
    if (local) return []
    return [...certificate, `Nothing answers at ${siteUrl.origin} (SITE_URL): ${innermost(error)}`]
  }
  await health.body?.cancel()
  if (health.status !== 200 && health.status !== 503) {
    return [
      ...certificate,
      `${siteUrl.origin}/api/health answers ${health.status}: does SITE_URL lead to this newspaper?`,
    ]
  }
  return [...certificate, ...examineHeaders(siteUrl, health.headers), ...(await examineProxies(siteUrl, secret))]
}

function ask(siteUrl: URL, path: string): Promise<Response> {
  return fetch(new URL(path, siteUrl), { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
}

function examineHeaders(siteUrl: URL, headers: Headers): string[] {
  const missing = securityHeaderNames(siteUrl).filter((name) => !headers.has(name))
  if (missing.length === 0) return []
  return [
    `What is in front of ${siteUrl.origin} takes headers out that protect readers and staff: ${missing.join(', ')}.`,
  ]
}

/** Whether streams, the host and the asker's address arrive as they were sent. */
async function examineProxies(siteUrl: URL, secret: string): Promise<string[]> {
  try {
    const answer = await ask(siteUrl, `/api/probe?key=${probeKey(secret)}`)
    if (answer.status !== 200 || !answer.body) {
      await answer.body?.cancel()
      return [
        `The server at ${siteUrl.origin} does not know this installation's secret (${answer.status}): is it another one, or AUTH_SECRET another?`,
      ]
    }
    return faultsOf(siteUrl, await readProbe(answer.body))
  } catch (error) {
    return [`A stream from ${siteUrl.origin} broke off: ${innermost(error)}`]
  }
}

type Probe = { probed: Probed | null; apartMs: number }

async function readProbe(body: ReadableStream<Uint8Array>): Promise<Probe> {
  let text = ''
  let arrivedAt = 0
  const decoder = new TextDecoder()
  for await (const piece of body) {
    text += decoder.decode(piece, { stream: true })
    if (arrivedAt === 0 && text.includes('event: arrived')) arrivedAt = performance.now()
  }
  const data = /^event: arrived\ndata: (.*)$/m.exec(text)?.[1]
  return { probed: data ? (JSON.parse(data) as Probed) : null, apartMs: performance.now() - arrivedAt }
}

function faultsOf(siteUrl: URL, { probed, apartMs }: Probe): string[] {
  if (!probed) return [`A stream from ${siteUrl.origin} arrives without its words.`]
  const faults: string[] = []
  if (apartMs < PROBE_PAUSE_MS / 2) {
    faults.push(
      `A proxy in front of ${siteUrl.origin} holds streams back: the desks hear late of each other. Switch its buffering off for text/event-stream (nginx: proxy_buffering off).`,
    )
  }
  if (probed.host !== siteUrl.host) {
    faults.push(
      `The proxy does not pass the Host header on: ${siteUrl.host} was asked, ${probed.host ?? 'none'} arrived.`,
    )
  }
  const said = probed.forwardedFor?.split(',').map((each) => networkOf(each.trim())) ?? []
  if (said.length > 0 && !said.includes(probed.network)) {
    faults.push(
      `What the proxy says of where readers come from is not believed, so all of them count as one (${probed.network}): name it in TRUSTED_PROXIES.`,
    )
  }
  if (said.length === 0 && siteUrl.protocol === 'https:') {
    faults.push('The proxy does not set X-Forwarded-For: all readers count as one, and share one limit.')
  }
  return faults
}

/** The certificate that is shown at the address, whoever has signed it. */
async function examineCertificate(siteUrl: URL): Promise<string[]> {
  const { hostname } = siteUrl
  const { promise, resolve } = Promise.withResolvers<string[]>()
  const socket = connect(
    { host: hostname, port: Number(siteUrl.port || 443), servername: hostname, rejectUnauthorized: false },
    () => {
      const { valid_to: until } = socket.getPeerCertificate()
      const days = Math.floor((Date.parse(until) - Date.now()) / DAY_MS)
      const faults: string[] = []
      if (days < 0)
        faults.push(`The certificate of ${hostname} has ended on ${new Date(until).toISOString().slice(0, 10)}.`)
      else if (days < CERTIFICATE_DAYS)
        faults.push(
          `The certificate of ${hostname} ends in ${days} days, on ${new Date(until).toISOString().slice(0, 10)}.`,
        )
      else if (!socket.authorized)
        faults.push(`Browsers will not trust the certificate of ${hostname}: ${socket.authorizationError.message}.`)
      resolve(faults)
    },
  )
  // That nothing answers is said by who asks for a page.
  socket.once('error', () => resolve([]))
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('late')))
  return promise.finally(() => socket.destroy())
}
