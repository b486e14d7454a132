import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import type { ArticleKind } from '#newsroom/articles/article.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { addDays, dayBegins } from '#newsroom/format/days.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type {
  Corrected,
  ListPart,
  ListPlace,
  NumberedPart,
  PublishedByline,
  PublishedCorrection,
  PublishedLead,
  Teaser,
} from '#newsroom/reading/published.ts'
import { presentSection, readKnownSections } from '../papers/sections.ts'
import { readNewspaper } from '../papers/settings.ts'
import { ALL, countIn, dayAt, daysWithin } from './published-days.ts'

/** Which part of a list: how many, and behind which place. */
export type Part = { limit: number; behind?: ListPlace | null }

/** The newest articles of the whole newspaper, corrections left out: those have a page of their own. */
export async function newestArticles(store: Store, part: Part): Promise<ListPart> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'newest' })
  return teaserPart(store, eq(p.kind, 'article'), part)
}

/** The newest articles of a section, and of the sections under it. */
export async function newestInSection(store: Store, sectionId: string, part: Part): Promise<ListPart> {
  return teaserPart(store, await inSection(store, sectionId), part)
}

/**
 * A page of the articles of a section and of the sections under it, in pages of `limit`; null where there is no such page.
 * The day on which the page begins is found by the counts of days, and only within that day is anything left out: far
 * pages take no longer than near ones.
 */
export async function pageOfSection(
  store: Store,
  sectionId: string,
  page: { number: number; limit: number },
): Promise<NumberedPart | null> {
  const { publishedArticles: p } = store.tables
  const total = await countIn(store, sectionId)
  const pages = Math.max(1, Math.ceil(total / page.limit))
  if (page.number > pages) return null
  const newer = (page.number - 1) * page.limit
  const begins = newer === 0 ? null : await dayAt(store, sectionId, newer)
  const upTo = begins ? await endOfDay(store, begins.day) : null
  const rows = await store
    .select(teaserColumns(store))
    .from(p)
    .where(and(await inSection(store, sectionId), upTo ? lt(p.publishedAt, upTo) : undefined))
    .orderBy(desc(p.publishedAt), desc(p.number))
    .limit(page.limit)
    .offset(begins ? newer - begins.later : 0)
  return { items: presentTeasers(rows, await sectionHeadings(store)), number: page.number, pages, total }
}

/** A page of what came out on a day, newest first; null where there is no such page. */
export async function pageOfDay(
  store: Store,
  of: { sectionId: string | null; day: string },
  page: { number: number; limit: number },
): Promise<NumberedPart | null> {
  const { publishedArticles: p } = store.tables
  const [counted] = await daysWithin(store, of.sectionId ?? ALL, of.day, of.day)
  const total = counted?.articles ?? 0
  const pages = Math.max(1, Math.ceil(total / page.limit))
  if (page.number > pages) return null
  const { timeZone } = await readNewspaper(store)
  const rows = await store
    .select(teaserColumns(store))
    .from(p)
    .where(
      and(
        of.sectionId === null ? undefined : await inSection(store, of.sectionId),
        gte(p.publishedAt, dayBegins(of.day, timeZone)),
        lt(p.publishedAt, dayBegins(addDays(of.day, 1), timeZone)),
      ),
    )
    .orderBy(desc(p.publishedAt), desc(p.number))
    .limit(page.limit)
    .offset((page.number - 1) * page.limit)
  return { items: presentTeasers(rows, await sectionHeadings(store)), number: page.number, pages, total }
}

async function endOfDay(store: Store, day: string): Promise<Date> {
  const { timeZone } = await readNewspaper(store)
  return dayBegins(addDays(day, 1), timeZone)
}

/** The condition that an article is of a section or of one under it; either is read off one index. Whoever asks shows the section. */
export async function inSection(store: Store, sectionId: string): Promise<SQL> {
  const { publishedArticles: p } = store.tables
  const section = presentSection(await readKnownSections(store), sectionId)
  noteShown({ kind: 'in_section', id: section?.id ?? sectionId })
  return eq(section?.parentId ? p.sectionId : p.topSectionId, section?.id ?? sectionId)
}

/** The newest articles of a topic. */
export async function newestInTopic(store: Store, topicId: string, part: Part): Promise<ListPart> {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'topic', id: topicId })
  const places = await store
    .select({ number: t.number, publishedAt: t.publishedAt })
    .from(t)
    .where(and(eq(t.topicId, topicId), isBehind(t.publishedAt, t.number, part.behind)))
    .orderBy(desc(t.publishedAt), desc(t.number))
    .limit(part.limit + 1)
  return partOf(await teasersByNumber(store, numbersOf(places)), part.limit)
}

/** The newest articles under a pen name. */
export async function newestByAuthor(store: Store, penNameId: string, part: Part): Promise<ListPart> {
  const { publishedBylines: b } = store.tables
  noteShown({ kind: 'author', id: penNameId })
  const places = await store
    .select({ number: b.number, publishedAt: b.publishedAt })
    .from(b)
    .where(and(eq(b.penNameId, penNameId), isBehind(b.publishedAt, b.number, part.behind)))
    .orderBy(desc(b.publishedAt), desc(b.number))
    .limit(part.limit + 1)
  return partOf(await teasersByNumber(store, numbersOf(places)), part.limit)
}

