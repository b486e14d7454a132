import 'server-only'
import { database } from '#db/index.ts'
import { countWaiting, type Waiting } from '#db/stores/figures.ts'
import { backupFaults } from '#newsroom/backup/status.ts'
import { now } from '#newsroom/kit/clock.ts'
import { backupStatus } from '../backup/backup-status.ts'

/** What a watching machine is told of the newsroom: counts and moments, nothing of anybody's. */
export type Figures = Waiting & { backupAt: Date | null; goodBackupAt: Date | null; backupsWell: boolean }

/** Reads the figures. @throws DatabaseAway */
export async function readFigures(): Promise<Figures> {
  const [waiting, status] = await Promise.all([countWaiting(database()), backupStatus()])
  return {
    ...waiting,
    backupAt: status.last?.at ?? null,
    goodBackupAt: status.good?.at ?? null,
    backupsWell: backupFaults(status, now()).length === 0,
  }
}
