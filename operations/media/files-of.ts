import 'server-only'
import { database } from '#db/index.ts'
import { fileFacts, findFiles } from '#db/stores/media/files.ts'
import { fileIds } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import type { FileView } from '#newsroom/media/files.ts'

/** The recordings and documents of a text that the viewer has just been given, by id. */
export async function filesOf(body: DocumentNode): Promise<Record<string, FileView>> {
  const files = await findFiles(database(), fileIds(body))
  return Object.fromEntries(files.map((row) => [row.id, { id: row.id, ...fileFacts(row) }]))
}
