/**
 * The connections that may be in use at once. Who comes when all are waits for its turn; how long, they say themselves.
 */
export class Slots {
  private used = 0
  private allowed: number
  private readonly most: number
  private readonly waiting = new Set<PromiseWithResolvers<void>>()

  constructor(most: number) {
    this.most = most
    this.allowed = most
  }

  /** Takes one. @returns false where none became free in time */
  async take(withinMs: number): Promise<boolean> {
    if (this.used < this.allowed) {
      this.used += 1
      return true
    }
    const turn = Promise.withResolvers<void>()
    this.waiting.add(turn)
    let gone = false
    const late = setTimeout(() => {
      gone = true
      this.waiting.delete(turn)
      turn.resolve()
    }, withinMs)
    await turn.promise
    clearTimeout(late)
    return !gone
  }

  give(): void {
    this.used -= 1
    this.next()
  }

  /** Fewer are to be had than was thought: those in use now, less the one that there was no connection for. */
  shrink(): void {
    this.allowed = Math.max(1, Math.min(this.allowed, this.used - 1))
  }

  /** One more may be tried. */
  grow(): void {
    if (this.allowed >= this.most) return
    this.allowed += 1
    this.next()
  }

  private next(): void {
    for (const turn of this.waiting) {
      if (this.used >= this.allowed) return
      this.waiting.delete(turn)
      this.used += 1
      turn.resolve()
    }
  }
}
