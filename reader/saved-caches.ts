// Where saved articles lie in the browser: each in a cache of its own, with its page, its facts and every file it needs.
// So an article is removed whole, and one that is kept from an older build keeps that build's style.

const PREFIX = 'toa-soan-bai-'

/** Articles that may be saved; more are not, until one is removed. */
export const MOST_SAVED = 60

/** The page *Bài đã lưu*, and where it lies with its files. */
export const SHELF_PATH = '/da-luu'
export const SHELF_CACHE = 'toa-soan-da-luu'

/** Under which a page stands in its cache, and what is known of it. No page of the newspaper has these addresses. */
export const PAGE_KEY = '/da-luu/trang'
export const FACTS_KEY = '/da-luu/bai'

export type SavedFacts = { number: number; path: string; title: string; section: string; savedAt: number }

/** The cache of the article with this number. */
export function cacheOf(number: number): string {
  return PREFIX + number
}

/** The number of the article whose cache it is; null for other caches. */
export function numberOfCache(name: string): number | null {
  return name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : null
}
