import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openDatabase } from '#db/index.ts'
import { integrityFault, replayLog } from '#db/portable/index.ts'
import { settleRestored } from '#operations/backup/restored.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { fileLinesAt, type Generation, generationsAt, type WalPart } from './log-parts.ts'
import { moveDatabase } from './move-database.ts'
import { Damaged } from './parts.ts'
import { type Into, putBack } from './restore.ts'

type Wish = Into & {
  place: Place
  generation: Generation
  /** The moment whose state is wanted. */
  at: Date
}

/** The followed database that has a moment. @throws Damaged, with a sentence, where nothing of it is kept */
export async function findGeneration(place: Place, at: Date): Promise<Generation> {
  const whole = (await generationsAt(place)).filter(({ begun }) => begun !== null)
  const found = whole.find(({ begun }) => begun && begun.at <= at)
  if (found) return found
  const first = whole.at(-1)?.begun?.at
  throw new Damaged(
    first
      ? `Nothing is kept of ${at.toISOString()} at ${place.place}: the first moment there is ${first.toISOString()}.`
      : `No database was followed to ${place.place} (BACKUP_LOG).`,
  )
}

/** The last moment that a generation has something of. */
export function lastMoment({ begun, wal }: Generation): Date {
  return new Date(Math.max(begun?.at.getTime() ?? 0, ...wal.slice(-1).map(({ at }) => at.getTime())))
}

/**
 * Brings a newspaper back as it was at a moment: its file as it was copied, what the log says of it until then, made whole
 * beside; its files; then its database, whole or not at all.
 * @returns where a database lies now that was there before, and files that did not come back
 * @throws Damaged where the log has a gap; NotBuilt where the database may not be replaced
 */
export async function restoreAt(wish: Wish): Promise<{ aside: string | null; missing: number }> {
  const { place, generation, at, dataDirectory, databaseUrl, over, tell } = wish
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  const work = join(dataDirectory, 'restore-work')
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { mode: 0o700 })
  try {
    const path = join(work, 'newsroom.db')
    await copyBase(place, generation, path)
    const parts = generation.wal.filter((part) => part.at <= at)
    for (const run of Map.groupBy(parts, (part) => part.run).values()) await replayLog(path, contentOf(place, run))
    tell(`${parts.length} pieces of the log, the last of ${(parts.at(-1)?.at ?? generation.begun?.at)?.toISOString()}`)
    const fault = integrityFault(path)
    if (fault) throw new Damaged(`What the log makes is no whole database: ${fault}`)
    const missing = await putFilesBack(wish)
    const { aside } = await moveDatabase(`file:${path}`, databaseUrl, { over, tell })
    const db = openDatabase(databaseUrl)
    try {
      await settleRestored(db, at)
    } finally {
      await db.close()
    }
    return { aside, missing }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function copyBase(place: Place, generation: Generation, path: string): Promise<void> {
  const opened = await place.open(generation.base)
  if (!opened) throw new Damaged(`${generation.base} is missing.`)
  await pipeline(opened.stream, createWriteStream(path, { mode: 0o600 }))
}

/** A run of the log from its first byte. @throws Damaged where something is missing in the middle */
async function* contentOf(place: Place, run: readonly WalPart[]): AsyncGenerator<Uint8Array> {
  let end = 0
  for (const { path, from, bytes } of run) {
    if (from !== end) throw new Damaged(`The log has a gap before ${path}.`)
    const opened = await place.open(path)
    if (opened?.bytes !== bytes) throw new Damaged(`${path} is missing or damaged.`)
    yield* opened.stream
    end = from + bytes
  }
}

async function putFilesBack({ place, generation, at, files }: Wish): Promise<number> {
  let missing = 0
  for (const list of generation.files.filter((each) => each.at <= at)) {
    for (const line of await fileLinesAt(place, list.path)) if (!(await putBack(place, files, line))) missing += 1
  }
  return missing
}
