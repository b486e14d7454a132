import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'

/** Colours beside the viewer's own. */
const OTHERS = 5

/** Which colour a person's suggestions have: 1 is the viewer's; the others have theirs in a fixed order. */
export function colourOf(personId: string, viewerId: string, authors: readonly SuggestionAuthor[]): number {
  if (personId === viewerId) return 1
  const others = [...new Set(authors.map(({ person }) => person.id))].filter((id) => id !== viewerId).sort()
  return 2 + (Math.max(0, others.indexOf(personId)) % OTHERS)
}
