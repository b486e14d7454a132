/** With whom an article is after a step, and where readers have to find it; times are ISO 8601. */
export type ReceiptFacts = {
  author: string
  /** Empty where nobody holds it. */
  holder: string
  section: string
  scheduledAt: string | null
  timeZone: string
  number: number
  /** Its address as it is, or was, for readers; the words in it are cosmetic. */
  path: string
  /** What readers have; null where they have nothing. */
  out: {
    path: string
    /** The page of its section. */
    listPath: string
    at: string
    /** What stands on the page of this version and of no other. */
    stamp: string
    /** Whether it went out for the first time, so that lists begin with it. */
    first: boolean
  } | null
}
