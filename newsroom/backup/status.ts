import { z } from 'zod'
import { line, wholeNumber } from '../kit/input.ts'

const moment = z.iso.datetime().transform((text) => new Date(text))
const count = wholeNumber(Number.MAX_SAFE_INTEGER)
const words = line(2000)

/** A backup that was made. `place`: the folder or bucket, for people. */
const made = z.object({
  name: words,
  place: words,
  at: moment,
  seconds: count,
  bytes: count,
  copiedBytes: count,
  /** Files that are on record and lie nowhere. */
  missing: count,
  /** Whether settings and secrets are in it. */
  secrets: z.boolean(),
})

/** A backup that was restored to see whether it can be. */
const rehearsed = z.object({
  name: words,
  /** Of the backup. */
  of: moment,
  at: moment,
  seconds: count,
  /** Pages that were rendered and compared; `equal`: those that are letter for letter what readers got. */
  pages: count,
  equal: count,
  /** What was wrong, a sentence each, for the technician. */
  faults: z.array(words),
})

const failed = z.object({ at: moment, reason: words })

/** What is known of the backups, as it is kept in the settings. */
export const backupStatusSchema = z.object({
  last: made.nullable().catch(null).default(null),
  rehearsal: rehearsed.nullable().catch(null).default(null),
  /** When a server last began with a night's backup. */
  begun: moment.nullable().catch(null).default(null),
  /** The newest that was restored without a fault. */
  good: z.object({ name: words, at: moment }).nullable().catch(null).default(null),
  /** Why the last try came to nothing; null after one that went well. */
  failed: failed.nullable().catch(null).default(null),
  /** When what is committed was last known to have been sent after it; null where nobody follows the database. */
  log: z.object({ at: moment, place: words }).nullable().catch(null).default(null),
  /** Since when the newspaper has wanted backups. */
  since: moment.nullable().catch(null).default(null),
})
export type BackupStatus = z.output<typeof backupStatusSchema>
export type BackupMade = z.output<typeof made>
export type Rehearsed = z.output<typeof rehearsed>

/** A backup of every night is older than this only where one has failed. */
export const STALE_MS = 26 * 60 * 60 * 1000

/** Whoever follows the database says so every minute. */
export const LOG_BEHIND_MS = 5 * 60 * 1000

/** What is wrong with the backups now. */
export type BackupFault =
  | { kind: 'none' }
  | { kind: 'stale'; at: Date }
  | { kind: 'failed'; at: Date; reason: string }
  | { kind: 'log'; at: Date }
  | { kind: 'rehearsal'; of: Date; pages: number; equal: number; faults: string[] }

/** Judges what is known. Nothing is wrong with a newspaper that is younger than its first night. */
export function backupFaults(status: BackupStatus, at: Date): BackupFault[] {
  const { last, rehearsal, failed: attempt, since, log } = status
  const faults: BackupFault[] = []
  if (attempt) faults.push({ kind: 'failed', ...attempt })
  const old = (moment: Date) => at.getTime() - moment.getTime() > STALE_MS
  if (last && old(last.at)) faults.push({ kind: 'stale', at: last.at })
  if (!last && since && old(since)) faults.push({ kind: 'none' })
  if (log && at.getTime() - log.at.getTime() > LOG_BEHIND_MS) faults.push({ kind: 'log', at: log.at })
  if (rehearsal && rehearsal.faults.length > 0) {
    const { of, pages, equal, faults: found } = rehearsal
    faults.push({ kind: 'rehearsal', of, pages, equal, faults: found })
  }
  return faults
}
