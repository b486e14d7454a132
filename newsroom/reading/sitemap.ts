/** How many article numbers one part of the sitemap spans. The migration that made `sitemap_parts` counts the same way. */
const NUMBERS_IN_A_PART = 2000

/** The part of the sitemap in which the article with this number is; parts count from 1. */
export function sitemapPartOf(number: number): number {
  return Math.floor((number - 1) / NUMBERS_IN_A_PART) + 1
}

/** The numbers that a part spans. */
export function numbersOfPart(part: number): { first: number; last: number } {
  return { first: (part - 1) * NUMBERS_IN_A_PART + 1, last: part * NUMBERS_IN_A_PART }
}

/** How long an article stands in the sitemap for news. */
export const NEWS_MS = 2 * 24 * 60 * 60 * 1000

/** An address for search engines. `changedAt`: null where nobody can say. */
export type SitemapAddress = { path: string; changedAt: Date | null; picture?: { path: string } }

/** An article of these days, as news search engines want it told. */
export type NewsAddress = { path: string; title: string; publishedAt: Date }
