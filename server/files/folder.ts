import { randomBytes } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  asExpected,
  ContentDiffers,
  checkedName,
  checkedPrefix,
  type ObjectStore,
  type StoredObject,
  type Written,
} from './object-store.ts'

/** What is not whole yet has a name that no object can have. */
const UNFINISHED = /^\./

/** Objects as files of a folder, each under its name. */
export function openFolder(folder: string): ObjectStore {
  const root = resolve(/* turbopackIgnore: true */ folder)
  const pathOf = (name: string) => join(root, checkedName(name))
  const makeFolder = async (path: string) => {
    const made = await mkdir(/* turbopackIgnore: true */ path, { recursive: true })
    if (made !== undefined) await settleFoldersTo(path, made.length > root.length ? root : dirname(made))
  }
  const giveName = async (path: string, name: string) => {
    await rename(path, pathOf(name))
    await settleFolder(dirname(pathOf(name)))
  }
  return {
    place: root,

    async put(name, parts, expected) {
      const path = pathOf(name)
      await makeFolder(dirname(path))
      const unfinished = join(dirname(path), `.${randomBytes(6).toString('hex')}`)
      const written: Written = { bytes: 0, sha256: '' }
      await writeWhole(unfinished, asExpected(parts, expected, written))
      await giveName(unfinished, name)
      return written
    },

    async take(name, path, expected) {
      const found = await stat(/* turbopackIgnore: true */ path)
      if (found.size !== expected.bytes) throw new ContentDiffers('The file has another size than was said.')
      await makeFolder(dirname(pathOf(name)))
      try {
        await giveName(path, name)
      } catch (error) {
        if (!hasCode(error, 'EXDEV')) throw error
        // The folder lies on another disk than what came in.
        await this.put(name, createReadStream(/* turbopackIgnore: true */ path), expected)
        await rm(path)
      }
    },

    async open(name, part) {
      try {
        const file = await open(/* turbopackIgnore: true */ pathOf(name), 'r')
        const { size } = await file.stat()
        const range = part ? { start: part.first, end: part.last } : {}
        return { stream: createReadStream('', { fd: file, autoClose: true, ...range }), bytes: size }
      } catch (error) {
        if (isGone(error)) return null
        throw error
      }
    },

    async stat(name) {
      const found = await factsOf(pathOf(name))
      return found?.isFile() ? { bytes: found.size, changedAt: found.mtime } : null
    },

    list: (prefix, after = '') => filesIn(root, checkedPrefix(prefix), after),

    async move(from, to) {
      await makeFolder(dirname(pathOf(to)))
      try {
        await rename(pathOf(from), pathOf(to))
      } catch (error) {
        if (isGone(error)) return false
        if (!hasCode(error, 'EXDEV')) throw error
        await copyFile(pathOf(from), pathOf(to))
        await rm(pathOf(from), { force: true })
      }
      await settleFolder(dirname(pathOf(to)))
      await removeIfEmpty(dirname(pathOf(from)))
      return true
    },

    async remove(name) {
      await rm(pathOf(name), { force: true })
      await removeIfEmpty(dirname(pathOf(name)))
    },

    pathFor: checkedName,
  }
}

/** Writes a file and forces it to the disk; where that can't be done to its end, nothing of it stays. */
export async function writeWhole(path: string, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const file = await open(/* turbopackIgnore: true */ path, 'wx')
  let whole = false
  try {
    for await (const part of parts) await file.writeFile(part)
    await file.sync()
    whole = true
  } finally {
    await file.close()
    if (!whole) await rm(path, { force: true })
  }
}

/** The files below a folder in the order of their names' bytes: `a-b` comes before `a/b`, as it does where names have no folders. */
async function* filesIn(root: string, prefix: string, after: string): AsyncGenerator<StoredObject> {
  const entries = (await namesIn(join(root, prefix)))
    .filter(({ name }) => !UNFINISHED.test(name))
    .map((entry) => ({ isFolder: entry.isDirectory(), path: prefix + entry.name + (entry.isDirectory() ? '/' : '') }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
  for (const { isFolder, path } of entries) {
    if (isFolder) {
      // A folder that ends before the place at which the list goes on is not looked into.
      if (path > after || after.startsWith(path)) yield* filesIn(root, path, after)
      continue
    }
    const found = path > after ? await factsOf(join(root, path)) : null
    if (found?.isFile()) yield { name: path, bytes: found.size, changedAt: found.mtime }
  }
}

async function namesIn(folder: string) {
  try {
    return await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

async function factsOf(path: string): Promise<Stats | null> {
  try {
    return await stat(/* turbopackIgnore: true */ path)
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** The folder above stays, empty or not: somebody may be about to make another one in it. */
async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if (!isGone(error) && !hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

/**
 * Forces to the disk that a new folder is where it is, and so all the way up: who made one of those on the way, a moment ago,
 * may not have come to it yet.
 */
async function settleFoldersTo(folder: string, top: string): Promise<void> {
  for (let at = dirname(folder); at.length >= top.length; at = dirname(at)) {
    await settleFolder(at)
    if (at === top || at === dirname(at)) return
  }
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

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

function isGone(error: unknown): boolean {
  return hasCode(error, 'ENOENT', 'ENOTDIR')
}
