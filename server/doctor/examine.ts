import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from '#db/dialects/migrations.ts'
import { type Database, openDatabase } from '#db/index.ts'
import { openSnapshot } from '#db/portable/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { countPeople } from '#db/stores/people/people.ts'
import { backupFaults } from '#newsroom/backup/status.ts'
import { CLOCK_OFF_MS } from '#newsroom/duty/server-clock.ts'
import { missingByLaw } from '#newsroom/papers/newspaper.ts'
import { backupStatus } from '#operations/backup/backup-status.ts'
import { readClockFaults, readDatabaseTime } from '#operations/duty/server-clocks.ts'
import { isStoreAway } from '../files/object-store.ts'
import { openFileStore } from '../files/store.ts'
import { findLost } from '../media/file-sweep.ts'
import { mailer } from '../notices/mail.ts'
import { readBackupSettings } from '../process/backup-settings.ts'
import { diskRoom } from '../process/disk-room.ts'
import type { Environment } from '../process/environment.ts'
import { innermost } from '../process/innermost.ts'
import { aheadBy } from '../process/own-clock.ts'
import { readEnvironment } from '../process/read-environment.ts'
import { examineReach } from './reach.ts'

/** Less than this is soon gone. */
const LEAST_FREE = 1_000_000_000
const LEAST_INODES = 10_000

/** Looks at a set-up and says what is wrong with it, a sentence a fault. Changes nothing but making the data folder. */
export async function examine(variables: Record<string, string | undefined>): Promise<string[]> {
  const read = readEnvironment(variables)
  if (!read.ok) return read.faults
  return [
    ...examineFolders(read.environment),
    ...(await examineDisks(read.environment)),
    ...examineAddress(read.environment),
    ...examineSecret(read.environment, variables),
    ...(await examineDatabase(read.environment)),
    ...(await examineMail(read.environment)),
    ...(await examineReach(read.environment)),
  ]
}

function examineFolders({ dataDirectory, pagesDirectory }: Environment): string[] {
  const faults: string[] = []
  if (!isUsable(dataDirectory)) faults.push(`The data folder ${dataDirectory} can't be read and written by this user.`)
  // The server makes it when it starts.
  if (pagesDirectory && existsSync(pagesDirectory) && !isUsable(pagesDirectory)) {
    faults.push(`The folder of pages ${pagesDirectory} (PAGES_DIR) can't be read and written by this user.`)
  }
  return faults
}

function isUsable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function examineAddress({ siteUrl }: Environment): string[] {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(siteUrl.hostname)
  return local || siteUrl.protocol === 'https:'
    ? []
    : [`SITE_URL is ${siteUrl.origin}: readers and staff should come by https, or passwords travel in the open.`]
}

function examineSecret(
  { dataDirectory, databaseUrl }: Environment,
  variables: Record<string, string | undefined>,
): string[] {
  const path = join(dataDirectory, 'secret')
  const faults: string[] = []
  if (!variables.AUTH_SECRET && !databaseUrl.startsWith('file:')) {
    faults.push(
      'AUTH_SECRET is not set: several servers on one Postgres need the same one to know each other’s sessions.',
    )
  }
  if (existsSync(path) && (statSync(path).mode & 0o077) !== 0) {
    faults.push(`The secret ${path} can be read by other users of this machine: chmod 600 ${path}`)
  }
  return faults
}

async function examineDatabase(environment: Environment): Promise<string[]> {
  let db: ReturnType<typeof openDatabase>
  try {
    db = openDatabase(environment.databaseUrl)
    await db.ready()
  } catch (error) {
    return [`The database does not answer: ${error instanceof Error ? error.message : String(error)}`]
  }
  try {
    const faults: string[] = []
    const other = await examineUpgrades(environment.databaseUrl)
    if (other) return [other]
    if ((await countPeople(db)) === 0)
      faults.push('Nobody has an account yet: open the set-up link that the start prints.')
    if ((await readSections(db)).length === 0)
      faults.push('There are no sections yet: add them under Cài đặt (Settings).')
    const missing = missingByLaw(await readNewspaper(db))
    if (missing.length > 0)
      faults.push(`The press law asks for masthead facts that are missing: ${missing.join(', ')}.`)
    return [
      ...faults,
      ...(await examineFiles(db, environment)),
      ...(await examineClocks(db)),
      ...(await examineBackups(db, environment.dataDirectory)),
    ]
  } catch {
    return ['The database is not up to date: npm run newsroom -- migrate']
  } finally {
    await db.close()
  }
}

