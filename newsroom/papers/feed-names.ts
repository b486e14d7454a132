/** The three ways in which each list of the newspaper is told to programs, by the last part of the feed's address. */
export const FEED_NAMES = ['rss.xml', 'atom.xml', 'feed.json'] as const
export type FeedName = (typeof FEED_NAMES)[number]
