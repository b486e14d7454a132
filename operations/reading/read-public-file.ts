import 'server-only'
import { database } from '#db/index.ts'
import { findPublicFile } from '#db/stores/media/files.ts'
import type { FileFacts } from '#newsroom/media/files.ts'

/** The file that readers may have under this key: a published article carries it. Null for any other. */
export async function readPublicFile(fileKey: string): Promise<FileFacts | null> {
  return findPublicFile(database(), fileKey)
}
