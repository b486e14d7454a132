import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { database } from '#db/index.ts'
import { openSnapshot } from '#db/portable/index.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import type { Manifest } from '#newsroom/backup/manifest.ts'
import { outlived } from '#newsroom/backup/retention.ts'
import type { BackupMade } from '#newsroom/backup/status.ts'
import { backupStatus } from '#operations/backup/backup-status.ts'
import { readDatabaseTime } from '#operations/duty/server-clocks.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { openFileStore } from '../files/store.ts'
import { KEPT_SETTINGS } from '../process/backup-settings.ts'
import { diskRoom } from '../process/disk-room.ts'
import type { Environment } from '../process/environment.ts'
import { seal } from '../process/secrets.ts'
import { keptFiles } from './kept-files.ts'
import { namesAt, putManifest, readManifest } from './manifests.ts'
import { partPath, putLines, putText } from './parts.ts'
import { putFiles } from './put-files.ts'
import { putTables } from './put-tables.ts'
import { hasPages, samplePages, settledChange } from './sample-pages.ts'
import { sweepFiles } from './sweep-files.ts'
import { PROGRAM_VERSION, presentBuild } from './this-program.ts'

/** What has to be free on the disk afterwards: the newspaper writes there, too. */
const SPARE_BYTES = 500_000_000

type Wish = {
  place: Place
  environment: Environment
  passphrase: string | null
  /** Whether it may wait a minute or two for pages that hold still, after somebody published. */
  patient?: boolean
  tell: (sentence: string) => void
}

/** Why no backup is made, in a sentence for the technician. */
export class NoBackup extends Error {
  override name = 'NoBackup'
}

/**
 * Makes a backup of the newspaper while people work: its database as of one moment, all pictures and files, some pages as
 * readers get them, and, under the passphrase, its settings and secret. Killed in the middle it leaves no backup; files that
 * were copied need not be again. Whoever calls has taken the work (`takeBackupWork`).
 * @throws NoBackup, or what a disk or a database has thrown
 */
export async function makeBackup({ place, environment, passphrase, patient = false, tell }: Wish): Promise<BackupMade> {
  const begun = performance.now()
  const work = join(environment.dataDirectory, 'backup-work')
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true, mode: 0o700 })
  const { snapshot, at, pages } = await snapshotWithPages(environment, patient)
  try {
    const former = await formerOf(place)
    await refuseWhereTight(work, former)
    const name = nameAt(at)
    tell(`Backup ${name} to ${place.place}`)
    const { tables, keys } = await putTables(place, work, name, snapshot, tell)
    // Files are never changed, and there before a row names them: what is read after the rows has all that they name.
    await snapshot.close()
    const trusting = ((await backupStatus()).rehearsal?.faults.length ?? 0) === 0
    const kept = keptFiles(openFileStore(environment))
    const files = await putFiles(place, work, { name, kept, onRecord: keys, former, trusting, tell })
    tell(`${files.count} files, ${files.copied} of them new`)
    const newspaper = await readNewspaper(database())
    const manifest: Manifest = {
      format: 1,
      name,
      at: at.toISOString(),
      finishedAt: new Date().toISOString(),
      newspaper: newspaper.name,
      program: PROGRAM_VERSION,
      build: presentBuild(),
      dialect: snapshot.dialect,
      migrations: [...snapshot.migrations],
      tables,
      files: { count: files.count, bytes: files.bytes, missing: files.missing, part: files.part },
      pages: pages && {
        count: pages.length,
        part: (
          await putLines(
            place,
            work,
            name,
            'pages.jsonl.gz',
            pages.map((page) => JSON.stringify(page)),
          )
        ).part,
      },
      secrets: passphrase === null ? null : await putSecrets(place, name, environment, passphrase),
    }
    await putManifest(place, manifest)
    await dropOutlived(place, newspaper, tell)
    return {
      name,
      place: place.place,
      at,
      seconds: Math.round((performance.now() - begun) / 1000),
      bytes: files.bytes + tables.reduce((sum, { part }) => sum + part.bytes, 0),
      copiedBytes: files.copiedBytes + tables.reduce((sum, { part }) => sum + part.bytes, 0),
      missing: files.missing,
      secrets: passphrase !== null,
    }
  } finally {
    await snapshot.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** How often it is tried to have pages and rows of the same moment, while people publish. */
const TRIES = 3

/**
 * The rows of a moment, and pages as readers got them at it: nothing was changed on them between the two. Pages are null where
 * no newspaper runs here, or people publish all the time.
 */
async function snapshotWithPages(environment: Environment, patient: boolean) {
  const wanted = await hasPages(environment)
  for (let tries = 1; ; tries += 1) {
    const since = wanted ? await settledChange(await readDatabaseTime(database()), patient) : 'unsettled'
    const at = await readDatabaseTime(database())
    const snapshot = await openSnapshot(environment.databaseUrl)
    try {
      const pages = since === 'unsettled' ? null : await samplePages(environment, since.id)
      if (pages !== 'changed') return { snapshot, at, pages }
      if (tries === TRIES) return { snapshot, at, pages: null }
    } catch (error) {
      await snapshot.close()
      throw error
    }
    await snapshot.close()
  }
}

async function formerOf(place: Place): Promise<Manifest | null> {
  for (const name of (await namesAt(place)).whole) {
    try {
      return await readManifest(place, name)
    } catch {
      // A damaged one says nothing; the one before it may.
    }
  }
  return null
}

/** A disk that backups have filled could not take what people write. */
async function refuseWhereTight(folder: string, former: Manifest | null): Promise<void> {
  const { bytes } = await diskRoom(folder)
  const needed = former?.tables.reduce((sum, { part }) => sum + 2 * part.bytes, 0) ?? 0
  if (bytes < needed + SPARE_BYTES) throw new NoBackup(`Only ${Math.round(bytes / 1_000_000)} MB are free on the disk.`)
}

function nameAt(at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').toLowerCase()
  return `${stamp}z-${randomBytes(2).toString('hex')}`
}

async function putSecrets(place: Place, name: string, { secret }: Environment, passphrase: string) {
  const settings = Object.fromEntries(
    KEPT_SETTINGS.flatMap((each) => (process.env[each] ? [[each, process.env[each]]] : [])),
  )
  return putText(place, name, 'secrets.json', await seal(JSON.stringify({ secret, settings }), passphrase, name))
}

/** Takes away backups that are not kept any more, what was cut off, and files that only those had. */
async function dropOutlived(
  place: Place,
  newspaper: Awaited<ReturnType<typeof readNewspaper>>,
  tell: (sentence: string) => void,
): Promise<void> {
  const { whole, cutOff, paths } = await namesAt(place)
  const keep = { days: newspaper.backupDays, weeks: newspaper.backupWeeks, months: newspaper.backupMonths }
  const backups = whole.map((name) => ({ name, at: momentOf(name) }))
  const gone = outlived(backups, keep, newspaper.timeZone).map(({ name }) => name)
  for (const name of [...gone, ...cutOff]) {
    // The manifest first: what is left of it is no backup any more.
    for (const path of (paths.get(name) ?? []).toSorted((a) => (a === partPath(name, 'manifest.json') ? -1 : 1)))
      await place.remove(path)
  }
  if (gone.length > 0) tell(`${gone.length} old backups are not kept any more`)
  if (gone.length + cutOff.length > 0)
    await sweepFiles(
      place,
      whole.filter((name) => !gone.includes(name)),
    )
}

/** The moment that a backup's name says. */
function momentOf(name: string): Date {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)z/.exec(name) ?? []
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
