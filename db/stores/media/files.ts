import { eq, inArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import type { FileFacts } from '#newsroom/media/files.ts'

export type FileRow = Store['tables']['files']['$inferSelect']

export async function insertFile(store: Store, row: FileRow): Promise<void> {
  await store.insert(store.tables.files).values(row)
}

export async function findFile(store: Store, id: string): Promise<FileRow | null> {
  const { files } = store.tables
  const [row] = await store.select().from(files).where(eq(files.id, id)).limit(1)
  return row ?? null
}

export async function findFiles(store: Store, ids: readonly string[]): Promise<FileRow[]> {
  if (ids.length === 0) return []
  const { files } = store.tables
  return store
    .select()
    .from(files)
    .where(inArray(files.id, [...new Set(ids)]))
}

/** A file that readers may have: a published article carries it. Null for any other key. */
export async function findPublicFile(store: Store, fileKey: string): Promise<FileFacts | null> {
  const { files, publishedFiles } = store.tables
  const [row] = await store
    .select()
    .from(files)
    .innerJoin(publishedFiles, eq(publishedFiles.fileKey, files.fileKey))
    .where(eq(files.fileKey, fileKey))
    .limit(1)
  return row ? fileFacts(row.files) : null
}

/** What pages need of a file, each field named. */
export function fileFacts(row: FileRow): FileFacts {
  return {
    fileKey: row.fileKey,
    kind: row.kind,
    name: safeFileName(row.name),
    mimeType: row.mimeType,
    bytes: row.bytes,
  }
}
