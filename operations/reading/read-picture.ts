import 'server-only'
import { database } from '#db/index.ts'
import { isFrontPicture } from '#db/stores/front/fronts.ts'
import { isPublicPicture } from '#db/stores/reading/public-addresses.ts'

/** True where readers may have the picture: a published article uses it, or stands with it on a front. */
export async function readPicture(fileKey: string): Promise<boolean> {
  const store = database()
  return (await isPublicPicture(store, fileKey)) || isFrontPicture(store, fileKey)
}
