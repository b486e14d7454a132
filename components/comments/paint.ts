const ALL = 'comments'
const HERE = 'comment-here'

/**
 * Marks commented words by the browser's own highlights: the document and its elements stay untouched, so that nothing
 * comes between the letters of a syllable. Browsers without highlights list the comments and mark none.
 */
export function paintComments(all: readonly Range[], here: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set(ALL, new Highlight(...all))
  const present = new Highlight(...here)
  present.priority = 1
  CSS.highlights.set(HERE, present)
}

/** Takes all marks away. */
export function clearComments(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(HERE)
}
