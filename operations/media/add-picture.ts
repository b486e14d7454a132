import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { insertMedia } from '#db/stores/media/media.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import type { MediaView, PictureFacts } from '#newsroom/media/media.ts'
import { may } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { fold } from '#newsroom/text/fold.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
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
}

/** Whether the viewer may send pictures at all; asked before a file is read. */
export function mayAddPicture(viewer: Viewer): boolean {
  return may(viewer, 'media.upload')
}

/** Records a picture. Its files come first, so that there is never a row without them. */
export async function addPicture(viewer: Viewer, picture: KeptPicture): Promise<Outcome<{ media: MediaView }>> {
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
    createdAt: now(),
  }
  await database().transaction(async (tx) => {
    await insertMedia(tx, row)
    await logEvent(tx, { name: 'picture_added', actorId: viewer.id, subject: row.id })
  })
  return { ok: true, media: mediaView(row, new Map([[viewer.id, viewer.name]])) }
}
