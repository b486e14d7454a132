import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { PictureSize } from '#newsroom/media.ts'
import { environment } from './environment.ts'

/** The files kept of a picture: the original as it was sent, and the three sizes made from it. */
export type FileName = 'original' | PictureSize

const FILE_KEY = /^[0-9a-z]{26}$/

/** A new name under which a picture's files are kept; it can't be guessed. */
export function newFileKey(): string {
  return BigInt(`0x${randomBytes(17).toString('hex')}`)
    .toString(36)
    .padStart(27, '0')
    .slice(-26)
}

/** Where a file lies. The key is checked, so that no address ever becomes a path. */
function pathOf(fileKey: string, name: FileName): string | null {
  if (!FILE_KEY.test(fileKey)) return null
  return join(environment().dataDirectory, 'files', fileKey.slice(0, 2), fileKey, name)
}

/** Keeps a file: written beside its place, forced to the disk, then moved there, so that there is never half of one. */
export async function keepFile(fileKey: string, name: FileName, bytes: Uint8Array): Promise<void> {
  const path = pathOf(fileKey, name)
  if (!path) throw new Error('Not a file key.')
  await mkdir(join(path, '..'), { recursive: true })
  const temporary = `${path}.${randomBytes(4).toString('hex')}`
  const file = await open(/* turbopackIgnore: true */ temporary, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}

/** Opens a file for sending. @returns null where there is none */
export async function openFile(
  fileKey: string,
  name: FileName,
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  const path = pathOf(fileKey, name)
  if (!path) return null
  try {
    const file = await open(/* turbopackIgnore: true */ path, 'r')
    const { size } = await file.stat()
    const stream = createReadStream('', { fd: file, autoClose: true })
    return { stream: Readable.toWeb(stream) as ReadableStream<Uint8Array>, bytes: size }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Takes away the files of a picture that was never recorded. */
export async function dropFiles(fileKey: string): Promise<void> {
  const path = pathOf(fileKey, 'original')
  if (path) await rm(join(path, '..'), { recursive: true, force: true })
}
