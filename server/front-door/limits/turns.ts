/** Why somebody was not served. `retryAfter`: seconds after which it is worth asking again. */
export class Busy extends Error {
  readonly status: 429 | 503
  readonly retryAfter: number
  constructor(status: 429 | 503, retryAfter: number) {
    super(status === 429 ? 'too many requests of one' : 'too many requests')
    this.status = status
    this.retryAfter = retryAfter
  }
}

export type TurnRules = {
  /** So many at a time. */
  atOnce: number
  /** So many wait at most, of all and of one asker that is known; and so long, in milliseconds. */
  waiting: number
  waitingOfOne: number
  patienceMs: number
  /** Who waits for the framework or a slow line holds up the next for no longer than this, in milliseconds. */
  longestMs: number
  /** A rest after each while others wait, as a part of the time that it took, so that those who need no turn come through. */
  rest: number
}

type Waiting = { begin: () => void; refuse: (error: Busy) => void; since: number }

/** After so many milliseconds a rest is over, however long the turn before it was. */
const LONGEST_REST_MS = 50

/**
 * Turns at work that takes the processor for itself. Askers take turns with each other: who asks a hundred times waits behind
 * who asks once. What counts is this process's own processor, so each server process counts for itself.
 */
export class Turns {
  private readonly rules: TurnRules
  /** By asker, the one whose turn is next first. */
  private readonly queues = new Map<string, Waiting[]>()
  private waiting = 0
  private running = 0
  private sweeping: NodeJS.Timeout | undefined

  constructor(rules: TurnRules) {
    this.rules = rules
  }

  /**
   * Does the work when its turn comes.
   * @param asker null where it is not known
   * @throws Busy where too many wait already, or it waited too long
   */
  async run<T>(asker: string | null, work: () => Promise<T>): Promise<T> {
    await this.turn(asker)
    const begun = performance.now()
    let over = false
    const end = () => {
      if (over) return
      over = true
      const rest = this.waiting === 0 ? 0 : Math.min((performance.now() - begun) * this.rules.rest, LONGEST_REST_MS)
      if (rest > 1) setTimeout(() => this.next(), rest)
      else this.next()
    }
    const late = setTimeout(end, this.rules.longestMs)
    try {
      return await work()
    } finally {
      clearTimeout(late)
      end()
    }
  }

  private turn(known: string | null): Promise<void> {
    if (this.running < this.rules.atOnce) {
      this.running += 1
      return Promise.resolve()
    }
    const asker = known ?? ''
    const queue = this.queues.get(asker) ?? []
    const full = this.waiting >= this.rules.waiting
    if (full || (known !== null && queue.length >= this.rules.waitingOfOne)) {
      return Promise.reject(new Busy(full ? 503 : 429, Math.ceil(this.rules.patienceMs / 1000)))
    }
    this.waiting += 1
    this.queues.set(asker, queue)
    this.sweeping ??= setInterval(() => this.refuseLate(), 250)
    return new Promise((begin, refuse) => queue.push({ begin, refuse, since: performance.now() }))
  }

  private next(): void {
    for (const [asker, queue] of this.queues) {
      const first = queue.shift()
      this.queues.delete(asker)
      if (queue.length > 0) this.queues.set(asker, queue)
      if (!first) continue
      this.left(1)
      first.begin()
      return
    }
    this.running -= 1
  }

  private refuseLate(): void {
    const before = performance.now() - this.rules.patienceMs
    for (const [asker, queue] of this.queues) {
      const late = queue.filter(({ since }) => since < before)
      if (late.length === 0) continue
      const rest = queue.filter(({ since }) => since >= before)
      if (rest.length > 0) this.queues.set(asker, rest)
      else this.queues.delete(asker)
      this.left(late.length)
      for (const { refuse } of late) refuse(new Busy(503, Math.ceil(this.rules.patienceMs / 1000)))
    }
  }

  private left(count: number): void {
    this.waiting -= count
    if (this.waiting > 0) return
    clearInterval(this.sweeping)
    this.sweeping = undefined
  }
}
