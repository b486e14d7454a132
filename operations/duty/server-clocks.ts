import 'server-only'
import { database, type Store } from '#db/index.ts'
import {
  databaseTime,
  forgetServerClock,
  forgetServerClocksBefore,
  noteServerClock,
  serverClocksSince,
} from '#db/stores/kit/clock.ts'
import { CLOCK_SEEN_MS, type ClockFault } from '#newsroom/duty/server-clock.ts'
import { now } from '#newsroom/kit/clock.ts'

/** The present moment by the database's own clock. */
export function readDatabaseTime(store: Store): Promise<Date> {
  return databaseTime(store)
}

/** Notes that the clock of a server's machine is off (`off`), or that it is not any more (null). */
export async function noteOwnClock(
  store: Store,
  { id, off }: { id: string; off: { name: string; aheadMs: number } | null },
): Promise<void> {
  if (off) await noteServerClock(store, { id, ...off, seenAt: now() })
  else await forgetServerClock(store, id)
}

/** The servers whose clock is off now. */
export async function readClockFaults(store: Store = database()): Promise<ClockFault[]> {
  const rows = await serverClocksSince(store, new Date(now().getTime() - CLOCK_SEEN_MS))
  return rows.map(({ name, aheadMs }) => ({ server: name, aheadMs }))
}

/** Forgets servers that are gone; called by the clock of every server. */
export async function sweepServerClocks(): Promise<void> {
  await forgetServerClocksBefore(database(), new Date(now().getTime() - CLOCK_SEEN_MS))
}
