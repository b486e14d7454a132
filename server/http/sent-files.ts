import { safeFileName } from '#newsroom/media/file-names.ts'
import { downloadName, type FileFacts } from '#newsroom/media/files.ts'
import type { PictureSize } from '#newsroom/media/media.ts'
import { contentDisposition } from './content-disposition.ts'
import type { SentFile } from './file-answer.ts'

/**
 * A recording or a document: the first plays where it stands, the second is always taken home, so that nothing that somebody
 * sent is ever opened as a page of this site.
 */
export function sentDocument(file: FileFacts, audience: SentFile['audience']): SentFile {
  const { fileKey, mimeType, kind } = file
  const disposition = contentDisposition(kind === 'audio' ? 'inline' : 'attachment', downloadName(file))
  return { fileKey, name: 'original', mimeType, disposition, audience }
}

/** A picture in one of the sizes that were made for showing. */
export function sentPicture(fileKey: string, size: PictureSize, audience: SentFile['audience']): SentFile {
  return { fileKey, name: size, mimeType: 'image/webp', disposition: null, audience }
}

/** A picture as it was sent, to be taken home. */
export function sentOriginal(picture: { fileKey: string; mimeType: string; name: string }): SentFile {
  const disposition = contentDisposition('attachment', safeFileName(picture.name, 'anh'))
  return { fileKey: picture.fileKey, name: 'original', mimeType: picture.mimeType, disposition, audience: 'staff' }
}
