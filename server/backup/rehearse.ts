import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase } from '#db/index.ts'
import { buildDatabase, scratchDatabase } from '#db/portable/index.ts'
import { brokenChains } from '#db/stores/history/versions.ts'
import type { Manifest } from '#newsroom/backup/manifest.ts'
import type { Rehearsed } from '#newsroom/backup/status.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import type { Environment } from '../process/environment.ts'
import { logFailure } from '../process/log.ts'
import { comparePages } from './compare-pages.ts'
import { textOf } from './parts.ts'
import { checkFiles } from './restore.ts'
import { takeTables } from './take-tables.ts'

const FOLDER = 'rehearsal-'

/**
 * Restores a backup beside the newspaper, looks at what came back, and throws it away: the hash of every file and every table,
 * what points where, the chains of versions, and pages as a server renders them from it, letter for letter.
 * @returns what was found; `faults` is empty where the backup is good
 */
export async function rehearse(wish: {
  place: Place
  manifest: Manifest
  environment: Environment
  tell: (sentence: string) => void
}): Promise<Rehearsed> {
  const { place, manifest, environment, tell } = wish
  const begun = performance.now()
  const at = new Date()
  const faults: string[] = []
  const compared = { pages: 0, equal: 0 }
  await sweepFormer(environment.dataDirectory)
  const folder = await mkdtemp(join(environment.dataDirectory, FOLDER))
  const scratch = await scratchDatabase(environment.databaseUrl, folder)
  try {
    faults.push(...(await checkFiles(place, manifest)))
    tell(`${manifest.files.count} files read`)
    if (manifest.secrets) await textOf(place, manifest.name, manifest.secrets)
    await buildDatabase(scratch.url, { migrations: manifest.migrations, filled: 'refuse' }, (building) =>
      takeTables(place, manifest, building, tell),
    )
    await withDatabase(scratch.url, async (db) => {
      await db.migrate()
      const broken = await brokenChains(db)
      if (broken.length > 0) faults.push(`The versions of ${broken.length} articles are not a whole chain.`)
    })
    const pages = await comparePages({ place, manifest, environment, databaseUrl: scratch.url, folder, tell })
    Object.assign(compared, { pages: pages.pages, equal: pages.equal })
    faults.push(...pages.faults)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Damaged')) logFailure('the backup could not be restored', error)
    faults.push(error instanceof Error ? error.message : String(error))
  } finally {
    await scratch.drop()
    await rm(folder, { recursive: true, force: true })
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  return { name: manifest.name, of: new Date(manifest.at), at, seconds, ...compared, faults }
}

/** Takes away what one left behind that was killed. */
async function sweepFormer(dataDirectory: string): Promise<void> {
  for (const name of await readdir(dataDirectory))
    if (name.startsWith(FOLDER)) await rm(join(dataDirectory, name), { recursive: true, force: true })
}

async function withDatabase(url: string, work: (db: Database) => Promise<void>): Promise<void> {
  const db = openDatabase(url)
  try {
    await work(db)
  } finally {
    await db.close()
  }
}
