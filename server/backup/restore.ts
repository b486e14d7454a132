import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '#db/index.ts'
import { buildDatabase } from '#db/portable/index.ts'
import { type FileLine, fileLine, type Manifest, secretsSchema } from '#newsroom/backup/manifest.ts'
import { settleRestored } from '#operations/backup/restored.ts'
import { ContentDiffers, type ObjectStore as Place } from '../files/object-store.ts'
import type { FileStore } from '../files/store.ts'
import { unseal } from '../process/secrets.ts'
import { filePath, linesOf, textOf } from './parts.ts'
import { hashOf } from './put-files.ts'
import { takeTables } from './take-tables.ts'

/** Where a newspaper is brought back to. */
export type Into = {
  databaseUrl: string
  /** Where pictures and files go. */
  files: FileStore
  dataDirectory: string
  passphrase: string | null
  /** Whether a filled database that lies there is put aside. */
  over: boolean
  tell: (sentence: string) => void
}

type Wish = Into & { place: Place; manifest: Manifest }

/** What came of it. */
export type Restored = {
  /** Where the database that was there before lies now. */
  aside: string | null
  /** Files that are damaged or missing in the backup, and did not come back. */
  missing: number
  /** Whether settings and secret came back; closed where the passphrase is another one. */
  secrets: 'back' | 'none' | 'closed'
}

/**
 * Brings a newspaper back: its files, then its database, whole or not at all, then its secret. Killed in the middle, the next
 * try goes on with the files that are missing.
 * A file that is damaged in the backup keeps nothing else from coming back.
 * @throws Damaged where the backup is not what it was; NotBuilt where the database may not be replaced
 */
export async function restore(wish: Wish): Promise<Restored> {
  const { place, manifest, databaseUrl, dataDirectory, passphrase, tell } = wish
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  const { missing } = await restoreFiles(wish)
  const { aside } = await buildDatabase(
    databaseUrl,
    { migrations: manifest.migrations, filled: wish.over ? 'put aside' : 'refuse' },
    (building) => takeTables(place, manifest, building, tell),
  )
  const db = openDatabase(databaseUrl)
  try {
    await db.migrate({ tell })
    await settleRestored(db, new Date(manifest.at))
  } finally {
    await db.close()
  }
  return { aside, missing, secrets: await restoreSecrets(place, manifest, dataDirectory, passphrase) }
}

async function restoreFiles({ place, manifest, files, tell }: Wish): Promise<{ missing: number }> {
  let [count, missing] = [0, 0]
  for await (const line of linesOf(place, manifest.name, manifest.files.part)) {
    if (!(await putBack(place, files, fileLine.parse(JSON.parse(line))))) missing += 1
    count += 1
    if (count % 1000 === 0) tell(`${count} of ${manifest.files.count} files`)
  }
  return { missing }
}

/** Puts a file back where it is not what it was. @returns whether it is there now */
export async function putBack(place: Place, files: FileStore, [key, name, bytes, sha256]: FileLine): Promise<boolean> {
  const under = `files/${key.slice(0, 2)}/${key}/${name}`
  const there = await files.objects.open(under)
  if (there?.bytes === bytes && (await hashOf(there.stream)) === sha256) return true
  there?.stream.destroy()
  const opened = await place.open(filePath(sha256))
  if (!opened) return false
  try {
    await files.objects.put(under, opened.stream, { bytes, sha256 })
    return true
  } catch (error) {
    if (error instanceof ContentDiffers) return false
    throw error
  }
}

/** The secret takes its place; settings are for whoever sets the machine up to read. */
export async function restoreSecrets(
  place: Place,
  manifest: Manifest,
  dataDirectory: string,
  passphrase: string | null,
): Promise<'back' | 'none' | 'closed'> {
  if (manifest.secrets === null) return 'none'
  if (passphrase === null) return 'closed'
  const opened = await unseal(await textOf(place, manifest.name, manifest.secrets), passphrase, manifest.name)
  if (opened === null) return 'closed'
  const { secret, settings } = secretsSchema.parse(JSON.parse(opened))
  const path = join(dataDirectory, 'secret')
  if (existsSync(path) && (await readFile(path, 'utf8')).trim() !== secret) {
    await rm(`${path}.before-restore`, { force: true })
    await link(path, `${path}.before-restore`)
  }
  await writeFile(`${path}.back`, secret, { mode: 0o600, flush: true })
  await rename(`${path}.back`, path)
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  await writeFile(join(dataDirectory, 'settings-from-backup.env'), lines.join(''), { mode: 0o600 })
  return 'back'
}

/** Reads every file of a backup. @returns a sentence for what is not what it was */
export async function checkFiles(place: Place, manifest: Manifest): Promise<string[]> {
  const seen = new Map<string, boolean>()
  const faults: string[] = []
  let wrong = 0
  for await (const line of linesOf(place, manifest.name, manifest.files.part)) {
    const [key, name, bytes, sha256] = fileLine.parse(JSON.parse(line))
    let whole = seen.get(sha256)
    if (whole === undefined) {
      const opened = await place.open(filePath(sha256))
      whole = opened !== null && opened.bytes === bytes && (await hashOf(opened.stream)) === sha256
      opened?.stream.destroy()
      seen.set(sha256, whole)
    }
    if (whole) continue
    wrong += 1
    if (wrong <= 5) faults.push(`${filePath(sha256)} (${key}/${name}) is missing or damaged.`)
  }
  if (wrong > 5) faults.push(`${wrong - 5} more files are missing or damaged.`)
  return faults
}
