import type { IncomingMessage } from 'node:http'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that may change something comes from elsewhere. Browsers send `Origin` with every such request;
 * one that is missing, `null` or another site's is foreign.
 * @param siteOrigin the newspaper's own origin; the host that the request names counts as well, as a newsroom may be
 *   reached inside the house under another name
 */
export function isForeign(request: Pick<IncomingMessage, 'method' | 'headers'>, siteOrigin: string): boolean {
  if (SAFE.has(request.method ?? 'GET')) return false
  const { origin, host } = request.headers
  if (!origin || !URL.canParse(origin)) return true
  const from = new URL(origin)
  return origin !== siteOrigin && (from.host !== host || from.protocol !== new URL(siteOrigin).protocol)
}
