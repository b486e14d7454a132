import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { hourOf } from '#newsroom/reading/reads.ts'

/** From one address as many readings of one article count in an hour: many readers may share an address. */
const OF_ONE_ARTICLE = 20
/** And as many of all articles together. */
const OF_ONE_ADDRESS = 1_000
/** Addresses and articles that are remembered; beyond that it begins anew, as at every hour. */
const REMEMBERED = 100_000
/** Articles whose counts wait to be stored. */
const WAITING = 10_000

/** Who says of itself that it is no reader. */
const ROBOT =
  /(?<!\bcu)bot\b|crawl|spider|slurp|preview|facebookexternalhit|lighthouse|headless|curl|wget|python|okhttp/i

/** True where no reader sits before the browser, as far as it says so. */
export function isRobot(userAgent: string | undefined): boolean {
  return !userAgent || ROBOT.test(userAgent)
}

/**
 * The readings that this server was told of and has not stored yet. Of who read it keeps a salted hash of the address,
 * against floods, until the hour is over; the salt is never stored, and is another one each hour.
 */
export class ReadingCounts {
  private counts = new Map<number, number>()
  private seen = new Map<string, number>()
  private salt = randomBytes(32)
  private hour = 0

  /**
   * Counts one reading.
   * @param address where it came from
   * @param number of the article
   * @returns false where it is one too many
   */
  count(address: string, number: number, at: Date): boolean {
    this.forgetPastHour(at)
    const from = this.anonymous(address)
    const ofArticle = `${from}:${number}`
    if (this.seenOf(ofArticle) >= OF_ONE_ARTICLE || this.seenOf(from) >= OF_ONE_ADDRESS) return false
    if (!this.counts.has(number) && this.counts.size >= WAITING) return false
    if (this.seen.size >= REMEMBERED) this.seen.clear()
    this.seen.set(ofArticle, this.seenOf(ofArticle) + 1)
    this.seen.set(from, this.seenOf(from) + 1)
    this.counts.set(number, (this.counts.get(number) ?? 0) + 1)
    return true
  }

  /** What has been counted since the last time it was taken. */
  take(): Map<number, number> {
    const taken = this.counts
    this.counts = new Map()
    return taken
  }

  /** Puts back what could not be stored. */
  putBack(taken: ReadonlyMap<number, number>): void {
    for (const [number, reads] of taken) {
      if (!this.counts.has(number) && this.counts.size >= WAITING) continue
      this.counts.set(number, (this.counts.get(number) ?? 0) + reads)
    }
  }

  private seenOf(key: string): number {
    return this.seen.get(key) ?? 0
  }

  private forgetPastHour(at: Date): void {
    const hour = hourOf(at).getTime()
    if (hour === this.hour) return
    this.hour = hour
    this.seen.clear()
    this.salt = randomBytes(32)
  }

  private anonymous(address: string): string {
    return createHmac('sha256', this.salt).update(networkOf(address)).digest('base64url').slice(0, 16)
  }
}

/** Of an IPv6 address the part that one household has; its devices change the rest as they like. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  if (tail !== undefined) while (groups.length < 4) groups.push('0')
  return groups.slice(0, 4).join(':')
}
