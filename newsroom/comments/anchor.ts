/** The parts of an article to which a comment can hold. `article`: it concerns the whole. */
export const ANCHOR_PLACES = ['article', 'title', 'sapo', 'body'] as const
export type AnchorPlace = (typeof ANCHOR_PLACES)[number]
