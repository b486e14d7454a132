import 'server-only'
import { access, constants } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { checkHealth, checkWriting } from '#operations/duty/check-health.ts'
import { fileStore } from '../files/store.ts'
import { diskRoom, isShort } from '../process/disk-room.ts'
import { environment } from '../process/environment.ts'
import { clockFault, sinceClock } from '../process/own-clock.ts'

/** How long whatever is asked has for an answer. */
const PATIENCE_MS = 2000
/** Whoever asks more often hears what was found last: looking costs a write's turn, and a request to the store of files. */
const LOOK_MS = 2000
/** The clock looks twice a second; this long without a look it stands. */
const CLOCK_STANDS_MS = 30_000
/** Less than this holds no more than some minutes of a newsroom's work. */
const LEAST = { bytes: 200_000_000, files: 2000 }

/**
 * What keeps a server from doing all of its work: the database does not answer (`database`) or takes nothing (`writing`); the clock is
 * off by `aheadMs` of the database's (behind, where negative) or has not gone for `idleMs`; the files can't be reached; a disk is full.
 */
export type NotReady =
  | { reason: 'database' | 'writing' | 'files' }
  | { reason: 'clock'; aheadMs: number }
  | { reason: 'clock'; idleMs: number }
  | { reason: 'disk'; freeBytes: number; freeFiles: number | null }

type Looked = { at: number; reasons: Promise<NotReady[]> }
const looked = oneInAProcess<Looked>('readiness')

/** Why this server can't do all of its work just now; nothing where it can. As of at most two seconds ago. */
export function whyNotReady(): Promise<NotReady[]> {
  const last = looked.get()
  if (last && performance.now() - last.at < LOOK_MS) return last.reasons
  const reasons = look()
  looked.set({ at: performance.now(), reasons })
  return reasons
}

async function look(): Promise<NotReady[]> {
  const [answers, writes, files, disk] = await Promise.all([
    holds(checkHealth().then(() => true)),
    holds(checkWriting().then(() => true)),
    holds(filesAreThere()),
    shortDisk(),
  ])
  const reasons: NotReady[] = []
  if (!answers) reasons.push({ reason: 'database' })
  else if (!writes) reasons.push({ reason: 'writing' })
  const aheadMs = clockFault()
  if (aheadMs !== null) reasons.push({ reason: 'clock', aheadMs })
  // Without its database the clock can't be read, which has been said.
  else if (answers && sinceClock() > CLOCK_STANDS_MS)
    reasons.push({ reason: 'clock', idleMs: Math.round(sinceClock()) })
  if (!files) reasons.push({ reason: 'files' })
  if (disk) reasons.push(disk)
  return reasons
}

async function filesAreThere(): Promise<boolean> {
  if (environment().filesBucket) {
    await fileStore().objects.stat('files/ready')
    return true
  }
  await access(environment().dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK)
  return true
}

async function shortDisk(): Promise<NotReady | null> {
  try {
    const room = await diskRoom(environment().dataDirectory)
    return isShort(room, LEAST) ? { reason: 'disk', freeBytes: room.bytes, freeFiles: room.files } : null
  } catch {
    // That the folder is not there has been said by looking for files.
    return null
  }
}

/** Whether what is asked comes true in time. */
async function holds(asked: Promise<boolean>): Promise<boolean> {
  const giveUp = new AbortController()
  try {
    return await Promise.race([asked, pause(PATIENCE_MS, false, { signal: giveUp.signal })])
  } catch {
    return false
  } finally {
    giveUp.abort()
  }
}
