import { z } from 'zod'
import { code, line } from '../kit/input.ts'
import { LIMITS } from '../kit/limits.ts'
import { normaliseText } from '../text/normalise.ts'

/** What is longer than its field is cut: agencies write whole reports into their pictures. */
const words = (most: number) => line(100_000).transform((text) => normaliseText(text).slice(0, most).toWellFormed())

/**
 * What a picture's file says of itself, as cameras, photographers and agencies write it: proposed beside the fields, never put
 * into them by itself. `taken` is the camera's own time, `2021-05-07T10:05`, which knows no zone. Positions are not in it.
 */
export const fileWords = z.object({
  caption: words(LIMITS.caption),
  credit: words(LIMITS.credit),
  place: words(LIMITS.name),
  taken: code(16).regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?)?$/),
})
export type FileWords = z.infer<typeof fileWords>

/** True where the file says nothing that anybody could use. */
export function saysNothing(words: FileWords): boolean {
  return words.caption === '' && words.credit === '' && words.place === '' && words.taken === ''
}

/** What was kept beside a picture; null where that is nothing, or not readable any more. */
export function keptFileWords(kept: unknown): FileWords | null {
  return fileWords.safeParse(kept).data ?? null
}
