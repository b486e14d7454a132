/** A place of a comparison where the texts differ: a field, or a row of paragraphs. */
const DIFFERENCES = '.changes-fields > div, .changes-row:has(.changes-block)'
const CURRENT = 'data-current'

/**
 * Goes to the next place where two texts differ, or to the one before, and marks it.
 * @returns which of how many it is; null where there is none
 */
export function goToDifference(down: boolean): { at: number; of: number } | null {
  const places = [...document.querySelectorAll<HTMLElement>(DIFFERENCES)].filter(
    (place) => place.getClientRects().length > 0,
  )
  if (places.length === 0) return null
  const current = places.findIndex((place) => place.hasAttribute(CURRENT))
  const at =
    current < 0 ? (down ? 0 : places.length - 1) : Math.min(Math.max(current + (down ? 1 : -1), 0), places.length - 1)
  for (const place of places) place.removeAttribute(CURRENT)
  places[at]?.setAttribute(CURRENT, '')
  places[at]?.scrollIntoView({ block: 'center' })
  return { at: at + 1, of: places.length }
}
