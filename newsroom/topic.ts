/**
 * What gathers articles across sections: a topic (chủ đề), a running story (dòng sự kiện), whose page is a timeline, or a
 * series (loạt bài), whose parts are read in order.
 */
export const TOPIC_KINDS = ['topic', 'story', 'series'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]
