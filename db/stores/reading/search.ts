import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Store, WordSearch } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { type LastWord, searchRank } from '#newsroom/text/search-rank.ts'
import { inSection, teasersByNumber } from './published.ts'

/** What a search is narrowed down to. */
export type SearchFilter = { sectionId?: string; penNameId?: string; from?: Date; until?: Date }

/** One page of answers, and how many there are in all; `more`: there are more than that, which are not looked up. */
export type Found = { items: Teaser[]; total: number; more: boolean }

/** How far a search goes. */
export type SearchBounds = {
  /** Words that more articles have than this are common. */
  common: number
  /** Of common words the newest articles are looked through, so many at first and twice as many each time after that … */
  step: number
  /** … until so many are found … */
  enough: number
  /** … or so many looked through. */
  lookedThrough: number
  /** Of what the index finds, as many of the newest are asked where the words stand; of older ones it is the title alone that counts. */
  beside: number
}

const BOUNDS: SearchBounds = { common: 3_000, step: 200, enough: 100, lookedThrough: 3_000, beside: 600 }

/**
 * The published articles that have all the words, in the order of `newsroom/text/search-rank.ts` and then the newest
 * first. Of words that are in very many articles, the newest articles are looked through and the rest is left out, so that no
 * search takes long; the two databases leave out the same.
 * @param search what `parseQuery` made of a reader's query; never the query itself
 * @param as `beginning` while the query is being typed: its last word may go on
 */
export async function searchPublished(
  store: Store,
  search: WordSearch,
  page: { limit: number; offset: number },
  as: LastWord = 'words',
  filter: SearchFilter = {},
  bounds: SearchBounds = BOUNDS,
): Promise<Found> {
  noteShown({ kind: 'search' })
  const { places, more } = (await isCommon(store, search, as, bounds.common))
    ? await amongNewest(store, search, as, filter, bounds)
    : { places: await throughIndex(store, search, as, filter, bounds), more: false }
  // Newest first as they come, and the sort leaves equals as they are.
  const ordered = places.toSorted((a, b) => a.rank - b.rank)
  const order = ordered.slice(page.offset, page.offset + page.limit).map((place) => place.number)
  const teasers = new Map((await teasersByNumber(store, order)).map((teaser) => [teaser.number, teaser]))
  return { items: order.flatMap((number) => teasers.get(number) ?? []), total: places.length, more }
}

type Place = { number: number; rank: number }

/** Where the database expects so many times more articles than make words common, they are common, and not counted. */
const BEYOND_DOUBT = 2

async function isCommon(store: Store, search: WordSearch, as: LastWord, common: number): Promise<boolean> {
  const { articleSearch: s } = store.tables
  const some = store
    .select({ rowid: s.rowid })
    .from(s)
    .where(store.engine.found(s, search, as))
    .limit(common + 1)
    .as('some')
  const expected = as === 'beginning' ? sql`null` : store.engine.expected(s, search)
  const [counted] = await store
    .select({
      articles: sql<number>`cast(case when ${expected} > ${common * BEYOND_DOUBT} then ${common + 1}
        else (select count(*) from ${some}) end as integer)`,
    })
    .from(sql`(select 1) as asked`)
  return (counted?.articles ?? 0) > common
}

/** All articles that the index has for the words, newest first. */
async function throughIndex(
  store: Store,
  search: WordSearch,
  as: LastWord,
  filter: SearchFilter,
  bounds: SearchBounds,
): Promise<Place[]> {
  const { publishedArticles: p, articleSearch: s } = store.tables
  const rows = await store
    .select({ number: p.number, title: p.title })
    .from(s)
    .innerJoin(p, eq(p.number, s.rowid))
    .where(and(store.engine.found(s, search, as), ...(await narrowed(store, filter))))
    .orderBy(desc(p.publishedAt), desc(p.number))
  const newest = rows.slice(0, bounds.beside).map((row) => row.number)
  return ranked(store, search, as, rows, await sideBySideAmong(store, search, as, newest), newest)
}

/**
 * Gives each article its rank. Of those in `closely` all parts are looked at, of the others the title.
 * @param beside which have the words side by side anywhere
 */
async function ranked(
  store: Store,
  search: WordSearch,
  as: LastWord,
  rows: readonly { number: number; title: string }[],
  beside: ReadonlySet<number>,
  closely: readonly number[],
): Promise<Place[]> {
  const heads = await headsOf(store, closely)
  return rows.map(({ number, title }) => {
    const head = heads.get(number) ?? { kicker: '', sapo: '' }
    return { number, rank: searchRank(search, { title, ...head }, beside.has(number), as) }
  })
}

async function headsOf(
  store: Store,
  numbers: readonly number[],
): Promise<Map<number, { kicker: string; sapo: string }>> {
  if (numbers.length === 0) return new Map()
  const { publishedArticles: p } = store.tables
  const rows = await store
    .select({ number: p.number, kicker: p.kicker, sapo: p.sapo })
    .from(p)
    .where(inArray(p.number, [...numbers]))
  return new Map(rows.map(({ number, ...head }) => [number, head]))
}

/** Those of the articles that have the words side by side. One word is always beside itself: none is told apart by it. */
async function sideBySideAmong(
  store: Store,
  search: WordSearch,
  as: LastWord,
  numbers: readonly number[],
): Promise<Set<number>> {
  if (search.words.length < 2 || numbers.length === 0) return new Set()
  const { articleSearch: s } = store.tables
  const rows = await store
    .select({ number: s.rowid })
    .from(s)
    .where(and(inArray(s.rowid, [...numbers]), store.engine.contains(textOf(store, search), phraseOf(search, as))))
  return new Set(rows.map((row) => row.number))
}

