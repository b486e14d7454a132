/** A place in the window, in CSS pixels. */
export type Spot = { x: number; y: number }
export type Hand = 'mouse' | 'touch'

/** How long something that came under a resting hand has to be in view before the hand can do anything with it. */
export const IN_VIEW_MS = 1000
/** A finger that comes down as near as this to where it was has not gone anywhere. */
const SAME_PLACE_PX = 40
/** What a mouse moves by when it is merely clicked. */
const JITTER_PX = 4
/** For so long after a finger was lifted it is looked what comes to where it was. */
export const LOOKED_AFTER_MS = 10_000

type Under = {
  spot: Spot
  hand: Hand
  about: string | null
  /** Set where it came under the hand, not the hand over it: when that was seen, and where the hand was. */
  came: { at: number; spot: Spot } | null
}

/**
 * Knows what lies under the hand, and whether the hand went there or it came under the hand: after a step, when a dialog
 * closes, when a list is made anew. What came by itself is not what a press was meant for until it has been in view for a
 * second and, of a mouse, until that has been moved. Times are milliseconds of one clock, whichever.
 */
export class PressWatch {
  private under: Under | null = null
  private begunOn: string | null = null
  private downAt = Number.NEGATIVE_INFINITY

  private readonly aboutAt: (spot: Spot) => string | null

  /** @param aboutAt what the thing at a place is about, as `data-about` says it; null for things about nothing */
  constructor(aboutAt: (spot: Spot) => string | null) {
    this.aboutAt = aboutAt
  }

  /** Looks whether something else has come under the resting hand. */
  look(at: number): void {
    const { under } = this
    if (under === null) return
    const about = this.aboutAt(under.spot)
    if (about === under.about) return
    this.under = { ...under, about, came: about === null ? null : { at, spot: under.spot } }
  }

  /** The mouse was moved. */
  moved(spot: Spot, at: number): void {
    this.look(at)
    const came = this.under?.came ?? null
    const about = this.aboutAt(spot)
    // Still over the thing that came, or but a tremble away from where it came.
    const same = came !== null && (about === this.under?.about || distance(spot, came.spot) < JITTER_PX)
    this.under = { spot, hand: 'mouse', about, came: same ? came : null }
  }

  /** The hand scrolled: it brought what lies under it there itself. */
  scrolled(): void {
    const { under } = this
    if (under !== null) this.under = { ...under, about: this.aboutAt(under.spot), came: null }
  }

  /** A press begins. @returns whether it may: false where what lies there came under the hand just now */
  down(spot: Spot, hand: Hand, at: number): boolean {
    if (hand === 'mouse') this.moved(spot, at)
    else this.touched(spot, at)
    this.downAt = at
    const { about, came } = this.under ?? { about: null, came: null }
    this.begunOn = about
    if (about === null || came === null) return true
    const rested = hand === 'mouse' && distance(spot, came.spot) < JITTER_PX
    return !rested && at - came.at >= IN_VIEW_MS
  }

  /** Whether a press that ends on this began there, and nowhere else. */
  endsWhereItBegan(about: string | null): boolean {
    return about === null || about === this.begunOn
  }

  private touched(spot: Spot, at: number): void {
    // What came long after the last touch did not come under a hand.
    if (at - this.downAt < LOOKED_AFTER_MS) this.look(at)
    const last = this.under
    const about = this.aboutAt(spot)
    const again = last?.hand === 'touch' && last.about === about && distance(spot, last.spot) < SAME_PLACE_PX
    this.under = { spot, hand: 'touch', about, came: again ? last.came : null }
  }
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
