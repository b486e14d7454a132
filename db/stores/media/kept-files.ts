import { asc, gt, inArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** What a row says that there is a file of. */
export type KeptRow = { id: string; fileKey: string; name: string; of: 'media' | 'files' }

/** Which of these keys have a row, of a picture or of a file. */
export async function keysWithRows(store: Store, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const found = await Promise.all(
    [store.tables.media, store.tables.files].map((table) =>
      store
        .select({ fileKey: table.fileKey })
        .from(table)
        .where(inArray(table.fileKey, [...keys])),
    ),
  )
  return new Set(found.flat().map((row) => row.fileKey))
}

/** The rows of pictures or of files from after this id on, in the order of their ids. */
export async function keptRows(store: Store, of: KeptRow['of'], afterId: string, limit: number): Promise<KeptRow[]> {
  const table = of === 'media' ? store.tables.media : store.tables.files
  const rows = await store
    .select({ id: table.id, fileKey: table.fileKey, name: table.name })
    .from(table)
    .where(gt(table.id, afterId))
    .orderBy(asc(table.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, of }))
}

/** The SHA-256 of the originals under these keys, where it is known. */
export async function hashesByKey(store: Store, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const found = await Promise.all(
    [store.tables.media, store.tables.files].map((table) =>
      store
        .select({ fileKey: table.fileKey, sha256: table.sha256 })
        .from(table)
        .where(inArray(table.fileKey, [...keys])),
    ),
  )
  return new Map(
    found.flat().flatMap(({ fileKey, sha256 }) => (/^[0-9a-f]{64}$/.test(sha256) ? [[fileKey, sha256]] : [])),
  )
}
