import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#db/index.ts'
import { countArticles } from '#db/stores/articles/articles.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { countPeople } from '#db/stores/people/people.ts'
import { backupStatus, noteBackup, noteBackupFailed, noteRehearsal } from '#operations/backup/backup-status.ts'
import { leaveBackupWork, takeBackupWork, WORK_MS } from '#operations/backup/backup-work.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { openFileStore, openPlace } from '../files/store.ts'
import { readBackupSettings } from '../process/backup-settings.ts'
import { environment } from '../process/environment.ts'
import { logFailure } from '../process/log.ts'
import { readEnvironment } from '../process/read-environment.ts'
import { makeBackup } from './make-backup.ts'
import { findBackup, namesAt, readManifest } from './manifests.ts'
import { moveDatabase } from './move-database.ts'
import { rehearse } from './rehearse.ts'
import { restoreSource } from './restore-source.ts'
import { shipLog } from './ship-log.ts'

const say = (line: string) => console.log(line)

/** `backup`: makes one, and says where it lies. */
export async function backupCommand(wish: {
  to?: string | undefined
  rehearse?: boolean | undefined
}): Promise<number> {
  const place = placeOf(wish.to)
  if (!place) return complain('BACKUP_TO is off: say where to with --to <folder>.')
  return atWork(async () => {
    try {
      const passphrase = settings().passphrase
      const made = await makeBackup({
        place,
        environment: environment(),
        passphrase,
        patient: wish.rehearse === true,
        tell: say,
      })
      await noteBackup(made)
      say(`Done in ${made.seconds} s: ${megabytes(made.bytes)}, of which ${megabytes(made.copiedBytes)} are new.`)
      if (made.missing > 0)
        say(`${made.missing} pictures or files are on record and lie nowhere: they are in no backup.`)
      if (!made.secrets) say('Without settings and secrets: set BACKUP_PASSPHRASE to have them in it.')
      return wish.rehearse ? await look(place, made.name) : 0
    } catch (error) {
      await noteBackupFailed(reasonOf(error)).catch(() => {})
      if (!(error instanceof Error && error.name === 'NoBackup')) logFailure('the backup failed', error)
      return complain(`There is no backup: ${reasonOf(error)}`)
    }
  })
}

/** `backup:verify`: restores one beside the newspaper and looks at it. */
export async function verifyCommand(wish: { from?: string | undefined; backup?: string | undefined }): Promise<number> {
  const place = placeOf(wish.from)
  if (!place) return complain('BACKUP_TO is off: say where the backups lie with --from <folder>.')
  return atWork(() => look(place, wish.backup))
}

async function look(place: Place, backup: string | undefined): Promise<number> {
  try {
    const manifest = await findBackup(place, backup)
    say(`Restoring ${manifest.name} beside the newspaper …`)
    const found = await rehearse({ place, manifest, environment: environment(), tell: say })
    await noteRehearsal(found)
    for (const fault of found.faults) console.error(`- ${fault}`)
    if (found.faults.length > 0) return complain(`The backup ${manifest.name} is not good.`)
    const pages = found.pages > 0 ? `${found.equal}/${found.pages} pages are the same` : 'no pages to compare'
    say(`The backup ${manifest.name} is good: ${pages}, ${found.seconds} s.`)
    return 0
  } catch (error) {
    const status = await backupStatus()
    const of = status.last?.at ?? new Date()
    const name = backup ?? status.last?.name ?? ''
    await noteRehearsal({ name, of, at: new Date(), seconds: 0, pages: 0, equal: 0, faults: [reasonOf(error)] })
    return complain(reasonOf(error))
  }
}

/** `backup:list`: what lies there. */
export async function listCommand(wish: { from?: string | undefined }): Promise<number> {
  const place = placeOf(wish.from)
  if (!place) return complain('BACKUP_TO is off: say where the backups lie with --from <folder>.')
  const { whole } = await namesAt(place)
  if (whole.length === 0) say(`There is no backup at ${place.place}.`)
  for (const name of whole) {
    try {
      const manifest = await readManifest(place, name)
      if (manifest) say(`${name}  ${manifest.at}  ${manifest.newspaper}  ${manifest.files.count} files`)
    } catch (error) {
      say(`${name}  ${reasonOf(error)}`)
    }
  }
  return 0
}

/**
 * `follow`: sends whatever is committed after the database, until it is told to end or whoever began it is gone. The server
 * begins it where BACKUP_LOG is on.
 */
export async function followCommand(): Promise<number> {
  const place = placeOf(undefined)
  const { databaseUrl } = environment()
  if (!place || !databaseUrl.startsWith('file:')) return complain('BACKUP_LOG follows an SQLite file to BACKUP_TO.')
  const end = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end.abort())
  process.stdin.on('close', () => end.abort()).resume()
  const databasePath = databaseUrl.slice('file:'.length)
  await shipLog({ place, files: openFileStore(environment()), databasePath, tell: say, until: end.signal })
  return 0
}

type RestoreWish = {
  from?: string | undefined
  backup?: string | undefined
  into?: string | undefined
  at?: string | undefined
  overwrite?: boolean | undefined
  confirm?: string | undefined
}

