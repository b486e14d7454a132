import { createHmac, timingSafeEqual } from 'node:crypto'

const MINUTE_MS = 60_000

/** What a request for the probe looked like to the server: what proxies made of it on the way. */
export type Probed = {
  /** The `Host` header. */
  host: string | null
  /** What proxies say of where it comes from; null where none says anything. */
  forwardedFor: string | null
  /** The network that the server takes it to come from. */
  network: string
}

/** How long the server waits between the two events of a probe, in milliseconds. */
export const PROBE_PAUSE_MS = 1500

/** The key to the probe, which whoever has the installation's secret can make; it holds for this minute and the next. */
export function probeKey(secret: string, at: Date = new Date()): string {
  return keyOf(secret, Math.floor(at.getTime() / MINUTE_MS))
}

/** Whether a key to the probe is good now. */
export function isProbeKey(secret: string, key: string, at: Date = new Date()): boolean {
  const minute = Math.floor(at.getTime() / MINUTE_MS)
  return [minute, minute - 1, minute + 1].some((each) => {
    const [right, given] = [Buffer.from(keyOf(secret, each)), Buffer.from(key)]
    return right.length === given.length && timingSafeEqual(right, given)
  })
}

function keyOf(secret: string, minute: number): string {
  return createHmac('sha256', secret).update(`probe of minute ${minute}`).digest('base64url')
}
