import type { ArticleState } from '#newsroom/articles/article.ts'

/** Something that happened to an article. */
export type HistoryItem = {
  id: string
  at: Date
  name: string
  /** Empty where no person acted. */
  actor: string
  from: ArticleState | null
  to: ArticleState | null
  reason: string
  /** Whom it was taken over from; empty for all else. */
  subject: string
  versionId: string | null
  /** What the version was called by who kept it. */
  label: string | null
  /** The saves between this moment and the next one. */
  savesAfter: SavesInBetween | null
}

/** Saves that nobody asked for, counted. */
export type SavesInBetween = {
  count: number
  /** How many of them can still be read. */
  texts: number
  people: readonly string[]
  firstAt: Date
  lastAt: Date
  firstVersion: number
  lastVersion: number
}
