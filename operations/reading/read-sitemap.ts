import 'server-only'
import { database } from '#db/index.ts'
import { newestAddresses, type PublicAddress } from '#db/stores/public-addresses.ts'
import { readSections } from '#db/stores/sections.ts'
import { publicPath } from '#newsroom/newspaper.ts'

/** The protocol allows 50,000 addresses a file; some are kept for the sections. */
const ARTICLES = 49_000

/** The addresses that search engines should know. */
export async function readSitemap(): Promise<{ pages: string[]; articles: PublicAddress[] }> {
  const store = database()
  const [sections, articles] = await Promise.all([readSections(store), newestAddresses(store, ARTICLES)])
  return {
    pages: [
      publicPath.front(),
      ...sections.map((section) => publicPath.section(section.slug)),
      publicPath.corrections(),
    ],
    articles,
  }
}
