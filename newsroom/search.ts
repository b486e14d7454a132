/** Spans of time that a search can be narrowed to with one choice, as they stand in its address. */
export const SEARCH_SPANS = ['hom-nay', '7-ngay', '30-ngay', 'nam-nay'] as const
export type SearchSpan = (typeof SEARCH_SPANS)[number]
