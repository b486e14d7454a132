import { storeReads } from '#operations/reading/count-reads.ts'
import { keepTicking } from '../process/ticking.ts'
import { ReadingCounts } from './reading-counts.ts'

const PAUSE_MS = 5_000

const counts = new ReadingCounts()

/** The readings that this server counts. */
export function readingCounts(): ReadingCounts {
  return counts
}

/**
 * Starts storing what was counted, every few seconds: one statement for hundreds of readings.
 * @returns what stops it, after the last of them are stored
 */
export function startReadsClock(): () => Promise<void> {
  const stop = keepTicking('counting of readings', PAUSE_MS, store)
  return async () => {
    await stop()
    await store()
  }
}

async function store(): Promise<void> {
  const taken = counts.take()
  try {
    await storeReads(taken)
  } catch (error) {
    counts.putBack(taken)
    throw error
  }
}
