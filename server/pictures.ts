import 'server-only'
import { createHash } from 'node:crypto'
import sharp, { type Metadata } from 'sharp'
import { PICTURE_PIXELS, PICTURE_SIZES, type PictureSize } from '#newsroom/media.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { KeptPicture } from '#operations/media/add-picture.ts'
import { dropFiles, keepFile, newFileKey } from './files.ts'

// Decoding is the one heavy work here: one picture at a time with one thread keeps the memory bounded and readers served.
sharp.concurrency(1)
sharp.cache(false)
let turn: Promise<unknown> = Promise.resolve()

const TYPES: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/**
 * Checks a picture and keeps its files: the original as it was sent, for the archive, and three sizes for showing,
 * upright, in sRGB and without any metadata (no position, no serial number).
 */
export function keepPicture(bytes: Buffer, name: string): Promise<Outcome<{ picture: KeptPicture }>> {
  const mine = turn.then(() => keep(bytes, name))
  turn = mine.catch(() => {})
  return mine
}

async function keep(bytes: Buffer, name: string): Promise<Outcome<{ picture: KeptPicture }>> {
  if (bytes.length === 0) return refuse({ code: 'picture', problem: 'empty' })
  let metadata: Metadata
  try {
    // Only the head is read here, so the limit of pixels need not stand in the way of saying what is wrong.
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    // A file that is none of the three types, or only looks like one.
    return refuse({ code: 'picture', problem: looksLikePicture(bytes) ? 'broken' : 'type' })
  }
  const mimeType = TYPES[metadata.format ?? '']
  if (!mimeType) return refuse({ code: 'picture', problem: 'type' })
  if ((metadata.pages ?? 1) > 1) return refuse({ code: 'picture', problem: 'animated' })
  if (metadata.width * metadata.height > PICTURE_PIXELS) return refuse({ code: 'picture', problem: 'pixels' })

  const fileKey = newFileKey()
  try {
    for (const [size, width] of Object.entries(PICTURE_SIZES) as [PictureSize, number][]) {
      const made = await open(bytes)
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .toColourspace('srgb')
        .webp({ quality: 80 })
        .toBuffer()
      await keepFile(fileKey, size, made)
    }
    const { dominant } = await open(bytes).resize(64, 64, { fit: 'inside' }).flatten().toColourspace('srgb').stats()
    await keepFile(fileKey, 'original', bytes)
    const onItsSide = (metadata.orientation ?? 1) >= 5
    return {
      ok: true,
      picture: {
        fileKey,
        width: onItsSide ? metadata.height : metadata.width,
        height: onItsSide ? metadata.width : metadata.height,
        colour: `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
        name,
        mimeType,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    }
  } catch (error) {
    await dropFiles(fileKey)
    if (isDecodingError(error)) return refuse({ code: 'picture', problem: 'broken' })
    throw error
  }
}

function open(bytes: Buffer) {
  // `failOn: warning` refuses truncated files instead of showing them half grey.
  return sharp(bytes, { failOn: 'warning', limitInputPixels: PICTURE_PIXELS, animated: false })
}

/** JPEG, PNG and RIFF (WebP) by their first bytes. */
function looksLikePicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4).toString('latin1')
  return head.startsWith('\xff\xd8\xff') || head === '\x89PNG' || head === 'RIFF'
}

/** libvips' errors carry no code; those of the disk do. */
function isDecodingError(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}
