import type { FileWords } from './file-words.ts'

/** Widths in which every picture is kept; a smaller original is never enlarged. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const
export type PictureSize = 'small' | 'medium' | 'large'
export const PICTURE_SIZES: Record<PictureSize, (typeof PICTURE_WIDTHS)[number]> = {
  small: 480,
  medium: 960,
  large: 1600,
}

/** Largest picture file that is taken, in bytes. */
export const PICTURE_BYTES = 25_000_000
/** Most pixels of a picture, a guard against decompression bombs. */
export const PICTURE_PIXELS = 100_000_000

/** What a page needs to know to show a picture: nothing that names a person, a file or a place. */
export type PictureFacts = {
  /** Unguessable name under which the sizes are kept. */
  fileKey: string
  /** Size of the upright original in pixels. */
  width: number
  height: number
  /** Ground shown while the picture loads, as `#rrggbb`. */
  colour: string
}

/** A picture as the newsroom's media library and writing desk show it. */
export type MediaView = PictureFacts & {
  id: string
  /** The file's name as it was sent; text, never a path. */
  name: string
  caption: string
  credit: string
  alt: string
  /** What the file says of itself, to be taken or left. */
  says: FileWords | null
  uploadedBy: string
  /** ISO 8601. */
  uploadedAt: string
}

/** Address of a picture for staff: needs a session. */
export function newsroomPicturePath(mediaId: string, size: PictureSize): string {
  return `/api/media/${mediaId}/${size}`
}

/** Address of a picture for readers: answers only while a published article uses it. */
export function publicPicturePath(fileKey: string, size: PictureSize): string {
  return `/anh/${fileKey}-${PICTURE_SIZES[size]}.webp`
}
