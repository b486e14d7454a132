import 'server-only'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findMedia, insertMedia } from '#db/stores/media/media.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import type { FileWords } from '#newsroom/media/file-words.ts'
import type { MediaView, PictureFacts } from '#newsroom/media/media.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { fold } from '#newsroom/text/fold.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { doOnce } from '../kit/do-once.ts'
import { mediaView } from './media-view.ts'

/** A picture whose files are kept already, and what is known of it. */
export type KeptPicture = PictureFacts & {
  name: string
  mimeType: string
  bytes: number
  sha256: string
  caption?: string
  credit?: string
  alt?: string
  /** What the file says of itself. */
  says?: FileWords | null
}

/** Whether the viewer may send pictures at all; asked before a file is read. */
export function mayAddPicture(viewer: Viewer): boolean {
  return may(viewer, 'media.upload')
}

const ADDED = z.object({ ok: z.literal(true), mediaId: wholeId })

/**
 * Records a picture. Its files come first, so that there is never a row without them.
 * @param actName the name under which the page sends it again where no answer came: it is recorded once
 */
export async function addPicture(
  viewer: Viewer,
  picture: KeptPicture,
  actName?: string,
): Promise<Outcome<{ media: MediaView }>> {
  if (!mayAddPicture(viewer)) return refuse({ code: 'not_allowed' })
  const name = safeFileName(picture.name, 'anh')
  const caption = normaliseText(picture.caption ?? '')
  const credit = normaliseText(picture.credit ?? '')
  const row = {
    id: newId(),
    version: 1,
    ownerId: viewer.id,
    fileKey: picture.fileKey,
    name,
    mimeType: picture.mimeType,
    bytes: picture.bytes,
    sha256: picture.sha256,
    width: picture.width,
    height: picture.height,
    colour: picture.colour,
    caption,
    credit,
    alt: normaliseText(picture.alt ?? ''),
    listText: fold(`${name} ${caption} ${credit}`),
    says: picture.says ?? null,
    createdAt: now(),
  }
  const named = { name: actName, what: `a picture of ${picture.sha256}`, answer: ADDED }
  const added = await doOnce(viewer, named, async (tx) => {
    await insertMedia(tx, row)
    await logEvent(tx, { name: 'picture_added', actorId: viewer.id, subject: row.id })
    return { ok: true, mediaId: row.id }
  })
  if (!added.ok) return added
  const kept = added.mediaId === row.id ? row : await findMedia(database(), added.mediaId)
  return kept
    ? { ok: true, media: mediaView(kept, new Map([[viewer.id, viewer.name]])) }
    : refuse({ code: 'not_found' })
}
