import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { troubleOf } from './trouble.ts'

/** Something that has had no answer for so long makes the watch ask for itself. */
const SUSPECT_MS = 900
/** How long an answer to that may take. Two in a row have to fail. */
const PROBE_MS = 700
const LOOK_MS = 100
/** How often it is asked whether it is back. */
const AGAIN_MS = 200

/** Told when the database goes, and when it is back. */
export type Hearing = { away: () => void; back: (awayMs: number) => void }

/**
 * Knows whether the database answers. It listens to what is asked and answered anyway, and asks for itself, on a connection of
 * its own, only where an answer is overdue or a connection broke. So a query that takes long is told from a database that is
 * away, and nobody waits for one that is.
 */
export class Watch {
  private readonly url: string
  private readonly hear: Hearing
  private answeredAt = 0
  private suspectedAt: number | null = null
  private isAwayNow = false
  private examining: Promise<void> | null = null
  private readonly asked = new Set<{ since: number }>()
  private readonly looking: NodeJS.Timeout
  private returned = Promise.withResolvers<void>()
  private closed = false
  private probe: postgres.Sql | null = null

  constructor(url: string, hear: Hearing) {
    this.url = url
    this.hear = hear
    this.looking = setInterval(() => this.look(), LOOK_MS)
    this.looking.unref()
  }

  get isAway(): boolean {
    return this.isAwayNow
  }

  /** Milliseconds since it was first doubted that the database answers; null where that is not doubted. */
  get troubleMs(): number | null {
    return this.suspectedAt === null ? null : performance.now() - this.suspectedAt
  }

  /** Watches over something that is asked. */
  async over<T>(asked: Promise<T>): Promise<T> {
    const entry = { since: performance.now() }
    this.asked.add(entry)
    try {
      const answer = await asked
      this.answeredAt = performance.now()
      return answer
    } catch (error) {
      // A refusal is an answer, too.
      if (troubleOf(error) === null) this.answeredAt = performance.now()
      throw error
    } finally {
      this.asked.delete(entry)
    }
  }

  /** Begins to ask whether the database is there, which is doubtful since then. */
  suspect(since = performance.now()): void {
    this.suspectedAt ??= since
    this.examining ??= this.examine().finally(() => {
      this.examining = null
    })
  }

  /** Waits until the database is back, so long at most. @returns whether it is */
  async back(withinMs: number): Promise<boolean> {
    if (!this.isAwayNow) return true
    const waiting = new AbortController()
    const late = pause(Math.max(0, withinMs), undefined, { signal: waiting.signal }).catch(() => {})
    await Promise.race([this.returned.promise, late])
    waiting.abort()
    return !this.isAwayNow
  }

  async close(): Promise<void> {
    this.closed = true
    clearInterval(this.looking)
    await this.examining
    await this.probe?.end({ timeout: 1 })
  }

  private look(): void {
    const overdue = performance.now() - SUSPECT_MS
    const unanswered = [...this.asked].map(({ since }) => Math.max(since, this.answeredAt))
    const oldest = Math.min(...unanswered)
    if (oldest < overdue) this.suspect(oldest)
  }

  private async examine(): Promise<void> {
    for (let failed = 0; !this.closed; ) {
      const begun = performance.now()
      if ((await this.answers()) || this.answeredAt > begun) break
      failed += 1
      if (failed === 2) this.goAway()
      await pause(failed < 2 ? 0 : AGAIN_MS)
    }
    const awayMs = performance.now() - (this.suspectedAt ?? 0)
    this.suspectedAt = null
    if (!this.isAwayNow || this.closed) return
    this.isAwayNow = false
    this.returned.resolve()
    this.hear.back(Math.round(awayMs))
  }

  private goAway(): void {
    if (this.isAwayNow) return
    this.isAwayNow = true
    this.returned = Promise.withResolvers()
    this.hear.away()
  }

  private async answers(): Promise<boolean> {
    this.probe ??= postgres(this.url, {
      max: 1,
      connect_timeout: 10,
      onnotice: () => {},
      fetch_types: false,
      connection: { application_name: 'toa-soan watch' },
    })
    const { probe } = this
    const waiting = new AbortController()
    const late = pause(PROBE_MS, 'late' as const, { signal: waiting.signal })
      // Whatever arrived while this process was busy counts.
      .then((word) => new Promise<typeof word>((resolve) => setImmediate(resolve, word)))
      .catch(() => 'late' as const)
    const answer = probe`select 1`.then(
      () => 'there' as const,
      // Whoever says that there is no room is there.
      (error) => (troubleOf(error) === 'full' ? ('there' as const) : ('broken' as const)),
    )
    const word = await Promise.race([answer, late])
    waiting.abort()
    if (word === 'there') {
      this.answeredAt = performance.now()
      return true
    }
    this.probe = null
    probe.end({ timeout: 0 }).catch(() => {})
    return false
  }
}
