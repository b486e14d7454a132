import type { ArticleNews } from './presence.ts'

/** What every page of the newsroom knows of it without asking: what came in for its viewer, and whether anything was done. */
export type LiveNews = {
  /** Differs from the last one when anything was logged in the newsroom. Says nothing else. */
  mark: string
  /** How many of the viewer's notices are unread. */
  unread: number
  /** The newest of them; null where all are read. */
  newest: string | null
}

/**
 * What the one stream of a page says: `news` of the newsroom; `article`: how the article that it has open stands; `still`:
 * nothing new, and the stream is there; `over`: no more, and why.
 */
export type LiveEvent = 'news' | 'article' | 'still' | 'over'

/** What JSON makes of a value: its moments are ISO 8601 texts. */
type InJson<T> = T extends Date ? string : T extends object ? { [K in keyof T]: InJson<T[K]> } : T

/** An article's news as they reach the page. */
export type Told = InJson<ArticleNews>
