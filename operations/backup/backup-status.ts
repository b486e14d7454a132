import 'server-only'
import { database, type Store } from '#db/index.ts'
import { BACKUPS, readNewspaper, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { countPeople } from '#db/stores/people/people.ts'
import { lastAtHour, lastDue } from '#newsroom/backup/due.ts'
import {
  type BackupFault,
  type BackupMade,
  type BackupStatus,
  backupFaults,
  backupStatusSchema,
  type Rehearsed,
} from '#newsroom/backup/status.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** What is known of the backups. */
export async function backupStatus(store: Store = database()): Promise<BackupStatus> {
  return backupStatusSchema.parse((await readSetting(store, BACKUPS)).value ?? {})
}

/** Notes that a backup was made. */
export function noteBackup(made: BackupMade): Promise<void> {
  return change((status) => ({ ...status, last: made, failed: null }))
}

/** Notes that one could not be made. */
export function noteBackupFailed(reason: string): Promise<void> {
  return change((status) => ({ ...status, failed: { at: now(), reason: reason.slice(0, 500) } }))
}

/** Notes what came of restoring one to see whether it can be. */
export function noteRehearsal(rehearsal: Rehearsed): Promise<void> {
  const found = rehearsal.faults.length === 0 ? { name: rehearsal.name, at: rehearsal.of } : null
  return change((status) => {
    // One that was good once and is damaged now is not the last good one.
    const before = status.good?.name === rehearsal.name ? null : status.good
    return { ...status, rehearsal, good: found ?? before }
  })
}

/** Notes that whatever is committed has been sent to this place until now; null where nobody follows the database any more. */
export async function noteLogShipped(place: string | null): Promise<void> {
  if (place === null) return forgetLog()
  return change((status) => ({ ...status, log: { at: now(), place } }))
}

async function forgetLog(): Promise<void> {
  if ((await backupStatus()).log !== null) await change((status) => ({ ...status, log: null }))
}

/** Notes from when on the newspaper has wanted backups: until its first night there can be none. */
export function noteBackupsWanted(): Promise<void> {
  return change((status) => ({ ...status, since: status.since ?? now() }))
}

async function change(make: (status: BackupStatus) => BackupStatus): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { version, value } = await readSetting(database(), BACKUPS)
    const next = make(backupStatusSchema.parse(value ?? {}))
    if (await writeSetting(database(), BACKUPS, version, next)) return
  }
  throw new Error('The status of the backups is changed all the time.')
}

/** How long a night's work may take before another server begins it anew, and how soon one that failed is tried again. */
const AGAIN_MS = 55 * 60 * 1000

/**
 * Takes the backup that is due for this server: one of several makes it. It is due from its hour on, also when no server ran
 * then.
 * @returns `night` where it is the first since the hour of the night, and is to be restored on trial; `between` for another one;
 *   null where none is due, or it is not this server's
 */
export async function takeBackup(): Promise<'night' | 'between' | null> {
  if ((await countPeople(database())) === 0) return null
  const newspaper = await readNewspaper(database())
  const { version, value } = await readSetting(database(), BACKUPS)
  const status = backupStatusSchema.parse(value ?? {})
  const due = lastDue(now(), newspaper)
  if (status.last && status.last.at >= due.at) return null
  if (status.begun && now().getTime() - status.begun.getTime() < AGAIN_MS) return null
  const night = lastAtHour(now(), newspaper.backupHour, newspaper.timeZone)
  const kind = status.last && status.last.at >= night ? 'between' : 'night'
  return (await writeSetting(database(), BACKUPS, version, { ...status, begun: now() })) ? kind : null
}

/** What those on duty see of the backups. */
export type BackupNews = { status: BackupStatus; faults: BackupFault[] }

/** What is known of the backups, for who reads the duty book; null for others, and where nobody wants any. */
export async function readBackupNews(viewer: Viewer): Promise<{ ok: true; news: BackupNews | null }> {
  if (!may(viewer, 'duty.read')) return { ok: true, news: null }
  const status = await backupStatus()
  if (!status.last && !status.failed && !status.since) return { ok: true, news: null }
  return { ok: true, news: { status, faults: backupFaults(status, now()) } }
}
