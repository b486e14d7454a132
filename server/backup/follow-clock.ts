import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { noteLogShipped } from '#operations/backup/backup-status.ts'
import { readBackupSettings } from '../process/backup-settings.ts'
import { environment } from '../process/environment.ts'
import { log, logFailure } from '../process/log.ts'
import { keepTicking } from '../process/ticking.ts'

/** A follower that has ended is begun again, but not without end in one second. */
const REST_MS = 10_000

/**
 * Has the database followed to the place of the backups, in a process of its own, where that is wanted (BACKUP_LOG).
 * @returns what stops it
 */
export function startFollowing(): () => Promise<void> {
  if (!readBackupSettings(process.env, environment().dataDirectory).log) {
    // The duty book waits for nobody who is not to come.
    void noteLogShipped(null).catch((error) => logFailure('what follows the database could not be noted', error))
    return async () => {}
  }
  let end = () => {}
  const stop = keepTicking('following', REST_MS, async () => {
    const following = follow()
    end = following.end
    const said = await following.ended
    if (said !== null) log('error', 'the database is not followed any more', { said })
  })
  return async () => {
    end()
    await stop()
  }
}

/** @returns `ended`: what it said last, or null where it was told to end */
function follow(): { ended: Promise<string | null>; end: () => void } {
  const program = join('server', 'newsroom-command.ts')
  const child = spawn(process.execPath, [...process.execArgv, program, 'follow'], { stdio: ['pipe', 'pipe', 'pipe'] })
  let told = false
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-2000)
    })
  }
  child.stdout.on('data', (chunk) => log('info', 'following the database', { said: String(chunk).trim() }))
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', () => resolve(told ? null : said.trim()))
  })
  return {
    ended,
    end: () => {
      told = true
      child.kill('SIGTERM')
    },
  }
}
