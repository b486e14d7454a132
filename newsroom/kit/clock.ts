import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'

let stoodAt: Date | null = null

/**
 * The moment that the newsroom's own clock, the database's, was read to be, and what the counter of this process stood at.
 * Bundles load this module again; a process has one clock all the same.
 */
type Reading = { moment: number; counter: number }
const heard = oneInAProcess<Reading>('clock')

/** Readings that lie closer together than this differ by how long the answers were on their way. */
const SAME_MS = 500
/** How much a reading may take back at once of what an earlier one said: two counters never go quite alike. */
const DRIFT_MS = 1

/**
 * The one source of the present moment for everything that is stored or compared: the database's time where it has been
 * read ({@link hearTime}), counted on by what no change of this machine's clock moves. In browsers, their own.
 */
export function now(): Date {
  return stoodAt ?? new Date(nowMs())
}

/** The same in epoch milliseconds, for what is asked at every request. */
export function nowMs(): number {
  if (stoodAt) return stoodAt.getTime()
  const reading = heard.get()
  return reading ? Math.floor(reading.moment + performance.now() - reading.counter) : Date.now()
}

/**
 * Takes a reading of the database's clock. An answer says a moment that was over when it arrived, so a reading can be
 * late and never early: of several that agree, the one that says most is nearest.
 * @param moment what the database said, in epoch milliseconds
 * @param counter what `performance.now()` was when the answer had arrived
 */
export function hearTime(moment: number, counter: number): void {
  const before = heard.get()
  const counted = before ? before.moment + counter - before.counter : moment
  const agrees = Math.abs(counted - moment) < SAME_MS
  heard.set({ moment: agrees ? Math.max(moment, counted - DRIFT_MS) : moment, counter })
}

/**
 * Makes {@link now} give one moment until called with null: the demonstration newsroom is written with it, whose
 * articles went out over the past days. Never called while anybody else is served.
 */
export function standAt(moment: Date | null): void {
  stoodAt = moment
}

/** The moment that {@link standAt} has set, for whoever would ask another clock. */
export function standingAt(): Date | null {
  return stoodAt
}
