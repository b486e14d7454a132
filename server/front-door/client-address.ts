import type { IncomingMessage } from 'node:http'

const OF_THE_HOUSE = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i

/** Where a request comes from: what a proxy of the house says last, and no proxy elsewhere. */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const near = request.socket.remoteAddress ?? ''
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return OF_THE_HOUSE.test(near) && forwarded ? forwarded : near
}
