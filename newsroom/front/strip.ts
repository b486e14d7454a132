import { z } from 'zod'
import { tidyLine, wholeNumber } from '../kit/input.ts'
import type { Teaser } from '../reading/published.ts'
import { FRONT_LIMITS } from './plan.ts'

/** The strip of *tin nóng* over the front page and the fronts of sections: a line, an article, or a line about one. */
export const stripSchema = z.object({
  /** Empty: the headline of its article. */
  text: tidyLine(FRONT_LIMITS.headline),
  number: wholeNumber().min(1).nullable(),
  /** It ends by itself then. */
  until: z.iso.datetime(),
})
export type BreakingStrip = z.infer<typeof stripSchema>

/** The strip as readers get it. */
export type LaidStrip = { text: string; path: string | null; until: Date }

/** Reads a kept strip; null where there is none. */
export function stripFrom(value: unknown): BreakingStrip | null {
  const parsed = stripSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/**
 * The strip at a moment: null where it has ended, or where the article it tells of is no longer there to be read.
 * @param teaser the article it names, where readers have it
 */
export function layStrip(strip: BreakingStrip | null, teaser: Teaser | null, at: Date): LaidStrip | null {
  if (strip === null || new Date(strip.until) <= at) return null
  if (strip.number !== null && teaser === null) return null
  const text = strip.text || (teaser?.title ?? '')
  return text === '' ? null : { text, path: teaser?.path ?? null, until: new Date(strip.until) }
}
