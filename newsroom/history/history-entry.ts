import type { VersionKind } from '../articles/version.ts'
import type { ArticleState } from '../kit/article-states.ts'
import type { TextRef } from './history.ts'

/** A moment of an article: something that somebody did with it, with the text that was kept then. */
export type HistoryEntry = {
  id: string
  at: Date
  /** A step, `created`, `saved`, `restored`, …, or `kept` for a text that lost a conflict. */
  name: string
  /** Empty where the clock acted. */
  actor: string
  from: ArticleState | null
  to: ArticleState | null
  reason: string
  /** The person from whom it was taken over or to whom it was given; empty for all else. */
  subject: string
  versionId: string | null
  /** What the version was called by who kept it. */
  label: string | null
  /** The saves of the working copy between this moment and the next one. */
  savesAfter: SaveFold | null
}

/** Saves that nobody asked for, as one line of the history. */
export type SaveFold = {
  count: number
  /** How many of them can still be read. */
  texts: number
  people: string[]
  firstAt: Date
  lastAt: Date
  firstVersion: number
  lastVersion: number
}

/** What is known of one text of an article, besides the text. */
export type TextLabel = {
  ref: TextRef
  /** Why it was kept; `autosave` for a save, `now` for the working copy. */
  kind: VersionKind | 'autosave' | 'now'
  /** Its number among the versions, where it is one. */
  ordinal: number | null
  /** What its author called it. */
  label: string | null
  at: Date
  author: string
}

/** A save of the working copy that can still be read. */
export type ReadableSave = { version: number; at: Date; author: string }
