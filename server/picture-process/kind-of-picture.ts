/**
 * The kinds of picture that are taken, and what each is served as. Nothing else ever reaches a decoder. Telephones' HEIC and
 * AVIF are one container; which of the two it is its head says.
 */
export const PICTURE_KINDS = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
  avif: 'image/avif',
  heic: 'image/heic',
} as const
export type PictureKind = keyof typeof PICTURE_KINDS

/** As many bytes as it takes to tell. */
export const TELLING_BYTES = 16

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const AVIF = new Set(['avif', 'avis'])
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'miaf'])

/**
 * The kind of a picture by its first bytes; null where it is none that is taken. A library of pictures asked the same would
 * try each of its several dozen readers on the file, those of drawings and documents among them.
 */
export function kindOfPicture(head: Buffer): PictureKind | null {
  if (head.length < 3) return null
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (head.length < TELLING_BYTES) return null
  if (head.subarray(0, PNG.length).equals(PNG)) return 'png'
  const latin = head.toString('latin1')
  if (latin.startsWith('GIF87a') || latin.startsWith('GIF89a')) return 'gif'
  if (latin.startsWith('II*\0') || latin.startsWith('MM\0*')) return 'tiff'
  if (latin.startsWith('RIFF') && latin.slice(8, 15) === 'WEBPVP8') return 'webp'
  if (latin.slice(4, 8) !== 'ftyp') return null
  const brand = latin.slice(8, 12)
  if (AVIF.has(brand)) return 'avif'
  return HEIC.has(brand) ? 'heic' : null
}
