import { readFile } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { PICTURE_PIXELS, PICTURE_SIZES } from '#newsroom/media/media.ts'
import { decodeHeic, type RawPicture } from './decode-heic.ts'
import type { Answers, Orders } from './jobs.ts'
import type { PictureKind } from './kind-of-picture.ts'
import { readWords } from './read-words.ts'

/** The longest side that a WebP can have. */
const WEBP_SIDE = 16_383

/**
 * Three sizes for showing: upright, in sRGB and without any metadata (no position, no serial number). The original is
 * decoded once; the smaller sizes and its colour are made of the largest. What the file says of itself in words comes beside.
 */
export async function makeSizes({ path, kind }: Orders['picture']): Promise<Answers['picture']> {
  try {
    // Only the head is read here, so the limit of pixels need not stand in the way of saying what is wrong.
    const metadata = await sharp(path, { limitInputPixels: false }).metadata()
    if (!isOfKind(metadata, kind)) return { kind: 'refused', problem: 'broken' }
    // Of several pages of a TIFF the first is the picture; the others are smaller ones of it, or scans of its back.
    if (kind !== 'tiff' && (metadata.pages ?? 1) > 1 && metadata.pagePrimary === undefined) {
      return { kind: 'refused', problem: 'animated' }
    }
    if (metadata.width * metadata.height > PICTURE_PIXELS) return { kind: 'refused', problem: 'pixels' }
    const bytes = await readFile(path)
    const telephone = metadata.compression === 'hevc' ? await decodeHeic(bytes) : undefined
    if (telephone === null) return { kind: 'refused', problem: 'broken' }
    const upright = telephone === undefined ? fromFile(path, kind) : fromPoints(telephone)

    const { data, info } = await upright
      .resize({ width: PICTURE_SIZES.large, height: WEBP_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const large = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels }, limitInputPixels: false })
    const webp = (width: number) => large().resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer()
    const { dominant } = await large().resize(64, 64, { fit: 'inside' }).flatten().stats()
    return {
      kind: 'made',
      small: await webp(PICTURE_SIZES.small),
      medium: await webp(PICTURE_SIZES.medium),
      large: await webp(PICTURE_SIZES.large),
      width: telephone?.width ?? metadata.autoOrient.width,
      height: telephone?.height ?? metadata.autoOrient.height,
      colour: `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
      says: readWords(new Uint8Array(bytes)),
    }
  } catch (error) {
    if (isDecodingError(error)) return { kind: 'refused', problem: 'broken' }
    throw error
  }
}

function isOfKind({ format, compression }: Metadata, kind: PictureKind): boolean {
  if (kind !== 'avif' && kind !== 'heic') return format === kind
  return format === 'heif' && (compression === 'hevc' ? kind === 'heic' : compression === 'av1')
}

/** `failOn: warning` refuses truncated files instead of showing them half grey; of TIFF it would refuse every private tag. */
function fromFile(path: string, kind: PictureKind): Sharp {
  const failOn = kind === 'tiff' ? 'error' : 'warning'
  return sharp(path, { failOn, limitInputPixels: PICTURE_PIXELS, animated: false }).autoOrient()
}

/** A telephone's picture has no transparency. */
function fromPoints({ data, width, height }: RawPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: PICTURE_PIXELS }).removeAlpha()
}

/** libvips' errors carry no code; those of the disk do. */
function isDecodingError(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}
