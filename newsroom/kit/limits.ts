/** Longest values, counted in UTF-16 units of the NFC text. Generous: they stop accidents, not writers. */
export const LIMITS = {
  kicker: 120,
  title: 300,
  sapo: 2000,
  dateline: 60,
  caption: 1000,
  credit: 200,
  alt: 500,
  /** Who says what a pull quote shows. */
  source: 200,
  footnote: 1000,
  /** Pictures in one gallery. */
  gallery: 30,
  name: 120,
  /** What a page of a section or topic says of it, or an author's of them. */
  description: 1000,
  reason: 2000,
  topics: 20,
  bylines: 10,
  /** Bytes of a saved draft's JSON. */
  draftBytes: 4_000_000,
  /** Nodes in a body. */
  nodes: 20_000,
  /** Letters of all that a body says, addresses and ids included: some 130,000 words, ten times a very long article. */
  letters: 600_000,
  /** Pictures, videos, recordings and documents in a body, each use counted: a query takes so many names. */
  things: 1000,
  /** Open suggestions in a body: each is noted, named and shown with it. */
  suggestions: 5000,
  /** Deepest nesting of a body; refused before any recursion. */
  depth: 64,
} as const
