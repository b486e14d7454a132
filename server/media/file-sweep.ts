import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '#db/index.ts'
import { type KeptRow, keptRows, keysWithRows } from '#db/stores/media/kept-files.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import { arrivals } from '../files/receive.ts'
import type { FileStore } from '../files/store.ts'

const HOUR_MS = 60 * 60 * 1000
/** What is younger may be on its way: its row comes when all of it has arrived. */
const SAFE_AGE_MS = 24 * HOUR_MS
/** How long what was put aside stays, for the case that a row comes back with a backup. */
const ASIDE_MS = 30 * 24 * HOUR_MS
const AT_ONCE = 200

/**
 * Puts aside what lies among the files and has no row: an upload that was never recorded, because the server was killed or
 * the database refused it. What has lain aside for a month is removed.
 * @returns the keys that were put aside
 */
export async function putStraysAside(store: Store, files: FileStore, at = Date.now()): Promise<string[]> {
  const strays: string[] = []
  let old: string[] = []
  const putAside = async () => {
    const known = await keysWithRows(store, old)
    for (const key of old.filter((each) => !known.has(each))) {
      // Another server may have been here first.
      if (await files.putAside(key, new Date(at))) strays.push(key)
    }
    old = []
  }
  for await (const { key, changedAt } of files.keys()) {
    if (changedAt.getTime() >= at - SAFE_AGE_MS) continue
    if (old.push(key) === AT_ONCE) await putAside()
  }
  await putAside()
  await files.removeAside(new Date(at - ASIDE_MS), new Date(at))
  return strays
}

/** Takes away what came in only in part, because the server was killed. */
export async function sweepArrivals(dataDirectory: string, at = Date.now()): Promise<void> {
  const folder = arrivals(dataDirectory)
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < at - SAFE_AGE_MS) await rm(path, { force: true })
  }
}

/** The pictures and files that have a row, and of which something is missing among the files. */
export async function findLost(store: Store, files: FileStore): Promise<{ count: number; names: string[] }> {
  const names: string[] = []
  let count = 0
  for (const kept of ['media', 'files'] as const) {
    let after = ''
    for (;;) {
      const rows = await keptRows(store, kept, after, AT_ONCE)
      for (const row of rows) {
        if (await isWhole(files, row)) continue
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

async function isWhole(files: FileStore, { fileKey, of }: KeptRow): Promise<boolean> {
  const parts = of === 'media' ? (['original', 'small', 'medium', 'large'] as const) : (['original'] as const)
  const there = await files.namesOf(fileKey)
  return parts.every((part) => there.has(part))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
