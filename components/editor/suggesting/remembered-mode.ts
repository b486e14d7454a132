/** How a person edits an article: what they type is the text, or a suggestion. */
export type EditMode = 'direct' | 'suggest'

// Where the browser keeps nothing, the choice holds for this page.
const forThisPage = new Map<string, EditMode>()

/** How this person edits this article in this browser; null where they were never asked. */
export function rememberedMode(articleId: string, personId: string): EditMode | null {
  const key = keyOf(articleId, personId)
  const here = forThisPage.get(key)
  if (here !== undefined) return here
  try {
    const kept = localStorage.getItem(key)
    return kept === 'direct' || kept === 'suggest' ? kept : null
  } catch {
    return null
  }
}

/** Remembers it. */
export function rememberMode(articleId: string, personId: string, mode: EditMode): void {
  const key = keyOf(articleId, personId)
  forThisPage.set(key, mode)
  try {
    localStorage.setItem(key, mode)
  } catch {
    // A browser that keeps nothing still switches.
  }
}

function keyOf(articleId: string, personId: string): string {
  return `toa-soan.mode.${articleId}.${personId}`
}
