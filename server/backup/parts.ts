import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { BackupPart } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'

const NEWLINE = 10
/** Lines are put together to pieces of about this size. */
const PIECE = 64 * 1024

/** What is not what it was when the backup was made, in a sentence for the technician. */
export class Damaged extends Error {
  override name = 'Damaged'
}

/** Where a backup's own parts lie. */
export function partPath(backup: string, part: string): string {
  return `backups/${backup}/${part}`
}

/** Where a file lies, by its hash: the same for all backups. */
export function filePath(sha256: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256}`
}

/**
 * Writes lines as one part: packed on this machine first, for a place wants to know beforehand how much comes.
 * @param work a folder for what is under way
 * @returns the part, how many lines there were, and their hash before they were packed
 */
export async function putLines(
  place: Place,
  work: string,
  backup: string,
  name: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<{ part: BackupPart; lines: number; sha256: string }> {
  const packed = join(work, name.replaceAll('/', '-'))
  const content = createHash('sha256')
  let count = 0
  async function* pieces() {
    let piece = ''
    for await (const line of lines) {
      count += 1
      piece += `${line}\n`
      if (piece.length < PIECE) continue
      content.update(piece)
      yield Buffer.from(piece)
      piece = ''
    }
    content.update(piece)
    if (piece !== '') yield Buffer.from(piece)
  }
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(Readable.from(pieces()), createGzip(), counted, createWriteStream(packed, { mode: 0o600 }))
  const sha256 = hash.digest('hex')
  await place.put(partPath(backup, name), createReadStream(packed), { bytes, sha256 })
  await rm(packed, { force: true })
  return { part: { name, bytes, sha256 }, lines: count, sha256: content.digest('hex') }
}

/** Writes a text as one part. */
export async function putText(place: Place, backup: string, name: string, text: string): Promise<BackupPart> {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await place.put(partPath(backup, name), [bytes], { bytes: bytes.length, sha256 })
  return { name, bytes: bytes.length, sha256 }
}

/** The lines of a part. @throws Damaged, at the latest at its end, where it is not what it was */
export async function* linesOf(place: Place, backup: string, part: BackupPart): AsyncGenerator<string> {
  const opened = await place.open(partPath(backup, part.name))
  if (!opened) throw new Damaged(`${part.name} is missing.`)
  const hash = createHash('sha256')
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const gunzip = createGunzip()
  const flow = pipeline(opened.stream, checked, gunzip)
  // Heard where the lines are read.
  flow.catch(() => {})
  let rest: Buffer[] = []
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
        rest.push(chunk.subarray(from, at))
        yield Buffer.concat(rest).toString('utf8')
        rest = []
        from = at + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
    }
    await flow
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Damaged(`${part.name} can't be unpacked: ${error.message}.`)
    throw error
  }
  if (opened.bytes !== part.bytes || hash.digest('hex') !== part.sha256)
    throw new Damaged(`${part.name} is not what was written.`)
}

/** The text of a part. @throws Damaged */
export async function textOf(place: Place, backup: string, part: BackupPart): Promise<string> {
  const opened = await place.open(partPath(backup, part.name))
  if (!opened) throw new Damaged(`${part.name} is missing.`)
  const bytes = Buffer.concat(await opened.stream.toArray())
  if (createHash('sha256').update(bytes).digest('hex') !== part.sha256)
    throw new Damaged(`${part.name} is not what was written.`)
  return bytes.toString('utf8')
}
