/**
 * What gathers articles across sections: a topic (chủ đề), a running story (dòng sự kiện), whose page is a timeline, or a
 * series (loạt bài), whose parts are read in order.
 */
export const TOPIC_KINDS = ['topic', 'story', 'series'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

/** What is closed keeps its page and takes no more articles in its name; a topic has no end. */
export const CLOSING_KINDS: readonly TopicKind[] = ['story', 'series']

/** A topic, running story or series, as it is arranged. */
export type TopicView = {
  id: string
  version: number
  name: string
  slug: string
  kind: TopicKind
  description: string
  closed: boolean
  /** How many articles readers find under it. */
  articles: number
}
