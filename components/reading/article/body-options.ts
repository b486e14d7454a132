import type { Messages } from '#messages/index.ts'
import type { FileFacts } from '#newsroom/media/files.ts'
import type { PictureFacts, PictureSize } from '#newsroom/media/media.ts'

/** What a body needs to be shown besides itself. */
export type BodyOptions = {
  /** The pictures of the body by media id. */
  pictures: Readonly<Record<string, PictureFacts>>
  /** Where a picture lies: readers and staff have different addresses. */
  pictureSrc: (mediaId: string, facts: PictureFacts, size: PictureSize) => string
  /** The recordings and documents of the body by file id. */
  files: Readonly<Record<string, FileFacts>>
  /** Where a file lies. */
  fileSrc: (fileId: string, facts: FileFacts) => string
  /** For readers: numbers hold to their units, and names together. Where people mark and quote, the text is as it is stored. */
  together?: boolean
  /** Words around the text: who took a picture, what plays where, what a note is called. */
  words: Pick<Messages['site'], 'photo' | 'body'>
}
