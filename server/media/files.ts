import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { PictureSize } from '#newsroom/media/media.ts'
import { environment } from '../process/environment.ts'

/**
 * The files kept under a key: the original as it was sent and, of a picture, the three sizes made from it. A recording or
 * a document has its original only.
 */
export type FileName = 'original' | PictureSize

const FILE_KEY = /^[0-9a-z]{26}$/

/** A new name under which files are kept; it can't be guessed. */
export function newFileKey(): string {
  return BigInt(`0x${randomBytes(17).toString('hex')}`)
    .toString(36)
    .padStart(27, '0')
    .slice(-26)
}

/** Where a kept file lies, for those who look into it. @throws where the key is none */
export function keptPath(fileKey: string, name: FileName): string {
  const path = pathOf(fileKey, name)
  if (!path) throw new Error('Not a file key.')
  return path
}

/** Where a file lies. The key is checked, so that no address ever becomes a path. */
function pathOf(fileKey: string, name: FileName): string | null {
  if (!FILE_KEY.test(fileKey)) return null
  return placeIn(environment().dataDirectory, fileKey, name)
}

function placeIn(dataDirectory: string, fileKey: string, name: FileName): string {
  return join(dataDirectory, 'files', fileKey.slice(0, 2), fileKey, name)
}

/**
 * Keeps a file: written beside its place, forced to the disk, then moved there, so that there is never half of one. When it
 * is done, the file is there after a power cut too: its name, and the folders on the way to it, have been forced to the disk.
 */
export async function keepFile(fileKey: string, name: FileName, bytes: Uint8Array): Promise<void> {
  await keepStream(fileKey, name, [bytes], bytes.length)
}

/**
 * Keeps a file that arrives in parts, without ever having all of it in memory.
 * @returns its size and hash; null where it is larger than the limit, and nothing of it is kept
 */
export async function keepStream(
  fileKey: string,
  name: FileName,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limitBytes: number,
): Promise<{ bytes: number; sha256: string } | null> {
  const path = keptPath(fileKey, name)
  const folder = dirname(path)
  if ((await mkdir(/* turbopackIgnore: true */ folder, { recursive: true })) !== undefined)
    await settleFoldersTo(folder)
  const temporary = `${path}.${randomBytes(4).toString('hex')}`
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(/* turbopackIgnore: true */ temporary, 'wx')
  let whole = false
  try {
    for await (const part of parts) {
      bytes += part.length
      if (bytes > limitBytes) return null
      hash.update(part)
      await file.writeFile(part)
    }
    await file.sync()
    whole = true
  } finally {
    await file.close()
    if (!whole) await rm(temporary, { force: true })
  }
  await rename(temporary, path)
  await settleFolder(folder)
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Forces to the disk that a new folder is where it is, and so all the way up to the data folder: who made one of those on
 * the way, a moment ago, may not have come to it yet.
 */
async function settleFoldersTo(folder: string): Promise<void> {
  for (const above of ['..', '../..', '../../..']) await settleFolder(join(folder, above))
}

/** A new name in a folder is not on the disk before the folder itself is. */
async function settleFolder(folder: string): Promise<void> {
  const opened = await open(/* turbopackIgnore: true */ folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/**
 * Opens a file for sending.
 * @param part the first and the last byte wanted, where it is not all of them
 * @returns the stream and the size of the whole file; null where there is none
 */
export async function openFile(
  fileKey: string,
  name: FileName,
  part?: { first: number; last: number },
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  const opened = await openStream(fileKey, name, part)
  return opened && { stream: Readable.toWeb(opened.stream) as ReadableStream<Uint8Array>, bytes: opened.bytes }
}

/** The same as a stream of Node's, for who writes it to a connection. */
export async function openStream(
  fileKey: string,
  name: FileName,
  part?: { first: number; last: number },
): Promise<{ stream: Readable; bytes: number } | null> {
  const path = pathOf(fileKey, name)
  if (!path) return null
  try {
    const file = await open(/* turbopackIgnore: true */ path, 'r')
    const { size } = await file.stat()
    const stream = createReadStream('', {
      fd: file,
      autoClose: true,
      ...(part ? { start: part.first, end: part.last } : {}),
    })
    return { stream, bytes: size }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whether a file lies where it should. */
export async function isThere(dataDirectory: string, fileKey: string, name: FileName): Promise<boolean> {
  try {
    return (await stat(/* turbopackIgnore: true */ placeIn(dataDirectory, fileKey, name))).isFile()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return false
    throw error
  }
}

/** Takes away files that were never recorded. */
export async function dropFiles(fileKey: string): Promise<void> {
  const path = pathOf(fileKey, 'original')
  if (path) await rm(join(path, '..'), { recursive: true, force: true })
}
