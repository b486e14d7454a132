import { LATE_MS } from '#newsroom/duty/duty.ts'
import { noteMissedDeadlines } from '#operations/duty/alarms.ts'
import { sweepServerClocks } from '#operations/duty/server-clocks.ts'
import { countFeatures } from '#operations/front/count-features.ts'
import { layDueFronts } from '#operations/front/lay-due-fronts.ts'
import { sweepActs } from '#operations/kit/do-once.ts'
import { sweepNotices } from '#operations/notices/mark-notices.ts'
import { endContracts } from '#operations/people/change-person.ts'
import { sweepSignIns } from '#operations/people/sweep-sign-ins.ts'
import { sweepPresences } from '#operations/presence/sweep-presences.ts'
import { sweepReads } from '#operations/reading/count-reads.ts'
import { renewOldSearchTexts } from '#operations/reading/renew-search-texts.ts'
import { handOnAfterContracts } from '#operations/review/contracts-over.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import { catchUpRefreshes, dropOldRefreshes, hearRefreshes } from './pages/refresh.ts'
import { log, logFailure } from './process/log.ts'
import { lookAtClock, noteClock } from './process/own-clock.ts'
import { keepTicking } from './process/ticking.ts'

const TICK_MS = 500
/** How long an article that could not go out is left alone before it is tried again. */
const REST_MS = 60_000
const SWEEP_MS = 60 * 60 * 1000
const DEADLINES_MS = 10_000

/**
 * Starts the clock of this server: it reads the database's time and publishes what is due by it, lays the fronts that are
 * due, lets the page cache forget what other servers changed, and sweeps up. While this machine's own clock and the
 * database's differ, nothing goes out from here. Every server runs one; due work lies in the tables and is taken by
 * compare-and-set, so a restart loses nothing, and two clocks do nothing twice.
 * @returns what stops it, after the tick under way
 */
export function startClock(): () => Promise<void> {
  let sweptAt = Number.NEGATIVE_INFINITY
  let deadlinesAt = Number.NEGATIVE_INFINITY
  const resting = new Map<string, number>()
  const hearNoMore = hearRefreshes()
  const stop = keepTicking('clock', TICK_MS, async () => {
    await tick(resting)
    if (performance.now() - deadlinesAt > DEADLINES_MS) {
      deadlinesAt = performance.now()
      await noteMissedDeadlines()
      await renewOldSearchTexts()
      await endContracts()
      await handOnAfterContracts()
    }
    if (performance.now() - sweptAt > SWEEP_MS) {
      sweptAt = performance.now()
      await countFeatures()
      await sweepSignIns()
      await sweepPresences()
      await sweepNotices()
      await sweepReads()
      await sweepActs()
      await sweepServerClocks()
      await dropOldRefreshes()
    }
  })
  return async () => {
    await hearNoMore()
    await stop()
  }
}

/**
 * Starts the clock of a server that is there for readers alone: it goes by the database's time and forgets pages that changed;
 * whatever goes out, another server sends.
 * @returns what stops it, after the tick under way
 */
export function startReadersClock(): () => Promise<void> {
  const hearNoMore = hearRefreshes()
  const stop = keepTicking('clock', TICK_MS, async () => {
    await lookAtClock()
    await noteClock()
    await catchUpRefreshes()
  })
  return async () => {
    await hearNoMore()
    await stop()
  }
}

async function tick(resting: Map<string, number>): Promise<void> {
  if (await lookAtClock()) await whatIsDue(resting)
  await noteClock()
  await catchUpRefreshes()
}

async function whatIsDue(resting: Map<string, number>): Promise<void> {
  for (const [id, until] of resting) if (until < performance.now()) resting.delete(id)
  const { failed } = await publishDue(new Set(resting.keys()), async (published) => {
    await catchUpRefreshes()
    for (const article of published) {
      const late = article.lateMs > LATE_MS
      log(late ? 'warn' : 'info', late ? 'published late' : 'published on time', article)
    }
  })
  for (const { id, error } of failed) {
    resting.set(id, performance.now() + REST_MS)
    logFailure(`scheduled article ${id} could not be published`, error)
  }
  await layDue(resting)
}

async function layDue(resting: Map<string, number>): Promise<void> {
  const { laid, failed } = await layDueFronts(new Set(resting.keys()))
  for (const front of laid) log('info', 'front changed on schedule', front)
  for (const { id, error } of failed) {
    resting.set(id, performance.now() + REST_MS)
    logFailure(`scheduled front ${id} could not be laid`, error)
  }
}