/**
 * Those of the newest articles whose texts have the words: for words that so many have that some are soon found.
 * `more`: there are articles that were not looked through.
 */
async function amongNewest(
  store: Store,
  search: WordSearch,
  as: LastWord,
  filter: SearchFilter,
  bounds: SearchBounds,
): Promise<{ places: Place[]; more: boolean }> {
  const { articleSearch: s } = store.tables
  const conditions = await narrowed(store, filter)
  const text = textOf(store, search)
  const last = search.words.length - 1
  const words = search.words.map((word, index) =>
    store.engine.contains(text, as === 'beginning' && index === last ? ` ${word}` : ` ${word} `),
  )
  const beside = search.words.length > 1 ? store.engine.contains(text, phraseOf(search, as)) : sql`1 = 0`
  const found: { number: number; title: string }[] = []
  const sideBySide = new Set<number>()
  let more = true
  let looked = 0
  for (let step = bounds.step; more && looked < bounds.lookedThrough && found.length < bounds.enough; step *= 2) {
    const part = Math.min(step, bounds.lookedThrough - looked)
    // One more than is looked through tells whether there are any behind.
    const newest = newestIn(store, filter, conditions, { limit: part + 1, offset: looked }).as('newest')
    const rows = await store
      .select({
        number: newest.number,
        title: newest.title,
        answers: sql<number>`case when ${and(...words)} then case when ${beside} then 2 else 1 end else 0 end`,
      })
      .from(newest)
      .innerJoin(s, eq(s.rowid, newest.number))
      .orderBy(desc(newest.publishedAt), desc(newest.number))
    more = rows.length > part
    for (const { number, title, answers } of rows.slice(0, part)) {
      if (answers > 0) found.push({ number, title })
      if (answers === 2) sideBySide.add(number)
    }
    looked += part
  }
  const closely = found.slice(0, bounds.beside).map(({ number }) => number)
  return { places: await ranked(store, search, as, found, sideBySide, closely), more }
}

/** The newest articles that a search is narrowed down to, read off the index of the narrowest list. */
function newestIn(
  store: Store,
  filter: SearchFilter,
  conditions: readonly SQL[],
  part: { limit: number; offset: number },
) {
  const { publishedArticles: p, publishedBylines: b } = store.tables
  if (filter.penNameId === undefined) {
    return store
      .select({ number: p.number, title: p.title, publishedAt: p.publishedAt })
      .from(p)
      .where(and(...conditions))
      .orderBy(desc(p.publishedAt), desc(p.number))
      .limit(part.limit)
      .offset(part.offset)
  }
  return store
    .select({ number: b.number, title: p.title, publishedAt: b.publishedAt })
    .from(b)
    .innerJoin(p, eq(p.number, b.number))
    .where(and(eq(b.penNameId, filter.penNameId), ...conditions))
    .orderBy(desc(b.publishedAt), desc(b.number))
    .limit(part.limit)
    .offset(part.offset)
}

async function narrowed(store: Store, filter: SearchFilter): Promise<SQL[]> {
  const { publishedArticles: p, publishedBylines: b } = store.tables
  const { sectionId, penNameId, from, until } = filter
  return [
    ...(sectionId === undefined ? [] : [await inSection(store, sectionId)]),
    ...(from === undefined ? [] : [gte(p.publishedAt, from)]),
    ...(until === undefined ? [] : [lt(p.publishedAt, until)]),
    ...(penNameId === undefined
      ? []
      : [sql`exists (select 1 from ${b} where ${b.number} = ${p.number} and ${b.penNameId} = ${penNameId})`]),
  ]
}

/** The words of a text between single spaces, one before the first and one behind the last too. */
function textOf(store: Store, search: WordSearch): SQL {
  const { articleSearch: s } = store.tables
  return sql`(' ' || ${search.column === 'exact' ? s.exact : s.folded} || ' ')`
}

function phraseOf(search: WordSearch, as: LastWord): string {
  return ` ${search.phrase}${as === 'beginning' ? '' : ' '}`
}

/** The newest articles that have all the words side by side or not; none where more than `most` have them. */
export async function fewWith(
  store: Store,
  search: WordSearch,
  most: number,
): Promise<{ number: number; publishedAt: Date }[]> {
  const { publishedArticles: p, articleSearch: s } = store.tables
  noteShown({ kind: 'search' })
  const rows = await store
    .select({ number: p.number, publishedAt: p.publishedAt })
    .from(s)
    .innerJoin(p, eq(p.number, s.rowid))
    .where(store.engine.found(s, search, 'words'))
    .limit(most + 1)
  return rows.length > most ? [] : rows
}

/** The texts of a few published articles, for quoting the place where a search found something. */
export async function bodiesOf(store: Store, numbers: readonly number[]): Promise<Map<number, DocumentNode>> {
  if (numbers.length === 0) return new Map()
  const { publishedArticles: p } = store.tables
  noteShown(...numbers.map((number) => ({ kind: 'article' as const, number })))
  const rows = await store
    .select({ number: p.number, body: p.body })
    .from(p)
    .where(inArray(p.number, [...numbers]))
  return new Map(rows.map((row) => [row.number, row.body]))
}
