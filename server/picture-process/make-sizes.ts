import sharp from 'sharp'
import { PICTURE_PIXELS, PICTURE_SIZES } from '#newsroom/media/media.ts'
import type { Answers, Orders } from './jobs.ts'

/** The longest side that a WebP can have. */
const WEBP_SIDE = 16_383

/**
 * Three sizes for showing: upright, in sRGB and without any metadata (no position, no serial number). The original is
 * decoded once; the smaller sizes and its colour are made of the largest.
 */
export async function makeSizes({ path, kind }: Orders['picture']): Promise<Answers['picture']> {
  try {
    // Only the head is read here, so the limit of pixels need not stand in the way of saying what is wrong.
    const metadata = await sharp(path, { limitInputPixels: false }).metadata()
    if (metadata.format !== kind) return { kind: 'refused', problem: 'broken' }
    if ((metadata.pages ?? 1) > 1) return { kind: 'refused', problem: 'animated' }
    if (metadata.width * metadata.height > PICTURE_PIXELS) return { kind: 'refused', problem: 'pixels' }

    // `failOn: warning` refuses truncated files instead of showing them half grey.
    const { data, info } = await sharp(path, { failOn: 'warning', limitInputPixels: PICTURE_PIXELS, animated: false })
      .autoOrient()
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
      width: metadata.autoOrient.width,
      height: metadata.autoOrient.height,
      colour: `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    }
  } catch (error) {
    if (isDecodingError(error)) return { kind: 'refused', problem: 'broken' }
    throw error
  }
}

/** libvips' errors carry no code; those of the disk do. */
function isDecodingError(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}