/** `restore`: brings a newspaper back, on an empty machine or into a folder of its own. */
export async function restoreCommand(wish: RestoreWish): Promise<number> {
  // The secret comes back with the newspaper: none is made before.
  const read = readEnvironment({ ...process.env, AUTH_SECRET: process.env.AUTH_SECRET || 'x'.repeat(48) })
  if (!read.ok) return complain(read.faults.join('\n'))
  process.umask(0o077)
  const dataDirectory = wish.into ? resolve(wish.into) : read.environment.dataDirectory
  const databaseUrl = wish.into ? `file:${join(dataDirectory, 'newsroom.db')}` : read.environment.databaseUrl
  const { to, passphrase } = readBackupSettings(process.env, read.environment.dataDirectory)
  const from = wish.from ?? to
  if (!from) return complain('BACKUP_TO is off: say where the backups lie with --from <folder>.')
  try {
    const place = openPlace(from, read.environment)
    const source = await restoreSource(place, wish)
    const asOf = source.at.toISOString()
    const filled = await whatIsThere(databaseUrl)
    if (filled && !(wish.overwrite && wish.confirm === filled.name)) {
      console.error(`The database is filled: ${filled.name}, ${filled.articles} articles, ${filled.people} people.`)
      return complain(
        `To put it aside and have what it was at ${asOf} in its place, say both: --overwrite --confirm ${JSON.stringify(filled.name)}`,
      )
    }
    say(`Bringing back the newspaper as of ${asOf} into ${dataDirectory}`)
    const over = filled !== null
    // Into a folder of its own everything comes, whatever store the settings name.
    const elsewhere = wish.into ? { filesBucket: null } : {}
    const files = openFileStore({ ...read.environment, ...elsewhere, dataDirectory })
    const into = { files, databaseUrl, dataDirectory, passphrase, over, tell: say }
    const { aside, missing, secrets } = await source.bring(into)
    if (aside) say(`The database that was there before is kept: ${aside}`)
    if (secrets === 'back') say(`Settings of then: ${join(dataDirectory, 'settings-from-backup.env')}`)
    if (secrets === 'none') say('The backup has no secret: everybody signs in again, and previews end.')
    if (secrets === 'closed')
      say('The secret stays closed (BACKUP_PASSPHRASE is not set, or another one): everybody signs in again.')
    if (missing > 0)
      console.error(`${missing} files are damaged or missing in the backup and did not come back: doctor names them.`)
    say('Done. What was due meanwhile will ask before it goes out. Start the newspaper: npm start')
    return 0
  } catch (error) {
    if (!(error instanceof Error && ['Damaged', 'NotBuilt'].includes(error.name)))
      logFailure('the newspaper could not be brought back', error)
    return complain(`Nothing was replaced: ${reasonOf(error)}`)
  }
}

type MoveWish = { to?: string | undefined; overwrite?: boolean | undefined; confirm?: string | undefined }

/** `move-database`: to another address, from one kind of database to the other. */
export async function moveCommand(wish: MoveWish): Promise<number> {
  const read = readEnvironment(process.env)
  if (!read.ok) return complain(read.faults.join('\n'))
  process.umask(0o077)
  const { databaseUrl: from } = read.environment
  const { to } = wish
  if (!to || !/^(file:.+|postgres(ql)?:\/\/.+)$/.test(to))
    return complain('Say where to: --to postgres://user:password@host/database, or --to file:/path/to/newsroom.db')
  if (to === from) return complain('That is where the database lies already.')
  try {
    const filled = await whatIsThere(to)
    if (filled && !(wish.overwrite && wish.confirm === filled.name)) {
      console.error(
        `The database there is filled: ${filled.name}, ${filled.articles} articles, ${filled.people} people.`,
      )
      return complain(
        `To put it aside and move there all the same, say both: --overwrite --confirm ${JSON.stringify(filled.name)}`,
      )
    }
    const { aside, rows } = await moveDatabase(from, to, { over: filled !== null, tell: say })
    if (aside) say(`The database that was there before is kept: ${aside}`)
    say(`Done: ${rows} rows, every table with the same hash. The old database stays as it is.`)
    say('Start the newspaper with the new address as DATABASE_URL.')
    return 0
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NotBuilt')) logFailure('the database could not be moved', error)
    return complain(`Nothing was moved: ${reasonOf(error)}`)
  }
}

/** What a database has; null for one that is not there or has nothing. */
async function whatIsThere(url: string): Promise<{ name: string; articles: number; people: number } | null> {
  // To open it would make it.
  if (url.startsWith('file:') && !existsSync(url.slice('file:'.length))) return null
  const db = openDatabase(url)
  try {
    const found = { articles: await countArticles(db), people: await countPeople(db), name: '' }
    if (found.articles + found.people === 0) return null
    return { ...found, name: (await readNewspaper(db)).name }
  } catch {
    // No tables. A server that does not answer is said when it is written to.
    return null
  } finally {
    await db.close()
  }
}

/** Whether a process of this machine that had the work has ended. */
function isGone(other: string): boolean {
  const [host, pid] = other.split(' ')
  if (host !== hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** Does something at the backups when nobody else is at it, and holds it meanwhile. */
async function atWork(work: () => Promise<number>): Promise<number> {
  const me = `${hostname()} ${process.pid}`
  const end = performance.now() + 2 * WORK_MS
  let said = false
  while (!(await takeBackupWork(me, isGone))) {
    if (performance.now() > end) return complain('Another backup, or the look at one, is under way. Try again later.')
    if (!said) say('Another backup is under way, or was cut off a moment ago: waiting …')
    said = true
    await pause(1000)
  }
  const holding = setInterval(() => void takeBackupWork(me).catch(() => {}), WORK_MS / 5)
  try {
    return await work()
  } finally {
    clearInterval(holding)
    await leaveBackupWork(me)
  }
}

function settings() {
  return readBackupSettings(process.env, environment().dataDirectory)
}

function placeOf(named: string | undefined) {
  const address = named ?? settings().to
  return address === null ? null : openPlace(address, environment())
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function complain(sentence: string): number {
  console.error(sentence)
  return 1
}
