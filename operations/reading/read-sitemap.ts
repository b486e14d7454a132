import 'server-only'
import { setImmediate as others } from 'node:timers/promises'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import {
  addressesBetween,
  hasListedPages,
  listedAuthors,
  listedTopics,
  newestBySection,
  publishedSince,
  sitemapParts,
} from '#db/stores/reading/sitemap.ts'
import { now } from '#newsroom/kit/clock.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import { pictureWidths } from '#newsroom/media/picture-sources.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { NEWS_MS, type NewsAddress, numbersOfPart, type SitemapAddress } from '#newsroom/reading/sitemap.ts'

/** Topics, and authors, in their parts; the protocol allows 50,000. */
const LISTED = 10_000
/** Articles read at a time: between two readings others have their turn. */
const AT_A_TIME = 250
/** More than the search engines that read it take. */
const NEWS = 1000

/** The parts of the sitemap: pages, topics, authors, and the articles by ranges of their numbers. */
export async function readSitemapIndex(): Promise<SitemapAddress[]> {
  const [parts, listed] = await Promise.all([sitemapParts(database()), hasListedPages(database())])
  return [
    { path: publicPath.sitemapPart('pages'), changedAt: latest(parts.map((part) => part.changedAt)) },
    // The protocol knows no empty part.
    ...(listed.topics ? [{ path: publicPath.sitemapPart('topics'), changedAt: null }] : []),
    ...(listed.authors ? [{ path: publicPath.sitemapPart('authors'), changedAt: null }] : []),
    ...parts.map(({ part, changedAt }) => ({ path: publicPath.sitemapPart(`articles-${part}`), changedAt })),
  ]
}

/** The pages that are always there. */
export async function readSitemapPages(): Promise<SitemapAddress[]> {
  const store = database()
  const [sections, bySection] = await Promise.all([readSections(store), newestBySection(store)])
  return [
    { path: publicPath.front(), changedAt: latest([...bySection.values()]) },
    ...sections.map(({ id, slug }) => ({ path: publicPath.section(slug), changedAt: bySection.get(id) ?? null })),
    { path: publicPath.corrections(), changedAt: null },
  ]
}

/** Topics, running stories and series that have something to read. */
export async function readSitemapTopics(): Promise<SitemapAddress[]> {
  const topics = await listedTopics(database(), LISTED)
  return topics.map(({ kind, slug, newest }) => ({ path: publicPath[kind](slug), changedAt: newest }))
}

/** Authors under whose names there is something to read. */
export async function readSitemapAuthors(): Promise<SitemapAddress[]> {
  const authors = await listedAuthors(database(), LISTED)
  return authors.map(({ slug, newest }) => ({ path: publicPath.author(slug), changedAt: newest }))
}

/** The articles of one part, with their lead pictures. */
export async function readSitemapArticles(part: number): Promise<SitemapAddress[]> {
  const store = database()
  const addresses: SitemapAddress[] = []
  const { first, last } = numbersOfPart(part)
  for (let from: number | null = first; from !== null; await others()) {
    const { rows, next }: Awaited<ReturnType<typeof addressesBetween>> = await addressesBetween(
      store,
      { first: from, last },
      AT_A_TIME,
    )
    for (const { path, updatedAt, lead } of rows) {
      const largest = lead && pictureWidths(lead).at(-1)
      addresses.push({
        path,
        changedAt: updatedAt,
        ...(lead && largest ? { picture: { path: publicPicturePath(lead.fileKey, largest.size) } } : {}),
      })
    }
    from = next
  }
  return addresses
}

/** The articles of the last two days. */
export async function readSitemapNews(): Promise<NewsAddress[]> {
  return publishedSince(database(), new Date(now().getTime() - NEWS_MS), NEWS)
}

function latest(moments: readonly Date[]): Date | null {
  return moments.length === 0 ? null : new Date(Math.max(...moments.map(Number)))
}
