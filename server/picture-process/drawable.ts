import { normaliseText } from '#newsroom/text/normalise.ts'

/** Marks on one letter that are drawn: Vietnamese needs two, scripts of Asia three. What is stacked higher is no writing. */
const STACKED = /(\p{M}{3})\p{M}+/gu
/** What is not seen by itself, and turns what stands around it (direction marks); letters are joined by two of them. */
const UNSEEN = /(?![\u200C\u200D])\p{Cf}|\p{Cn}/gu

/** A text as it can be drawn: whatever it was, it is one line that a setter of type gets through. Empty where nothing is left. */
export function drawable(text: string): string {
  return normaliseText(normaliseText(text).replace(UNSEEN, '').replace(STACKED, '$1'))
}
