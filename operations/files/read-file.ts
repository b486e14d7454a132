import 'server-only'
import { database } from '#db/index.ts'
import { fileFacts, findFile } from '#db/stores/files.ts'
import type { FileView } from '#newsroom/files.ts'
import type { Viewer } from '#newsroom/roles.ts'

/**
 * A file's record for giving it to staff. Everybody who works here may have it: the id came with a text they may read.
 */
export async function readFile(_viewer: Viewer, id: string): Promise<FileView | null> {
  const row = await findFile(database(), id)
  return row && { id: row.id, ...fileFacts(row) }
}
