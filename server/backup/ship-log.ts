import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#db/index.ts'
import { followLog, type LogFollower, LogLost, type LogPiece } from '#db/portable/index.ts'
import { keptRows } from '#db/stores/media/kept-files.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import type { FileLine } from '#newsroom/backup/manifest.ts'
import { noteLogShipped } from '#operations/backup/backup-status.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import type { FileStore } from '../files/store.ts'
import { type KeptFile, keptFiles, keptUnder } from './kept-files.ts'
import { basePath, filesPath, generationsAt, putBegun, stampOf, walPath } from './log-parts.ts'
import { filePath } from './parts.ts'
import { hashOf } from './put-files.ts'

/** Between two looks at what was committed. What was written in the last of them is what a dead disk takes along. */
const LOOK_MS = 2000
/** After this long a new copy of the file is taken: whoever brings it back replays no more than that. */
const GENERATION_MS = 24 * 60 * 60 * 1000
/** Any moment of so long can be brought back. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000
/** What waits while the place is away may take so much of the disk; then following ends, and begins anew later. */
const MOST_WAITING = 1_000_000_000
const REST_MS = 30_000
/** How often it is noted that all is well. */
const NOTE_MS = 60_000
/** Rows whose ids come late, by transactions that took long, are still found: so many are looked at again. */
const LOOK_BACK = 200

type Wish = {
  place: Place
  files: FileStore
  databasePath: string
  tell: (sentence: string) => void
  until: AbortSignal
}

/**
 * Sends to a place whatever is committed to an SQLite file, and the pictures and files of it, a few seconds after it was
 * committed, until it is told to end. What lies there can be brought back as of any moment of the last three days.
 * One process for a file.
 */
export async function shipLog(wish: Wish): Promise<void> {
  while (!wish.until.aborted) {
    const follower = followLog(wish.databasePath)
    try {
      await shipGeneration(wish, follower)
    } catch (error) {
      wish.tell(error instanceof Error ? error.message : String(error))
      if (!(error instanceof LogLost)) await quiet(REST_MS, wish.until)
    } finally {
      follower.close()
    }
  }
}

/** From one copy of the file to the next. */
async function shipGeneration(wish: Wish, follower: LogFollower): Promise<void> {
  const { place, until } = wish
  const begun = new Date()
  const generation = `${stampOf(begun)}-${randomBytes(2).toString('hex')}`
  const { size } = await stat(follower.path)
  const copy = createReadStream(follower.path, { end: Math.max(0, size - 1) })
  await place.put(basePath(generation), copy, { bytes: size })
  const files = followFiles(wish, generation)
  await files.all()
  await shipCommits(wish, generation, follower)
  await putBegun(place, generation, { at: new Date(), newspaper: (await readNewspaper(database())).name })
  wish.tell(`Following the database: ${generation} at ${place.place}`)
  await dropOldGenerations(place, generation)

  let notedAt = Number.NEGATIVE_INFINITY
  while (!until.aborted && Date.now() - begun.getTime() < GENERATION_MS) {
    // Files first: a row that arrives names nothing that has not.
    await files.news()
    await shipCommits(wish, generation, follower)
    const meanwhile = follower.shorten()
    if (meanwhile) await ship(wish, generation, follower, meanwhile)
    if (performance.now() - notedAt > NOTE_MS) {
      notedAt = performance.now()
      await noteLogShipped(place.place)
    }
    await quiet(LOOK_MS, until)
  }
}

async function shipCommits(wish: Wish, generation: string, follower: LogFollower): Promise<void> {
  for (let piece = follower.next(); piece; piece = follower.next()) await ship(wish, generation, follower, piece)
}

/** Sends a piece, again and again while the place is away. @throws LogLost where too much would wait */
async function ship(
  { place, tell, until }: Wish,
  generation: string,
  follower: LogFollower,
  piece: LogPiece,
): Promise<void> {
  // Under one name however often it is sent.
  const path = walPath(generation, piece, new Date())
  for (let tries = 1; ; tries += 1) {
    try {
      await place.put(path, [piece.bytes], { bytes: piece.bytes.length })
      return
    } catch (error) {
      if (until.aborted) throw error
      if (tries === 1) tell(`${place.place} takes nothing: ${error instanceof Error ? error.message : String(error)}`)
      const { size } = await stat(`${follower.path}-wal`)
      if (size > MOST_WAITING) throw new LogLost(`${Math.round(size / 1_000_000)} MB waited for ${place.place}.`)
      await quiet(LOOK_MS, until)
    }
  }
}

/** Copies pictures and files as they come, and lists them. */
function followFiles({ place, files }: Wish, generation: string) {
  const after = { media: '', files: '' }
  const seen = new Set<string>()
  const send = async (kept: AsyncIterable<KeptFile>) => {
    const lines: string[] = []
    for await (const { key, name, bytes, open } of kept) {
      const sha256 = await hashOf(await open())
      if ((await place.stat(filePath(sha256)))?.bytes !== bytes) {
        await place.put(filePath(sha256), await open(), { bytes, sha256 })
      }
      lines.push(`${JSON.stringify([key, name, bytes, sha256] satisfies FileLine)}\n`)
    }
    if (lines.length === 0) return
    const list = Buffer.from(lines.join(''))
    await place.put(filesPath(generation, new Date()), [list], { bytes: list.length })
  }
  const newKeys = async () => {
    const keys: string[] = []
    for (const table of ['media', 'files'] as const) {
      for (let from = after[table]; ; ) {
        const rows = await keptRows(database(), table, from, 1000)
        const fresh = rows.filter(({ fileKey }) => !seen.has(fileKey))
        keys.push(...fresh.map(({ fileKey }) => fileKey))
        after[table] = rows.at(-LOOK_BACK)?.id ?? after[table]
        if (rows.length < 1000) break
        from = rows.at(-1)?.id ?? from
      }
    }
    return keys
  }
  return {
    /** All that lie there, also without a row yet. */
    all: async () => {
      const keys = await newKeys()
      await send(keptFiles(files))
      for (const key of keys) seen.add(key)
    },
    /** Those that have come. */
    news: async () => {
      const keys = await newKeys()
      await send(keptUnder(files, keys))
      for (const key of keys) seen.add(key)
    },
  }
}

/** Takes away what is of no use for any moment that is kept, and what was cut off at its beginning. */
async function dropOldGenerations(place: Place, present: string): Promise<void> {
  let newer: Date | null = null
  for (const { name, begun, paths } of await generationsAt(place)) {
    const old = newer !== null && Date.now() - newer.getTime() > KEPT_MS
    if (name !== present && (begun === null || old)) {
      // What says that it is one goes first.
      for (const path of paths.toSorted((a) => (a.endsWith('begun.json') ? -1 : 1))) await place.remove(path)
    }
    newer = begun?.at ?? newer
  }
}

async function quiet(ms: number, until: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: until }).catch(() => {})
}
