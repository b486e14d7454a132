import { LIMITS } from '#newsroom/kit/limits.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import type { Declarations } from './sheet.ts'

/** A picture of a copied text: where it says that it lies, which is mostly out of reach, and what it says that it shows. */
export type PastedPicture = {
  src: string
  alt: string
  /** A frame or film of which there is not even an address. */
  what?: 'picture' | 'frame'
  /** In the text, in pixels, where it is said. */
  width?: number
  height?: number
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3){1,12}$/u
const LEAST_PIXELS = 3
/** What programs write by themselves is no description: `image001.jpg`, `Picture 1`, `Description: C:\…`. */
const NO_DESCRIPTION =
  /^(description:|image\d*$|picture \d+|hình ảnh \d+|ảnh \d+$|img[_-]?\d+)|\.(jpe?g|png|gif|webp|bmp|tiff?)$/i

/** What an `img` of a copied text is: a picture, a sign of the text, or nothing for readers. */
export function readImage(image: Element, style: Declarations): PastedPicture | { text: string } | null {
  const alt = normaliseText(image.getAttribute('alt') ?? '')
  // Social networks write their emoji as pictures.
  if (EMOJI.test(alt)) return { text: alt }
  const src = image.getAttribute('src')?.trim() ?? ''
  const width = sizeOf(image, style, 'width')
  const height = sizeOf(image, style, 'height')
  if (src === '' || [width, height].some((size) => size !== null && size < LEAST_PIXELS)) return null
  const size = { ...(width !== null && { width }), ...(height !== null && { height }) }
  return {
    src,
    ...size,
    alt: NO_DESCRIPTION.test(alt) ? '' : [...alt].slice(0, LIMITS.alt).join('').slice(0, LIMITS.alt),
  }
}

function sizeOf(image: Element, style: Declarations, side: 'width' | 'height'): number | null {
  const size = Number.parseFloat(style.get(side) ?? image.getAttribute(side) ?? '')
  return Number.isNaN(size) ? null : size
}
