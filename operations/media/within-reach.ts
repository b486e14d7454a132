import 'server-only'
import type { Store } from '#db/index.ts'
import { articlesWith } from '#db/stores/articles/articles-with.ts'
import { isFrontPicture } from '#db/stores/front/fronts.ts'
import { findPublicFile } from '#db/stores/media/files.ts'
import { isPublicPicture } from '#db/stores/reading/public-addresses.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { maySeeByItself, maySeeFile } from '#newsroom/rights/file-rights.ts'

/** A row of a picture or a file, as far as its rights go. */
type Held = { id: string; ownerId: string; fileKey: string }

/** Whether the viewer may see a picture. What costs a query is asked last. */
export async function isPictureWithinReach(store: Store, viewer: Viewer, picture: Held): Promise<boolean> {
  const { ownerId, fileKey } = picture
  if (maySeeByItself(viewer, { ownerId, inLibrary: true, isPublic: false })) return true
  const isPublic = (await isPublicPicture(store, fileKey)) || (await isFrontPicture(store, fileKey))
  return isHeldByReadable(store, viewer, picture, { ownerId, inLibrary: true, isPublic })
}

/** Whether the viewer may have a recording or a document. */
export async function isFileWithinReach(store: Store, viewer: Viewer, file: Held): Promise<boolean> {
  const { ownerId, fileKey } = file
  const isPublic = ownerId !== viewer.id && (await findPublicFile(store, fileKey)) !== null
  return isHeldByReadable(store, viewer, file, { ownerId, inLibrary: false, isPublic })
}

async function isHeldByReadable(
  store: Store,
  viewer: Viewer,
  { id }: Held,
  facts: Parameters<typeof maySeeFile>[1],
): Promise<boolean> {
  return maySeeByItself(viewer, facts) || maySeeFile(viewer, facts, await articlesWith(store, id, viewer.id))
}
