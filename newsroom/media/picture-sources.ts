import { PICTURE_SIZES, type PictureFacts, type PictureSize } from './media.ts'

const SIZES: readonly PictureSize[] = ['small', 'medium', 'large']

/** The sizes of a picture that are worth offering, each with the width it really has; the last is the largest. */
export function pictureWidths(facts: Pick<PictureFacts, 'width'>): { size: PictureSize; width: number }[] {
  const widths: { size: PictureSize; width: number }[] = []
  for (const size of SIZES) {
    widths.push({ size, width: Math.min(PICTURE_SIZES[size], facts.width) })
    // What is larger than the original is the original once more.
    if (PICTURE_SIZES[size] >= facts.width) break
  }
  return widths
}
