/**
 * Something that readers' pages show, named by what was read for it. A page notes what it shows while it is made
 * (`db/shown.ts`); one pure function, {@link surfacesOf}, says what a change of an article touches; the page cache forgets the
 * pages that noted one of those. Lists are named by the id of what gathers them.
 */
export type Surface =
  /** Whatever a page shows. */
  | { kind: 'everything' }
  /** One row of the settings: the newspaper's facts, the breaking news, what machines are told. */
  | { kind: 'setting'; name: string }
  /** The sections: their names, addresses and order. */
  | { kind: 'sections' }
  /** One article: that it is there, its text, its headline in a list. */
  | { kind: 'article'; number: number }
  /** The newest of the newspaper. */
  | { kind: 'newest' }
  /** What is in a section, those under it included. */
  | { kind: 'in_section'; id: string }
  /** A topic, running story or series: its name and description, and what is in it. */
  | { kind: 'topic'; id: string }
  /** A pen name as its page has it: the head, and what was published under it. */
  | { kind: 'author'; id: string }
  /** A pen name as it is printed under articles. */
  | { kind: 'byline'; slug: string }
  /** The list of corrections. */
  | { kind: 'corrections' }
  /** How a front is laid. */
  | { kind: 'front'; id: string }
  /** What is listed by what it has to show: videos, pictures. */
  | { kind: 'features' }
  /** A picture of the library as it is described there. */
  | { kind: 'picture'; id: string }
  /** What searches find in the texts of articles. */
  | { kind: 'search' }
  /** What is proposed while a reader types: titles and names. */
  | { kind: 'suggestions' }
  /** How many articles each day has. */
  | { kind: 'archive' }
  | { kind: 'sitemap' }

/** What of an article decides where it is seen. */
export type Placement = {
  number: number
  /** Where it stands in every list. */
  publishedAt: Date
  sectionId: string
  /** The section of the masthead that it is under; its own where that stands there itself. */
  topSectionId: string
  topicIds: readonly string[]
  penNameIds: readonly string[]
  correctsNumber: number | null
}

/**
 * The surfaces that a change of an article touches: itself, wherever it is named, and the lists that it enters, leaves or
 * moves within.
 * @param before where readers saw it, null when they did not
 * @param after where readers see it now, null when they no longer do
 */
export function surfacesOf(before: Placement | null, after: Placement | null): Surface[] {
  const surfaces = new Map<string, Surface>()
  const touch = (surface: Surface) => surfaces.set(String(surfaceKey(surface)), surface)
  for (const place of [before, after]) if (place) touch({ kind: 'article', number: place.number })
  // These say more of an article than where it stands: its words, when it changed, what it has to show.
  touch({ kind: 'search' })
  touch({ kind: 'suggestions' })
  touch({ kind: 'sitemap' })
  touch({ kind: 'features' })
  const stays = before && after && before.publishedAt.getTime() === after.publishedAt.getTime()
  const lists = [listsWith(before), listsWith(after)]
  for (const [key, surface] of lists.flatMap((list) => [...list])) {
    if (stays && lists.every((list) => list.has(key))) continue
    touch(surface)
  }
  return [...surfaces.values()]
}

/** The lists in which a published article stands, by their keys. */
function listsWith(place: Placement | null): Map<string, Surface> {
  if (place === null) return new Map()
  const { sectionId, topSectionId, topicIds, penNameIds, correctsNumber } = place
  const lists: Surface[] = [
    { kind: 'newest' },
    { kind: 'in_section', id: sectionId },
    { kind: 'in_section', id: topSectionId },
    ...topicIds.map((id) => ({ kind: 'topic' as const, id })),
    ...penNameIds.map((id) => ({ kind: 'author' as const, id })),
    ...(correctsNumber === null
      ? []
      : [{ kind: 'article' as const, number: correctsNumber }, { kind: 'corrections' as const }]),
  ]
  const keyed = new Map(lists.map((surface) => [String(surfaceKey(surface)), surface]))
  // The days are counted for each section: one that changes its section moves within them.
  keyed.set(`archive of ${sectionId} ${topSectionId}`, { kind: 'archive' })
  return keyed
}

/**
 * A surface as one word by which pages are found. Null of one that this build does not know: another build that runs
 * beside it has noted it, and only that one knows which pages show it.
 */
export function surfaceKey(surface: Surface): string | null {
  switch (surface.kind) {
    case 'sections':
    case 'newest':
    case 'corrections':
    case 'features':
    case 'search':
    case 'suggestions':
    case 'archive':
    case 'sitemap':
      return surface.kind
    case 'setting':
      return `setting ${surface.name}`
    case 'article':
      return `article ${surface.number}`
    case 'in_section':
    case 'topic':
    case 'author':
    case 'front':
    case 'picture':
      // Builds from before named some of these otherwise.
      return surface.id === undefined ? null : `${surface.kind} ${surface.id}`
    case 'byline':
      return `byline ${surface.slug}`
    case 'everything':
      return null
    default:
      return null
  }
}
