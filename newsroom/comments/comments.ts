import { ANCHOR_PLACES, type AnchorPlace } from './anchor.ts'
import type { Range } from './anchors/range.ts'

/**
 * The longest comment, in UTF-16 units; the people named in one; the conversations of one article, and all that is said
 * in them. Every save carries the conversations along, and whoever opens the article is sent all of it.
 */
export const COMMENT_LIMITS = { text: 4000, mentioned: 20, threads: 500, comments: 2000 } as const

type Person = { id: string; name: string }

export type CommentView = {
  id: string
  author: Person
  /** Empty where it was deleted and others had answered. */
  text: string
  deleted: boolean
  /** The people named in it, as they are called now. */
  mentioned: Person[]
  /** ISO 8601. */
  at: string
  editedAt: string | null
}

/** A conversation about some words of an article, or about the whole of it. */
export type ThreadView = {
  id: string
  place: AnchorPlace
  /** Where the words are in the text of the version that was read; null for the whole article, or where they are gone. */
  range: Range | null
  quote: string
  resolved: { by: Person; at: string } | null
  comments: CommentView[]
}

/** In the order of the text: the whole article first, then title, sapo and body; words that are gone last. */
export function inTextOrder(a: ThreadView, b: ThreadView): number {
  return (
    Number(isLost(a)) - Number(isLost(b)) ||
    ANCHOR_PLACES.indexOf(a.place) - ANCHOR_PLACES.indexOf(b.place) ||
    (a.range?.from ?? 0) - (b.range?.from ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** True where the words that were commented on are no longer in the text. */
export function isLost(thread: Pick<ThreadView, 'place' | 'range'>): boolean {
  return thread.place !== 'article' && thread.range === null
}
