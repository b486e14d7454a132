import 'server-only'
import { database } from '#db/index.ts'
import { findMedia, type MediaRow } from '#db/stores/media/media.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import type { PictureSize } from '#newsroom/media/media.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayHaveOriginal } from '#newsroom/rights/file-rights.ts'
import { isPictureWithinReach } from './within-reach.ts'

/**
 * A picture's record for showing it to staff in one of its sizes, or for giving it to them as it was sent; null where there is
 * none, or the viewer may not have it so.
 */
export async function readPictureFile(
  viewer: Viewer,
  id: string,
  size: PictureSize | 'original',
): Promise<MediaRow | null> {
  const store = database()
  const row = wholeId.safeParse(id).success ? await findMedia(store, id) : null
  if (!row || (size === 'original' && !mayHaveOriginal(viewer, row))) return null
  return (await isPictureWithinReach(store, viewer, row)) ? row : null
}