/** Whether the database is one of this program's. @returns a sentence where it is not */
async function examineUpgrades(databaseUrl: string): Promise<string | null> {
  try {
    const snapshot = await openSnapshot(databaseUrl)
    await snapshot.close()
    const missing = readMigrations(snapshot.dialect).length - snapshot.migrations.length
    return missing === 0 ? null : `The database lacks ${missing} upgrades of this program: npm run newsroom -- migrate`
  } catch (error) {
    return `The database can't be used: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Disks that are nearly full: what people write finds no room there. */
async function examineDisks({ dataDirectory }: Environment): Promise<string[]> {
  const { to } = readBackupSettings(process.env, dataDirectory)
  const faults: string[] = []
  for (const folder of new Set([dataDirectory, ...(to && !to.includes('://') ? [to] : [])])) {
    if (!existsSync(folder)) continue
    const { bytes, files } = await diskRoom(folder)
    if (bytes < LEAST_FREE) faults.push(`Only ${Math.round(bytes / 1_000_000)} MB are free where ${folder} lies.`)
    if (files !== null && files < LEAST_INODES)
      faults.push(`Only ${files} more files can be made where ${folder} lies (inodes).`)
  }
  return faults
}

/** Pictures and files that have a row, and are not where the files are. */
async function examineFiles(db: Database, environment: Environment): Promise<string[]> {
  const files = openFileStore(environment)
  try {
    for await (const _ of files.objects.list('files/')) break
  } catch (error) {
    if (!isStoreAway(error)) throw error
    return [`The store of files (${files.objects.place}) does not answer as it should: ${innermost(error)}`]
  }
  const { count, names } = await findLost(db, files)
  if (count === 0) return []
  return [
    `${count} pictures or files are on record and not in ${files.objects.place} (${names.slice(0, 5).join(', ')}): bring them back from a backup.`,
  ]
}

/** Backups that are missing, old or no good. Where the newest lies, and when the last good one was, stands in each sentence. */
async function examineBackups(db: Database, dataDirectory: string): Promise<string[]> {
  const { to, passphrase } = readBackupSettings(process.env, dataDirectory)
  if (to === null) return ['BACKUP_TO is off: nobody makes backups of this newspaper.']
  const status = await backupStatus(db)
  const where = status.last ? ` They lie in ${status.last.place}.` : ` They go to ${to}.`
  const good = status.good ? ` The last good one is of ${status.good.at.toISOString()}.` : ''
  const faults = backupFaults(status, new Date()).map((fault) => {
    if (fault.kind === 'none') return `There is no backup yet.${where}`
    if (fault.kind === 'stale') return `The newest backup is of ${fault.at.toISOString()}.${where}${good}`
    if (fault.kind === 'log')
      return `The database was last followed to BACKUP_TO at ${fault.at.toISOString()} (BACKUP_LOG).${where}`
    if (fault.kind === 'failed')
      return `The backup at ${fault.at.toISOString()} failed: ${fault.reason}.${where}${good}`
    return `The backup of ${fault.of.toISOString()} could not be restored on trial: ${fault.faults.join(' ')}${where}${good}`
  })
  if (to.startsWith(dataDirectory))
    faults.push(`Backups lie beside what they are of (${to}): set BACKUP_TO to another disk, or to another machine's.`)
  if (passphrase === null)
    faults.push(
      'BACKUP_PASSPHRASE is not set: backups are without settings and secret, and after a restore everybody signs in again.',
    )
  return faults
}

/** Where the backups lie and when the last one was, for who asks. */
export async function describeBackups(variables: Record<string, string | undefined>): Promise<string | null> {
  const read = readEnvironment(variables)
  if (!read.ok) return null
  const db = openDatabase(read.environment.databaseUrl)
  try {
    const { last, good } = await backupStatus(db)
    if (!last) return null
    const tried = good
      ? `the last that was restored on trial is of ${good.at.toISOString()}`
      : 'none was restored on trial yet'
    return `Backups lie in ${last.place}; the newest is of ${last.at.toISOString()}, ${tried}.`
  } catch {
    return null
  } finally {
    await db.close()
  }
}

/** The clock of this machine, and those of servers that run and say that theirs is off. */
async function examineClocks(db: Database): Promise<string[]> {
  const before = Date.now()
  const moment = await readDatabaseTime(db)
  const aheadMs = aheadBy(moment.getTime(), before, Date.now())
  const said = (whose: string, ms: number) =>
    `The clock of ${whose} is ${(Math.abs(ms) / 1000).toFixed(1)} s ${ms > 0 ? 'ahead of' : 'behind'} the database's: nothing goes out by the clock from there until they agree.`
  return [
    ...(Math.abs(aheadMs) > CLOCK_OFF_MS ? [said('this machine', aheadMs)] : []),
    ...(await readClockFaults(db)).map((fault) => said(`server ${fault.server}`, fault.aheadMs)),
  ]
}

async function examineMail({ mail, siteUrl }: Environment): Promise<string[]> {
  if (!mail) return []
  const post = mailer(mail, { host: siteUrl.hostname, sender: '' })
  try {
    await post.verify()
    return []
  } catch (error) {
    return [`The mail server of SMTP_URL takes no mail: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    post.close()
  }
}
