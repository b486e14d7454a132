import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/events.ts'
import { fileFacts, insertFile } from '#db/stores/files.ts'
import { now } from '#newsroom/clock.ts'
import type { FileFacts, FileView } from '#newsroom/files.ts'
import { newId } from '#newsroom/id.ts'
import { may } from '#newsroom/permissions.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'

/** A file that lies in its place already, and what is known of it. */
export type KeptFile = FileFacts & { sha256: string }

/** Whether the viewer may send files at all; asked before one is read. */
export function mayAddFile(viewer: Viewer): boolean {
  return may(viewer, 'media.upload')
}

/** Records a recording or a document. The file comes first, so that there is never a row without one. */
export async function addFile(viewer: Viewer, kept: KeptFile): Promise<Outcome<{ file: FileView }>> {
  if (!mayAddFile(viewer)) return refuse({ code: 'not_allowed' })
  const { fileKey, kind, name, mimeType, bytes, sha256 } = kept
  const row = { id: newId(), ownerId: viewer.id, fileKey, kind, name, mimeType, bytes, sha256, createdAt: now() }
  await database().transaction(async (tx) => {
    await insertFile(tx, row)
    await logEvent(tx, { name: 'file_added', actorId: viewer.id, subject: row.id })
  })
  return { ok: true, file: { id: row.id, ...fileFacts(row) } }
}
