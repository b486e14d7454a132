import 'server-only'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { fileFacts, findFile, insertFile } from '#db/stores/media/files.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { FileFacts, FileView } from '#newsroom/media/files.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { doOnce } from '../kit/do-once.ts'

/** A file that lies in its place already, and what is known of it. */
export type KeptFile = FileFacts & { sha256: string }

/** Whether the viewer may send files at all; asked before one is read. */
export function mayAddFile(viewer: Viewer): boolean {
  return may(viewer, 'media.upload')
}

const ADDED = z.object({ ok: z.literal(true), fileId: wholeId })

/**
 * Records a recording or a document. The file comes first, so that there is never a row without one.
 * @param actName the name under which the page sends it again where no answer came: it is recorded once
 */
export async function addFile(viewer: Viewer, kept: KeptFile, actName?: string): Promise<Outcome<{ file: FileView }>> {
  if (!mayAddFile(viewer)) return refuse({ code: 'not_allowed' })
  const { fileKey, kind, name, mimeType, bytes, sha256 } = kept
  const row = { id: newId(), ownerId: viewer.id, fileKey, kind, name, mimeType, bytes, sha256, createdAt: now() }
  const named = { name: actName, what: `a file of ${sha256}`, answer: ADDED }
  const added = await doOnce(viewer, named, async (tx) => {
    await insertFile(tx, row)
    await logEvent(tx, { name: 'file_added', actorId: viewer.id, subject: row.id })
    return { ok: true, fileId: row.id }
  })
  if (!added.ok) return added
  const found = added.fileId === row.id ? row : await findFile(database(), added.fileId)
  return found ? { ok: true, file: { id: found.id, ...fileFacts(found) } } : refuse({ code: 'not_found' })
}
