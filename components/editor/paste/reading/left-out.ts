/** What of a copied text does not come along, and how often: nothing is left out without being told. */
export const LEFT_OUT = [
  /** Passages struck out under the tracking of changes. */
  'deletions',
  /** Comments of editors on the text. */
  'comments',
  /** Words that are in the file but were not to be seen. */
  'hidden',
  /** Parts of a page that were folded away. */
  'folded',
  /** Buttons, fields and lists of forms. */
  'controls',
  'advertising',
  /** Drawings that have words in them. */
  'drawings',
  /** Signs of a font that only that font knows. */
  'signs',
] as const
export type LeftOut = Record<(typeof LEFT_OUT)[number], number>

export function nothingLeftOut(): LeftOut {
  return { deletions: 0, comments: 0, hidden: 0, folded: 0, controls: 0, advertising: 0, drawings: 0, signs: 0 }
}
