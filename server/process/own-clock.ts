import { hostname } from 'node:os'
import { database } from '#db/index.ts'
import { CLOCK_OFF_MS } from '#newsroom/duty/server-clock.ts'
import { hearTime } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { noteOwnClock, readDatabaseTime } from '#operations/duty/server-clocks.ts'
import { environment } from './environment.ts'
import { log } from './log.ts'

/** How often a clock that is off is noted again, for the duty book. */
const NOTE_MS = 10_000

type Own = { id: string; aheadMs: number; off: boolean; noted: number | null; looked: number }
const ofProcess = oneInAProcess<Own>('own-clock')

function own(): Own {
  return ofProcess.orMake(() => ({ id: newId(), aheadMs: 0, off: false, noted: null, looked: performance.now() }))
}

/**
 * Reads the database's clock, by which this process goes from here on, and compares this machine's own with it. Where the two
 * differ nobody here knows which is right: that is said, and until it is over nothing goes out by the clock from this server.
 * @returns whether the clocks agree
 */
export async function lookAtClock(): Promise<boolean> {
  const before = Date.now()
  const moment = (await readDatabaseTime(database())).getTime()
  hearTime(moment, performance.now())
  judge(aheadBy(moment, before, Date.now()))
  own().looked = performance.now()
  return !own().off
}

/** Notes for the duty book that this machine's clock is off, now and then while it is, and that it is so no more. */
export async function noteClock(): Promise<void> {
  const clock = own()
  if (!clock.off) {
    if (clock.noted !== null) await noteOwnClock(database(), { id: clock.id, off: null })
    clock.noted = null
    return
  }
  if (clock.noted !== null && performance.now() - clock.noted < NOTE_MS) return
  await noteOwnClock(database(), { id: clock.id, off: { name: nameOfServer(), aheadMs: clock.aheadMs } })
  clock.noted = performance.now()
}

/** How many milliseconds ago the database's clock was last read. */
export function sinceClock(): number {
  return performance.now() - own().looked
}

/** How many milliseconds this machine's clock is ahead of the database's (behind, where negative); null where they agree. */
export function clockFault(): number | null {
  return own().off ? own().aheadMs : null
}

/**
 * What is certain of the difference: the database's answer was true at some moment between the question and its arrival.
 * @returns milliseconds ahead; 0 where the two may be the same
 */
export function aheadBy(moment: number, before: number, after: number): number {
  const [least, most] = [Math.min(before, after) - moment, Math.max(before, after) - moment]
  if (least <= 0 && most >= 0) return 0
  return least > 0 ? least : most
}

function judge(aheadMs: number): void {
  const clock = own()
  clock.aheadMs = aheadMs
  const off = Math.abs(aheadMs) > CLOCK_OFF_MS
  if (off === clock.off) return
  clock.off = off
  if (off) log('error', 'clock differs from the database’s: nothing goes out by the clock from here', { aheadMs })
  else log('info', 'clock agrees with the database’s again', { aheadMs })
}

function nameOfServer(): string {
  return `${hostname()}:${environment().port}`
}
