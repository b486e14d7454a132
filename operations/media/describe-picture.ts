import { mayDescribe, mayUsePicture } from '#newsroom/rights/file-rights.ts'
import 'server-only'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findMedia, updateMedia } from '#db/stores/media/media.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { tidyLine } from '#newsroom/kit/input.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { fold } from '#newsroom/text/fold.ts'
import { mediaView } from './media-view.ts'

const schema = z.object({
  caption: tidyLine(LIMITS.caption),
  credit: tidyLine(LIMITS.credit),
  alt: tidyLine(LIMITS.alt),
})

/** A picture of the library with what is needed to change its description. */
export type PictureDetails = { picture: MediaView; version: number; bytes: number; mayDescribe: boolean }

/** Reads a picture of the library; who has no right to the library finds their own. */
export async function readPictureDetails(viewer: Viewer, id: string): Promise<Outcome<PictureDetails>> {
  const db = database()
  const row = await findMedia(db, id)
  if (!row || !mayUsePicture(viewer, row)) return refuse({ code: 'not_found' })
  const names = await namesOf(db, [row.ownerId])
  return {
    ok: true,
    picture: mediaView(row, names),
    version: row.version,
    bytes: row.bytes,
    mayDescribe: mayDescribe(viewer, row),
  }
}

/**
 * Changes the caption, credit and alternative text that a picture is proposed with. The words belong to each use, so
 * articles that have the picture keep theirs.
 */
export async function describePicture(
  viewer: Viewer,
  input: { mediaId: string; version: number; caption: string; credit: string; alt: string },
): Promise<Outcome> {
  const db = database()
  const row = await findMedia(db, input.mediaId)
  if (!row || !mayUsePicture(viewer, row)) return refuse({ code: 'not_found' })
  if (!mayDescribe(viewer, row)) return refuse({ code: 'not_allowed' })
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ field: String(issue.path[0]), problem: 'too_long' as const }))
    return refuse({ code: 'fields', fields })
  }
  const listText = fold(`${row.name} ${parsed.data.caption} ${parsed.data.credit}`)
  return db.transaction(async (tx) => {
    if (!(await updateMedia(tx, row.id, input.version, { ...parsed.data, listText }))) {
      return refuse({ code: 'changed' })
    }
    // Who is portrayed by it has its words on their page.
    await noteRefresh(tx, [{ kind: 'picture', id: row.id }])
    await logEvent(tx, { name: 'picture_described', actorId: viewer.id, subject: row.id })
    return { ok: true }
  })
}
