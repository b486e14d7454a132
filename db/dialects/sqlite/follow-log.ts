import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { afterLastCommit, type LogPlace, readLogHeader } from './write-ahead-log.ts'

/** How much of the log is read in one go. */
const PORTION = 4 * 1024 * 1024
/** A log that is longer begins anew as soon as all of it has been read. */
const LONG = 16 * 1024 * 1024

/** A piece of the log: whole commits. `run`: which log since the follower began, from 1; `from`: the byte of its file. */
export type LogPiece = { run: number; from: number; bytes: Buffer }

/**
 * Follows everything that is committed to an SQLite file, by whatever process. While it does, nobody begins the log anew
 * but itself; so nothing of it is lost before it was read, and the log grows as long as its pieces are not taken.
 */
export type LogFollower = {
  /** The file as it is now, of which the pieces of the log make what it became: good together with all pieces read until its copy is whole. */
  readonly path: string
  /** The next piece; null where nothing more has been committed. */
  next(): LogPiece | null
  /**
   * Begins the log anew where it is long and all of it has been read.
   * @returns what was committed meanwhile: then nothing was begun anew, and this is the next piece
   * @throws LogLost
   */
  shorten(): LogPiece | null
  close(): void
}

/** Something was written that this follower has not seen: another one has to begin, with a copy of the file. */
export class LogLost extends Error {
  override name = 'LogLost'
}

/**
 * Begins to follow.
 * @param path of a file in WAL mode
 * @param longest bytes of the log, after which it is begun anew
 */
export function followLog(path: string, longest: number = LONG): LogFollower {
  const file = new DatabaseSync(path, { timeout: 5000 })
  file.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON')
  const pragma = (text: string) => Object.values(file.prepare(`PRAGMA ${text}`).get() ?? {})
  // Whoever reads holds the log where it is.
  const hold = () => file.exec('begin; select count(*) from sqlite_master')
  pragma('wal_checkpoint(TRUNCATE)')
  hold()

  let run = 1
  let place: LogPlace | null = null
  const next = (): LogPiece | null => {
    const log = openLog(path)
    if (log === null) return null
    try {
      const header = readLogHeader(readAt(log, 0, 32))
      if (header === null) return null
      if (place !== null && place.salts !== header.salts)
        throw new LogLost('The log was begun anew by another program.')
      const before = place ?? header
      const found = committedIn(log, before)
      if (found.offset === before.offset) return null
      // The first piece of a run brings the header along.
      const from = place === null ? 0 : before.offset
      place = found
      return { run, from, bytes: readAt(log, from, found.offset - from) }
    } finally {
      closeSync(log)
    }
  }

  const shorten = (): LogPiece | null => {
    if (place === null || place.offset < longest) return null
    file.exec('commit')
    try {
      // Nobody writes until the commit, and whoever does before the log is begun anew is seen by the version of the data.
      file.exec('begin immediate')
      const before = pragma('data_version')[0]
      const rest = next()
      file.exec('commit')
      if (rest !== null) return rest
      const [busy] = pragma('wal_checkpoint(TRUNCATE)')
      if (pragma('data_version')[0] !== before) throw new LogLost('Somebody wrote while the log was begun anew.')
      if (busy === 0) {
        run += 1
        place = null
      }
      return null
    } finally {
      if (file.isTransaction) file.exec('rollback')
      hold()
    }
  }

  return { path, next, shorten, close: () => file.close() }
}

/** Where the last commit ends, of a portion of the log or, if a transaction is longer, of as much as it takes. */
function committedIn(log: number, from: LogPlace): LogPlace {
  const end = fstatSync(log).size
  for (let portion = PORTION; ; portion *= 2) {
    const found = afterLastCommit(readAt(log, from.offset, Math.min(portion, end - from.offset)), from)
    if (found.offset > from.offset || from.offset + portion >= end) return found
  }
}

function openLog(path: string): number | null {
  try {
    return openSync(`${path}-wal`, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length))
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from))
}

/**
 * Brings the copy of a file to where a run of its log ends.
 * @param log the pieces of one run in their order, from its first byte
 */
export async function replayLog(path: string, log: AsyncIterable<Uint8Array>): Promise<void> {
  await writeFile(`${path}-wal`, log, { mode: 0o600 })
  await rm(`${path}-shm`, { force: true })
  const file = new DatabaseSync(path)
  try {
    file.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  } finally {
    file.close()
  }
}

/** Whether a file is a whole database. @returns what SQLite finds wrong with it; null where nothing is */
export function integrityFault(path: string): string | null {
  const file = new DatabaseSync(path, { readOnly: true })
  try {
    const said = String(Object.values(file.prepare('PRAGMA integrity_check').get() ?? {})[0])
    return said === 'ok' ? null : said
  } finally {
    file.close()
  }
}
