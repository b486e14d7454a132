/** For how many days a preview may be given away. */
export const PREVIEW_DAYS = [1, 3, 7] as const
export type PreviewDays = (typeof PREVIEW_DAYS)[number]

export const DAY_MS = 24 * 60 * 60 * 1000

/** What the signed address of a preview says: which one, and until when. */
export type PreviewName = { id: string; expiresAt: Date }

/** A preview as those who may make one see it. Instants in ISO 8601. */
export type PreviewLink = {
  id: string
  /** Path of its page on this site. */
  path: string
  /** Its full address, to be given to somebody. */
  address: string
  /** Which kept version it shows, and since when that is kept. */
  ordinal: number
  savedAt: string
  expiresAt: string
  createdBy: string
}

/** What the ribbon of a preview says about it. */
export type PreviewFacts = {
  ordinal: number
  savedAt: Date
  expiresAt: Date
  /** True where readers have this very version. */
  live: boolean
  /** Suggestions of this version that nobody has decided about; it is shown as if all were taken. */
  suggestions: number
}
