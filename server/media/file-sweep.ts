import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '#db/index.ts'
import { type KeptRow, keptRows, keysWithRows } from '#db/stores/media/kept-files.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import { isThere } from './files.ts'

const HOUR_MS = 60 * 60 * 1000
/** What is younger may be on its way: its row comes when all of it has arrived. */
const SAFE_AGE_MS = 24 * HOUR_MS
/** How long what was put aside stays, for the case that a row comes back with a backup. */
const ASIDE_MS = 30 * 24 * HOUR_MS
const AT_ONCE = 200

/** Where files without a row are put: beside `files`, under their keys. */
export const ASIDE = 'files-without-rows'

/**
 * Puts aside what lies among the files and has no row: an upload that was never recorded, because the server was killed or
 * the database refused it. What has lain aside for a month is removed.
 * @returns the keys that were put aside
 */
export async function putStraysAside(store: Store, dataDirectory: string, at = Date.now()): Promise<string[]> {
  const files = join(dataDirectory, 'files')
  const aside = join(dataDirectory, ASIDE)
  const strays: string[] = []
  for (const shelf of await namesIn(files)) {
    const keys = await namesIn(join(files, shelf))
    const old: string[] = []
    for (const key of keys) if (await isOlder(join(files, shelf, key), 'mtimeMs', at - SAFE_AGE_MS)) old.push(key)
    const known = await keysWithRows(store, old)
    for (const key of old.filter((each) => !known.has(each))) {
      await mkdir(aside, { recursive: true })
      if (await moved(join(files, shelf, key), join(aside, key))) strays.push(key)
    }
  }
  for (const key of await namesIn(aside)) {
    const path = join(aside, key)
    if (await isOlder(path, 'ctimeMs', at - ASIDE_MS)) await rm(path, { recursive: true, force: true })
  }
  return strays
}

/** The pictures and files that have a row, and of which something is missing on the disk. */
export async function findLost(store: Store, dataDirectory: string): Promise<{ count: number; names: string[] }> {
  const names: string[] = []
  let count = 0
  for (const kept of ['media', 'files'] as const) {
    let after = ''
    for (;;) {
      const rows = await keptRows(store, kept, after, AT_ONCE)
      for (const row of rows) {
        if (await isWhole(row, dataDirectory)) continue
        count += 1
        if (names.length < 10) names.push(safeFileName(row.name))
      }
      const last = rows.at(-1)
      if (!last) break
      after = last.id
    }
  }
  return { count, names }
}

async function isWhole({ fileKey, of }: KeptRow, dataDirectory: string): Promise<boolean> {
  const parts = of === 'media' ? (['original', 'small', 'medium', 'large'] as const) : (['original'] as const)
  for (const part of parts) if (!(await isThere(dataDirectory, fileKey, part))) return false
  return true
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

async function isOlder(path: string, time: 'mtimeMs' | 'ctimeMs', than: number): Promise<boolean> {
  try {
    return (await stat(path))[time] < than
  } catch (error) {
    // Another server was here first.
    if (isGone(error)) return false
    throw error
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
