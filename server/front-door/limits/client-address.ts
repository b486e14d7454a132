import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { networkOf } from '#newsroom/kit/network.ts'
import { environment } from '#server/process/environment.ts'

/** Proxies in a row that are looked at. */
const MOST_HOPS = 20

let known: { of: readonly string[]; list: BlockList } | null = null

/** Whether what this address says of where a request came from is believed (TRUSTED_PROXIES). */
function isTrusted(address: string): boolean {
  const { trustedProxies } = environment()
  if (known?.of !== trustedProxies) {
    const list = new BlockList()
    for (const network of trustedProxies) {
      const [base = '', bits] = network.split('/')
      const family = isIP(base) === 6 ? 'ipv6' : 'ipv4'
      list.addSubnet(base, Number(bits), family)
    }
    known = { of: trustedProxies, list }
  }
  return isIP(address) !== 0 && known.list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Where a request comes from: the last address, counted from us, that no trusted proxy has. Each proxy adds the one that it
 * sees at the end of `X-Forwarded-For`, so what a client wrote there itself stands before that and is never reached.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  let address = plainAddress(request.socket.remoteAddress ?? '') ?? ''
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',')
  for (const hop of hops.slice(-MOST_HOPS).reverse()) {
    const before = plainAddress(hop)
    if (!isTrusted(address) || before === null) break
    address = before
  }
  return address
}

/** Who asks, as far as budgets go: an IPv6 line has a whole network. Null of a trusted proxy itself, which says nothing of whom it asks for. */
export function askerOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string | null {
  const address = clientAddress(request)
  if (address === '' || isTrusted(address)) return null
  return networkOf(address)
}

/** An address without port, brackets and zone, an IPv4 one in its own form; null of what is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  return isIP(bare) === 0 ? null : bare.toLowerCase()
}

/** What proxies said of where a request comes from, believed or not, for whoever looks at the proxies themselves. */
export const FORWARDED_AS_SAID = 'x-forwarded-for-as-said'

const SAID_BY_PROXIES = ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-server', 'x-real-ip']

/**
 * Leaves in the request's headers only what is known of where it comes from, for all who read them after the door: the
 * address found by {@link clientAddress}; the scheme of SITE_URL, which is the only one that the site is served under; no
 * other host than the one it names.
 */
export function settleForwarded(request: IncomingMessage): void {
  const { headers } = request
  const { siteUrl } = environment()
  headers[FORWARDED_AS_SAID] = String(headers['x-forwarded-for'] ?? '')
  headers['x-forwarded-for'] = clientAddress(request)
  headers['x-forwarded-proto'] = siteUrl.protocol.slice(0, -1)
  for (const name of SAID_BY_PROXIES) delete headers[name]
  headers.host ??= siteUrl.host
  // A proxy that does not pass the host on: what comes from the newspaper's own pages was asked of the newspaper.
  if (headers.origin === siteUrl.origin) headers['x-forwarded-host'] = siteUrl.host
}
