import type { DocumentNode } from '../document/types.ts'

/** The states of the working copy. Whether readers see the article is a separate fact: its live version. */
export const ARTICLE_STATES = [
  'draft',
  'submitted',
  'editing',
  'returned',
  'awaiting_approval',
  'approved',
  'scheduled',
  'published',
  'taken_down',
  'discarded',
] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** `correction` is the article that the press law asks for; its title is fixed and it names the article it corrects. */
export const ARTICLE_KINDS = ['article', 'correction'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

/** A name under an article: a pen name on the list, or (with `penNameId` null) an outside contributor's name as typed. */
export type Byline = { penNameId: string | null; name: string }

/** A picture as an article uses it: the words belong to the use, not to the file. */
export type PictureUse = { mediaId: string; caption: string; credit: string; alt: string }

/** Everything of an article that people write. It is saved, versioned, approved and published as one. */
export type ArticleContent = {
  kicker: string
  title: string
  sapo: string
  dateline: string
  sectionId: string | null
  topicIds: string[]
  bylines: Byline[]
  lead: PictureUse | null
  body: DocumentNode
}

/** The content of an article in which nothing has been written yet. */
export function emptyContent(): ArticleContent {
  return {
    kicker: '',
    title: '',
    sapo: '',
    dateline: '',
    sectionId: null,
    topicIds: [],
    bylines: [],
    lead: null,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  }
}

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

/** The title that the press law prescribes for a correction. */
export const CORRECTION_TITLE = 'Thông tin cải chính, xin lỗi'
