import { log } from '../process/log.ts'
import { pageCache } from './cache.ts'
import type { Page } from './page.ts'

/** How old a page may be that readers get while the database is away. */
export const OLDEST_MS = 12 * 60 * 60 * 1000

/** Pages sent since the database went. */
let sent = 0

/** The page that readers last had at an address, for when no newer one can be made; undefined where there is none. */
export function keptWhileAway(key: string): Page | undefined {
  const page = pageCache().last(key, OLDEST_MS)
  if (!page) return undefined
  sent += 1
  if (sent === 1) log('warn', 'readers get kept pages while the database is away')
  return page
}

/** Says how many kept pages were sent while the database was away, which now is back. */
export function noteKeptPages(): void {
  if (sent > 0) log('info', 'readers got kept pages while the database was away', { pages: sent })
  sent = 0
}
