/** What every page of the newsroom knows of it without asking: what came in for its viewer, and whether anything was done. */
export type LiveNews = {
  /** Differs from the last one when anything was logged in the newsroom. Says nothing else. */
  mark: string
  /** How many of the viewer's notices are unread. */
  unread: number
  /** The newest of them; null where all are read. */
  newest: string | null
}