/** The newest corrections, each with the article it corrects. */
export async function newestCorrections(store: Store, part: Part): Promise<ListPart<PublishedCorrection>> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'corrections' })
  const { items, next } = await teaserPart(store, eq(p.kind, 'correction'), part)
  const links = await store
    .select({ number: p.number, correctsNumber: p.correctsNumber, body: p.body })
    .from(p)
    .where(inArray(p.number, numbersOf(items)))
  const correctsOf = new Map(links.map((link) => [link.number, link.correctsNumber]))
  const bodies = new Map(links.map((link) => [link.number, link.body]))
  const corrected = await teasersByNumber(store, [...correctsOf.values()].filter(isNumber))
  const byNumber = new Map(corrected.map((teaser) => [teaser.number, correctedFrom(teaser)]))
  return {
    items: items.map((item) => ({
      ...item,
      corrects: byNumber.get(correctsOf.get(item.number) ?? 0) ?? null,
      statements: statementsOf(bodies.get(item.number)),
    })),
    next,
  }
}

/** A correction begins with the statement that was wrong and the one that is right (`operations/workflow/correct-article.ts`). */
const STATEMENTS = 2

function statementsOf(body: DocumentNode | undefined): string[] {
  const paragraphs = (body?.content ?? []).filter((node) => node.type === 'paragraph')
  return paragraphs
    .map((node) => plainText({ type: 'doc', content: [node] }).trim())
    .filter((text) => text !== '')
    .slice(0, STATEMENTS)
}

/** The articles with these numbers that readers see, newest first. */
export async function teasersByNumber(store: Store, numbers: readonly number[]): Promise<Teaser[]> {
  if (numbers.length === 0) return []
  const { publishedArticles: p } = store.tables
  noteShown(...numbers.map((number) => ({ kind: 'article' as const, number })))
  const rows = await store
    .select(teaserColumns(store))
    .from(p)
    .where(inArray(p.number, [...numbers]))
  const teasers = presentTeasers(rows, await sectionHeadings(store))
  return teasers.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.number - a.number)
}

/** What is said of an article that was corrected. */
export function correctedFrom(teaser: Teaser): Corrected {
  const { path, title, section, publishedAt } = teaser
  return { path, title, sectionName: section.name, publishedAt }
}

/** The columns of a teaser: all of an article but its text, which lists must not load. */
export function teaserColumns(store: Store) {
  const { publishedArticles: p } = store.tables
  return {
    number: p.number,
    kind: p.kind,
    sectionId: p.sectionId,
    slug: p.slug,
    kicker: p.kicker,
    title: p.title,
    abstract: p.abstract,
    sapo: p.sapo,
    dateline: p.dateline,
    lead: p.lead,
    bylines: p.bylines,
    publishedAt: p.publishedAt,
    updatedAt: p.updatedAt,
  }
}

type TeaserRow = {
  number: number
  kind: ArticleKind
  sectionId: string
  slug: string
  kicker: string
  title: string
  abstract: string
  sapo: string
  dateline: string
  lead: PublishedLead | null
  bylines: PublishedByline[]
  publishedAt: Date
  updatedAt: Date
}

/** Names each field that readers get, and notes that they are shown. A row whose section is unknown has no address, so it is left out. */
export function presentTeasers(rows: readonly TeaserRow[], sections: ReadonlyMap<string, Label>): Teaser[] {
  return rows.flatMap((row) => {
    noteShown({ kind: 'article', number: row.number })
    for (const { slug } of row.bylines) if (slug !== null) noteShown({ kind: 'byline', slug })
    const section = sections.get(row.sectionId)
    if (!section) return []
    return {
      number: row.number,
      kind: row.kind,
      path: publicPath.article(section.slug, row.slug, row.number),
      title: row.title,
      kicker: row.kicker,
      abstract: row.abstract,
      sapo: row.sapo,
      dateline: row.dateline,
      section,
      publishedAt: row.publishedAt,
      updatedAt: row.updatedAt,
      lead: row.lead,
      bylines: row.bylines,
    }
  })
}

/**
 * Sections by id, as readers know them; one that was merged is known as the other. They are few, and reading them apart
 * keeps every list on one index.
 */
export async function sectionHeadings(store: Store): Promise<Map<string, Label>> {
  const known = await readKnownSections(store)
  return new Map(
    known.flatMap(({ id }) => {
      const section = presentSection(known, id)
      return section ? [[id, { name: section.name, slug: section.slug }] as const] : []
    }),
  )
}

async function teaserPart(store: Store, where: SQL, part: Part): Promise<ListPart> {
  const { publishedArticles: p } = store.tables
  const rows = await store
    .select(teaserColumns(store))
    .from(p)
    .where(and(where, isBehind(p.publishedAt, p.number, part.behind)))
    .orderBy(desc(p.publishedAt), desc(p.number))
    // One more than asked for tells whether the list goes on.
    .limit(part.limit + 1)
  return partOf(presentTeasers(rows, await sectionHeadings(store)), part.limit)
}

/** Compared as a pair, which both databases read off the index; two conditions with `or` they would not. */
function isBehind(publishedAt: PgColumn, number: PgColumn, place: ListPlace | null | undefined): SQL | undefined {
  if (!place) return undefined
  const { publishedAt: at, number: n } = place
  return sql`(${publishedAt}, ${number}) < (${sql.param(at, publishedAt)}, ${sql.param(n, number)})`
}

function partOf(items: Teaser[], limit: number): ListPart {
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  const goesOn = items.length > limit && last !== undefined
  return { items: shown, next: goesOn ? { publishedAt: last.publishedAt, number: last.number } : null }
}

function numbersOf(rows: readonly { number: number }[]): number[] {
  return rows.map((row) => row.number)
}

function isNumber(value: number | null): value is number {
  return value !== null
}
