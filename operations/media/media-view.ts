import 'server-only'
import type { MediaRow } from '#db/stores/media/media.ts'
import { safeFileName } from '#newsroom/media/file-names.ts'
import { keptFileWords } from '#newsroom/media/file-words.ts'
import type { MediaView } from '#newsroom/media/media.ts'

/** A picture as staff see it, each field named. */
export function mediaView(row: MediaRow, names: ReadonlyMap<string, string>): MediaView {
  return {
    id: row.id,
    fileKey: row.fileKey,
    width: row.width,
    height: row.height,
    colour: row.colour,
    name: safeFileName(row.name, 'anh'),
    caption: row.caption,
    credit: row.credit,
    alt: row.alt,
    says: keptFileWords(row.says),
    uploadedBy: names.get(row.ownerId) ?? '',
    uploadedAt: row.createdAt.toISOString(),
  }
}
