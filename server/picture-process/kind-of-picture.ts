/** The kinds of picture that are taken, and what each is served as. Nothing else ever reaches a decoder. */
export const PICTURE_KINDS = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
export type PictureKind = keyof typeof PICTURE_KINDS

/** As many bytes as it takes to tell. */
export const TELLING_BYTES = 16

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/**
 * The kind of a picture by its first bytes; null where it is none that is taken. A library of pictures asked the same would
 * try each of its several dozen readers on the file, those of drawings and documents among them.
 */
export function kindOfPicture(head: Buffer): PictureKind | null {
  if (head.length < 3) return null
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (head.length < TELLING_BYTES) return null
  if (head.subarray(0, PNG.length).equals(PNG)) return 'png'
  const webp = ['RIFF', 'WEBPVP8'] as const
  return head.toString('latin1', 0, 4) === webp[0] && head.toString('latin1', 8, 15) === webp[1] ? 'webp' : null
}
