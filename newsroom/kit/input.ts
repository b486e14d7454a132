import { z } from 'zod'
import { normaliseProse, normaliseText, storableText } from '../text/normalise.ts'

/**
 * What may come in from outside: the one kit that requests, forms and command lines are read with. Whatever it lets
 * through, both databases hold and give back as it was.
 */

/** The largest whole number that both databases hold in a column. */
export const LARGEST_NUMBER = 2_147_483_647

/** An id as `newId` makes them. Nothing else ever names a row. */
export const id = z.string().regex(/^[0-9a-z]{1,64}$/)

/** The same where a form may choose nothing. */
export const idOrNone = z.string().regex(/^[0-9a-z]{0,64}$/)

/** An id of full length, as pages and comments carry it. */
export const wholeId = z.string().regex(/^[0-9a-z]{26}$/)

/** A name or a moment in the product's own spelling: signs of an address, no white space. Read on by who knows it. */
export function code(longest: number) {
  return z
    .string()
    .max(longest)
    .regex(/^[!-~]*$/)
}

/** One line that somebody typed. The operation says how long it may be in the end, in a sentence of its own. */
export function line(longest: number) {
  return z.string().max(longest).transform(storableText)
}

/** Text of several lines; otherwise as {@link line}. */
export const prose = line

/** One line as it is stored: tidied first (`normaliseText`), then measured. */
export function tidyLine(longest: number) {
  return z.string().transform(normaliseText).pipe(z.string().max(longest))
}

/** Text of several lines as it is stored: tidied first (`normaliseProse`), then measured. */
export function tidyProse(longest: number) {
  return z.string().transform(normaliseProse).pipe(z.string().max(longest))
}

/** A password: nothing in it is changed, it is never stored, and never given back to the form that sent it. */
export const password = z.string().max(1000)

/** A whole number from 0 up to the given one. */
export function wholeNumber(largest: number = LARGEST_NUMBER) {
  return z.number().int().min(0).max(largest)
}

/** The version that a change is based on. 0: of something that was never stored. */
export const version = wholeNumber(LARGEST_NUMBER - 1)

/** A whole number as a form sends it, or as it is kept. */
export function typedNumber(least: number, largest: number = LARGEST_NUMBER) {
  const typed = z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
  return z.union([typed, z.number()]).pipe(z.number().int().min(least).max(largest))
}

/** The version that a change is based on, as a form sends it. */
export const typedVersion = typedNumber(0, LARGEST_NUMBER - 1)

/** What was ticked or not: a box sends `yes`, or nothing. */
export const ticked = z
  .literal(['yes', 'no', ''])
  .optional()
  .transform((sent) => sent === 'yes')

/** A moment as the field for times gives it: `2026-12-05T07:30`, or what was typed there. Its reader knows the zone. */
export const localTime = line(60)
