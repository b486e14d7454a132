import 'server-only'
import { database } from '#db/index.ts'
import { fileFacts, findFile } from '#db/stores/media/files.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import type { FileView } from '#newsroom/media/files.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { isFileWithinReach } from './within-reach.ts'

/** A file's record for giving it to staff; null where there is none, or the viewer may read no article that has it. */
export async function readFile(viewer: Viewer, id: string): Promise<FileView | null> {
  const store = database()
  const row = wholeId.safeParse(id).success ? await findFile(store, id) : null
  if (!row || !(await isFileWithinReach(store, viewer, row))) return null
  return { id: row.id, ...fileFacts(row) }
}
