import 'server-only'
import { database } from '#db/index.ts'
import { isFrontPicture } from '#db/stores/front/fronts.ts'
import { keysWithRows } from '#db/stores/media/kept-files.ts'
import { isPublicPicture } from '#db/stores/reading/public-addresses.ts'

/** True where readers may have the picture: a published article uses it, or stands with it on a front. */
export async function readPicture(fileKey: string): Promise<boolean> {
  const store = database()
  if (await isPublicPicture(store, fileKey)) return true
  // Fronts are read whole for it: not for what there is no picture of.
  return (await keysWithRows(store, [fileKey])).has(fileKey) && isFrontPicture(store, fileKey)
}
