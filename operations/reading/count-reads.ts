import 'server-only'
import { database } from '#db/index.ts'
import { addReads, dropReadsBefore, keepMostReadOf } from '#db/stores/reading/reads.ts'
import { now } from '#newsroom/kit/clock.ts'
import { hourOf, hoursBefore, MOST_READ_FALLBACK_HOURS } from '#newsroom/reading/reads.ts'

/** Of each hour that is over as many articles are kept; those behind them never get into a list. */
const KEPT_OF_AN_HOUR = 1_000
/** Hours looked through each time: a server that was away for a while makes up for it. */
const LOOKED_THROUGH = 24

/** Stores how often articles were read since the last time, beside what other servers stored. */
export async function storeReads(counts: ReadonlyMap<number, number>): Promise<void> {
  if (counts.size > 0) await addReads(database(), hourOf(now()), counts)
}

/** Forgets readings that no list looks at any more. */
export async function sweepReads(): Promise<void> {
  const store = database()
  await dropReadsBefore(store, hoursBefore(now(), MOST_READ_FALLBACK_HOURS))
  // The last hour may still get what a server counted in it.
  for (let hours = 2; hours < 2 + LOOKED_THROUGH; hours++) {
    await keepMostReadOf(store, hoursBefore(now(), hours), KEPT_OF_AN_HOUR)
  }
}
