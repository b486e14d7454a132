/**
 * A place where readers meet the newspaper, named by what it shows. One pure function, {@link surfacesOf}, says which
 * surfaces a change touches; the page cache forgets exactly those.
 */
export type Surface =
  /** Everything: settings, sections, a new day, a take-down. */
  | { kind: 'everything' }
  | { kind: 'article'; number: number }
  | { kind: 'front' }
  | { kind: 'section'; slug: string }
  /** A topic, running story or series: no two have the same address. */
  | { kind: 'topic'; slug: string }
  | { kind: 'author'; slug: string }
  | { kind: 'feeds' }
  | { kind: 'sitemap' }
  | { kind: 'search' }
  /** The archive by days: a new article changes the counts of its calendar. */
  | { kind: 'archive' }
  | { kind: 'corrections' }

/** What of an article decides where it is seen. */
export type Placement = {
  number: number
  sectionSlug: string
  /** The section of the masthead that it is under; its own where that stands there itself. */
  topSectionSlug: string
  topicSlugs: readonly string[]
  authorSlugs: readonly string[]
  /** The other parts of the series that it is in: their pages name what comes before and after them. */
  otherPartNumbers: readonly number[]
  correctsNumber: number | null
}

/**
 * The surfaces that a change of an article touches: where it was and where it is.
 * @param before where readers saw it, null when they did not
 * @param after where readers see it now, null when they no longer do
 */
export function surfacesOf(before: Placement | null, after: Placement | null): Surface[] {
  // What leaves may be named on any page (related articles, lists, old search answers): it has to be gone from all at once.
  if (after === null) return [{ kind: 'everything' }]
  const surfaces = new Map<string, Surface>()
  const touch = (surface: Surface) => surfaces.set(JSON.stringify(surface), surface)
  for (const place of [before, after]) {
    if (place === null) continue
    touch({ kind: 'article', number: place.number })
    touch({ kind: 'section', slug: place.sectionSlug })
    touch({ kind: 'section', slug: place.topSectionSlug })
    for (const slug of place.topicSlugs) touch({ kind: 'topic', slug })
    for (const part of place.otherPartNumbers) touch({ kind: 'article', number: part })
    for (const slug of place.authorSlugs) touch({ kind: 'author', slug })
    if (place.correctsNumber !== null) {
      touch({ kind: 'article', number: place.correctsNumber })
      touch({ kind: 'corrections' })
    }
  }
  touch({ kind: 'front' })
  touch({ kind: 'feeds' })
  touch({ kind: 'sitemap' })
  touch({ kind: 'search' })
  touch({ kind: 'archive' })
  return [...surfaces.values()]
}
