import { Busy } from './turns.ts'

/** Askers that are remembered at most. */
const MOST = 20_000

type Purse = { left: number; at: number }

/** How much each asker may have done: so many at once, and so many a second after that. */
export class Budget {
  private readonly purses = new Map<string, Purse>()
  private readonly most: number
  private readonly perSecond: number

  constructor(most: number, perSecond: number) {
    this.most = most
    this.perSecond = perSecond
  }

  /**
   * Takes nothing, and only looks.
   * @throws Busy where nothing is left
   */
  check(asker: string, now = performance.now()): void {
    const left = this.leftOf(asker, now)
    if (left < 1) throw this.refusal(left)
  }

  /**
   * Takes one off what an asker has left.
   * @param now milliseconds of a clock that only goes forward
   * @throws Busy where nothing is left
   */
  spend(asker: string, now = performance.now()): void {
    const left = this.leftOf(asker, now)
    // Set anew, so that whoever asked longest ago stands first and is forgotten first.
    this.purses.delete(asker)
    this.purses.set(asker, { left: left >= 1 ? left - 1 : left, at: now })
    if (this.purses.size > MOST) for (const [oldest] of this.purses) if (this.purses.delete(oldest)) break
    if (left < 1) throw this.refusal(left)
  }

  private leftOf(asker: string, now: number): number {
    const before = this.purses.get(asker) ?? { left: this.most, at: now }
    return Math.min(this.most, before.left + ((now - before.at) / 1000) * this.perSecond)
  }

  private refusal(left: number): Busy {
    return new Busy(429, Math.max(1, Math.ceil((1 - left) / this.perSecond)))
  }
}
