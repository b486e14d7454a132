import 'server-only'
import { database } from '#db/index.ts'
import { isPublicPicture } from '#db/stores/public-addresses.ts'

/** True where readers may have the picture: a published article uses it. */
export async function readPicture(fileKey: string): Promise<boolean> {
  return isPublicPicture(database(), fileKey)
}
