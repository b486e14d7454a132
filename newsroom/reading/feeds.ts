import { FEED_NAMES, type FeedName } from '../papers/feed-names.ts'

/** What each is sent as, and announced as in the head of its page. */
export const FEED_TYPES: Record<FeedName, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}

export function isFeedName(text: string): text is FeedName {
  return FEED_NAMES.some((name) => name === text)
}

/** What a feed is of: the whole newspaper, or what one of its pages lists. */
export type FeedOf = { kind: 'newspaper' } | { kind: 'section' | 'topic' | 'story' | 'series' | 'author'; slug: string }
