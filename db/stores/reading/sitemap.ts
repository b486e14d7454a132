import { and, asc, desc, eq, gt, gte, like, lt, lte, max, not, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import type { PublishedLead } from '#newsroom/reading/published.ts'
import { numbersOfPart, sitemapPartOf } from '#newsroom/reading/sitemap.ts'
import { readSections } from '../papers/sections.ts'
import { sectionHeadings } from './published.ts'

/** Notes that the addresses in the part of the sitemap with this article have changed; a part without articles goes. */
export async function noteSitemapChange(store: Store, number: number, at: Date): Promise<void> {
  const { publishedArticles: p, sitemapParts } = store.tables
  const part = sitemapPartOf(number)
  const { first, last } = numbersOfPart(part)
  const [left] = await store
    .select({ number: p.number })
    .from(p)
    .where(and(gte(p.number, first), lte(p.number, last)))
    .limit(1)
  if (!left) {
    await store.delete(sitemapParts).where(eq(sitemapParts.part, part))
    return
  }
  await store
    .insert(sitemapParts)
    .values({ part, changedAt: at })
    .onConflictDoUpdate({
      target: sitemapParts.part,
      set: { changedAt: at },
      // What goes out with an older date leaves the newer one standing.
      setWhere: lt(sitemapParts.changedAt, at),
    })
}

/** The parts of the sitemap that have articles, in order. There is one for some thousand articles. */
export async function sitemapParts(store: Store): Promise<{ part: number; changedAt: Date }[]> {
  const { sitemapParts: t, movedAddresses: m } = store.tables
  noteShown({ kind: 'sitemap' }, { kind: 'sections' })
  const parts = await store.select({ part: t.part, changedAt: t.changedAt }).from(t).orderBy(asc(t.part))
  // A section that gets another address takes its articles along, in whatever part they are.
  const [moved] = await store
    .select({ at: max(m.movedAt) })
    .from(m)
    .where(not(like(m.path, '/%/%')))
  const movedAt = moved?.at ?? null
  return parts.map(({ part, changedAt }) => ({
    part,
    changedAt: movedAt !== null && movedAt > changedAt ? movedAt : changedAt,
  }))
}

/** Whether readers find anything by topic, and by author. */
export async function hasListedPages(store: Store): Promise<{ topics: boolean; authors: boolean }> {
  const { publishedTopics: t, publishedBylines: b } = store.tables
  noteShown({ kind: 'sitemap' })
  const [topic, author] = await Promise.all([
    store.select({ number: t.number }).from(t).limit(1),
    store.select({ number: b.number }).from(b).limit(1),
  ])
  return { topics: topic.length > 0, authors: author.length > 0 }
}

/** An article in the sitemap. */
export type AddressRow = { number: number; path: string; updatedAt: Date; lead: PublishedLead | null }

/** The addresses of articles with the numbers from `from` to `to`, the first `limit` of them. */
export async function addressesBetween(
  store: Store,
  range: { first: number; last: number },
  limit: number,
): Promise<{ rows: AddressRow[]; next: number | null }> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'sitemap' })
  const rows = await store
    .select({ number: p.number, sectionId: p.sectionId, slug: p.slug, lead: p.lead, updatedAt: p.updatedAt })
    .from(p)
    .where(and(gte(p.number, range.first), lte(p.number, range.last)))
    .orderBy(asc(p.number))
    .limit(limit)
  const sections = await sectionHeadings(store)
  const last = rows.at(-1)
  return {
    rows: rows.flatMap(({ sectionId, slug, ...row }) => {
      const section = sections.get(sectionId)
      return section ? [{ ...row, path: publicPath.article(section.slug, slug, row.number) }] : []
    }),
    next: rows.length === limit && last ? last.number + 1 : null,
  }
}

/** The articles that went out since then, newest first. */
export async function publishedSince(
  store: Store,
  since: Date,
  limit: number,
): Promise<{ path: string; title: string; publishedAt: Date }[]> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'sitemap' })
  const rows = await store
    .select({
      number: p.number,
      sectionId: p.sectionId,
      slug: p.slug,
      title: p.title,
      publishedAt: p.publishedAt,
    })
    .from(p)
    .where(and(eq(p.kind, 'article'), gt(p.publishedAt, since)))
    .orderBy(desc(p.publishedAt), desc(p.number))
    .limit(limit)
  const sections = await sectionHeadings(store)
  return rows.flatMap(({ number, sectionId, slug, title, publishedAt }) => {
    const section = sections.get(sectionId)
    return section ? [{ path: publicPath.article(section.slug, slug, number), title, publishedAt }] : []
  })
}

/** A page that lists articles, and when it got its newest one. */
export type ListedPage = { slug: string; newest: Date }

/** When the newest article of each section went out, those that belong to it included. */
export async function newestBySection(store: Store): Promise<Map<string, Date>> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'sitemap' })
  const newestIn = (column: PgColumn, id: string) =>
    store
      .select({ at: p.publishedAt })
      .from(p)
      .where(eq(column, id))
      .orderBy(desc(p.publishedAt), desc(p.number))
      .limit(1)
  const bySection = new Map<string, Date>()
  for (const { id, parentId } of await readSections(store)) {
    const [row] = await newestIn(parentId === null ? p.topSectionId : p.sectionId, id)
    if (row) bySection.set(id, row.at)
  }
  return bySection
}

/**
 * The topics, running stories and series under which readers find something, the newest made first. When each got its
 * newest article is read off the end of its part of one index.
 */
export async function listedTopics(store: Store, limit: number): Promise<(ListedPage & { kind: TopicKind })[]> {
  const { topics, publishedTopics: t } = store.tables
  noteShown({ kind: 'sitemap' })
  const newest = sql`(select max(${t.publishedAt}) from ${t} where ${t.topicId} = ${topics.id})`
  const rows = await store
    .select({ slug: topics.slug, kind: topics.kind, newest: newest.mapWith(t.publishedAt) })
    .from(topics)
    .orderBy(desc(topics.id))
    .limit(limit)
  return rows.flatMap((row) => (row.newest === null ? [] : [{ ...row, kind: row.kind ?? 'topic' }]))
}

/** The pen names under which readers find something, the newest made first. */
export async function listedAuthors(store: Store, limit: number): Promise<ListedPage[]> {
  const { penNames, publishedBylines: b } = store.tables
  noteShown({ kind: 'sitemap' })
  const newest = sql`(select max(${b.publishedAt}) from ${b} where ${b.penNameId} = ${penNames.id})`
  const rows = await store
    .select({ slug: penNames.slug, newest: newest.mapWith(b.publishedAt) })
    .from(penNames)
    .orderBy(desc(penNames.id))
    .limit(limit)
  return rows.filter((row) => row.newest !== null)
}
