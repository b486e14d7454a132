import 'server-only'
import { database, type Store } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { authorBySlug, authorIsRead, authorNames, topicIsRead, topicNames } from '#db/stores/reading/completions.ts'
import { bodiesOf, type SearchFilter, searchPublished } from '#db/stores/reading/search.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import { addDays, dayBegins, dayOf } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { type SearchAsked, searchDays } from '#newsroom/reading/search.ts'
import { answersHow, excerpt, type HighlightPart, highlight } from '#newsroom/text/highlight.ts'
import { namedBy } from '#newsroom/text/named.ts'
import { parseQuery, type SearchQuery } from '#newsroom/text/search-text.ts'

/** An answer with the words of the query marked in its title and in the passage that has them. */
export type SearchAnswer = { teaser: Teaser; title: HighlightPart[]; passage: HighlightPart[] }

/** Something that the words of a search are the name of, and where it is. */
export type SearchOffer = { kind: 'section' | 'topic' | 'author'; name: string; path: string }

export type SearchAnswers = {
  answers: SearchAnswer[]
  total: number
  /** There are more than `total`; those are the newest. */
  more: boolean
  page: number
  pages: number
  /** Sections, topics and authors whose names are asked for: each has a page of its own. */
  offers: SearchOffer[]
  /** The author to whom it is narrowed; null where it is not, or nobody is called so. */
  author: Label | null
}

const ON_A_PAGE = 20
/** Nobody reads further, and far pages are the dear ones. */
const MOST_PAGES = 50
/** Of each kind. */
const MOST_OFFERS = 3
/** Characters of the passage before and after the first word found. */
const AROUND = 110

/** Nothing but the words. */
export const WHOLE_NEWSPAPER: Omit<SearchAsked, 'query'> = { section: '', author: '', span: '', from: '', to: '' }

/**
 * Searches what is published. A query without a word in it has no answers, nor has an author whom readers do not know;
 * an unknown section is as if none was named. A page behind the last is empty.
 */
export async function searchArticles(asked: SearchAsked, page: number): Promise<SearchAnswers> {
  const { query } = asked
  const search = parseQuery(query)
  const store = database()
  const author = asked.author === '' ? null : await authorBySlug(store, asked.author)
  const none = { answers: [], total: 0, more: false, page: 1, pages: 0, offers: [], author }
  if (!search || page > MOST_PAGES || (asked.author !== '' && !author)) return none
  const filter = { ...(await filterOf(store, asked)), ...(author ? { penNameId: author.id } : {}) }
  const part = { limit: ON_A_PAGE, offset: (page - 1) * ON_A_PAGE }
  const { items, total, more } = await searchPublished(store, search, part, 'words', filter)

  const whole = answersHow(query, query)
  const inText = items.filter((teaser) => answersHow(teaser.abstract, query) < whole).map((teaser) => teaser.number)
  const bodies = await bodiesOf(store, inText)
  return {
    answers: items.map((teaser) => ({
      teaser,
      title: highlight(teaser.title, query),
      passage: passageOf(teaser, bodies.get(teaser.number), query),
    })),
    total,
    more,
    page,
    pages: Math.min(Math.ceil(total / ON_A_PAGE), MOST_PAGES),
    offers: page === 1 ? await offersOf(store, search) : [],
    author,
  }
}

async function filterOf(store: Store, asked: SearchAsked): Promise<SearchFilter> {
  const { timeZone } = await readNewspaper(store)
  const { from, to } = searchDays(asked, dayOf(now(), timeZone))
  const section =
    asked.section === '' ? undefined : (await readSections(store)).find(({ slug }) => slug === asked.section)
  return {
    ...(section ? { sectionId: section.id } : {}),
    ...(from === null ? {} : { from: dayBegins(from, timeZone) }),
    ...(to === null ? {} : { until: dayBegins(addDays(to, 1), timeZone) }),
  }
}

/** Of each kind the first few whose names are asked for, and which readers have something of. */
async function offersOf(store: Store, search: SearchQuery): Promise<SearchOffer[]> {
  const sections = namedBy(search, await readSections(store), MOST_OFFERS)
  const topics = namedBy(search, await topicNames(store), MOST_OFFERS)
  const authors = namedBy(search, await authorNames(store), MOST_OFFERS)
  // A name that only unpublished articles have could tell what is being written.
  const read = await Promise.all([
    ...topics.map(async ({ id, kind, name, slug }) =>
      (await topicIsRead(store, id)) ? [{ kind: 'topic' as const, name, path: publicPath[kind ?? 'topic'](slug) }] : [],
    ),
    ...authors.map(async ({ id, name, slug }) =>
      (await authorIsRead(store, id)) ? [{ kind: 'author' as const, name, path: publicPath.author(slug) }] : [],
    ),
  ])
  const places = sections.map(({ name, slug }) => ({ kind: 'section' as const, name, path: publicPath.section(slug) }))
  return [...places, ...read.flat()]
}

/** The passage that shows why an article answers: of its summary where this says as much of the query as its text does. */
function passageOf(teaser: Teaser, body: Parameters<typeof plainText>[0] | undefined, query: string): HighlightPart[] {
  if (!body) return highlight(teaser.abstract, query)
  const found = excerpt(plainText(body), query, AROUND)
  // Found in the title alone: its summary says more than the first words of the text.
  const better = answersHow(found, query) > answersHow(teaser.abstract, query)
  return highlight(better ? found : teaser.abstract, query)
}
