import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { noteBackupFailed, noteBackupsWanted, takeBackup } from '#operations/backup/backup-status.ts'
import { readBackupSettings } from '../process/backup-settings.ts'
import { environment } from '../process/environment.ts'
import { log } from '../process/log.ts'
import { keepTicking } from '../process/ticking.ts'

const PAUSE_MS = 60_000
/** A server has enough to do in its first minutes, and one that is started again and again makes no backup each time. */
const QUIET_MS = 10 * 60_000

/**
 * Starts what makes a backup every night and restores it on trial, by one of the servers: in a process of its own, which gives
 * way to everything else on the machine.
 * @returns what stops it, and the work under way with it: what was cut off is no backup, and the next try goes on
 */
export function startBackupClock(quietMs = QUIET_MS): () => Promise<void> {
  const begun = performance.now()
  let wanted = false
  let end = () => {}
  const stop = keepTicking('backups', PAUSE_MS, async () => {
    if (readBackupSettings(process.env, environment().dataDirectory).to === null) return
    if (!wanted) await noteBackupsWanted()
    wanted = true
    const due = performance.now() - begun < quietMs ? null : await takeBackup()
    if (due === null) return
    const night = beginBackup(due === 'night')
    end = night.end
    const { code, said } = await night.ended
    if (code === 0) log('info', due === 'night' ? 'backup made and restored on trial' : 'backup made')
    else {
      log('error', 'backup failed, or could not be restored on trial', { said })
      // What it found out it has noted itself; one that was killed could not.
      if (code === null) await noteBackupFailed('The process was ended.')
    }
  })
  return async () => {
    end()
    await stop()
  }
}

/** Begins with a backup, and its trial where that is wanted, in a process of its own. */
export function beginBackup(rehearse: boolean): {
  ended: Promise<{ code: number | null; said: string }>
  end: () => void
} {
  const program = join('server', 'newsroom-command.ts')
  const child = spawn(process.execPath, [...process.execArgv, program, 'backup', ...(rehearse ? ['--rehearse'] : [])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-2000)
  })
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: error.message }))
    child.once('close', (code) => resolve({ code, said: said.trim() }))
  })
  return { ended, end: () => child.kill('SIGTERM') }
}
