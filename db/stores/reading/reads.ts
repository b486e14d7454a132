import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** Rows of one statement. */
const ROWS = 500

/** A number, how often it was read, and where its article stands. */
export type RankedArticle = { number: number; sectionId: string; topSectionId: string }

/**
 * Adds readings to an hour. Numbers under which readers have no article are left out; several servers add up.
 * @param hour its beginning
 */
export async function addReads(store: Store, hour: Date, counts: ReadonlyMap<number, number>): Promise<void> {
  const { reads: r, publishedArticles: p } = store.tables
  // In one order, whoever writes: two servers that lock the same rows never wait for each other.
  const numbers = [...counts.keys()].sort((a, b) => a - b)
  for (let from = 0; from < numbers.length; from += ROWS) {
    const known = await store
      .select({ number: p.number })
      .from(p)
      .where(inArray(p.number, numbers.slice(from, from + ROWS)))
    if (known.length === 0) continue
    known.sort((a, b) => a.number - b.number)
    await store
      .insert(r)
      .values(known.map(({ number }) => ({ hour, number, reads: counts.get(number) ?? 0 })))
      .onConflictDoUpdate({ target: [r.hour, r.number], set: { reads: sql`${r.reads} + excluded.reads` } })
  }
}

/**
 * The articles read most often since a moment, the most read first; corrections are not among them.
 * @param limit how many are looked at: what is no longer published is left out of these
 */
export async function mostReadSince(store: Store, since: Date, limit: number): Promise<RankedArticle[]> {
  const { reads: r, publishedArticles: p } = store.tables
  const ranked = await store
    .select({ number: r.number })
    .from(r)
    .where(gte(r.hour, since))
    .groupBy(r.number)
    .orderBy(desc(sql`sum(${r.reads})`), desc(r.number))
    .limit(limit)
  if (ranked.length === 0) return []
  const numbers = ranked.map(({ number }) => number)
  const published = await store
    .select({ number: p.number, sectionId: p.sectionId, topSectionId: p.topSectionId })
    .from(p)
    .where(and(inArray(p.number, numbers), eq(p.kind, 'article')))
  const byNumber = new Map(published.map((row) => [row.number, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}

/** Keeps of an hour that is over only the articles read most often: the others never get into a list. */
export async function keepMostReadOf(store: Store, hour: Date, most: number): Promise<void> {
  const { reads: r } = store.tables
  const [first] = await store
    .select({ number: r.number, reads: r.reads })
    .from(r)
    .where(eq(r.hour, hour))
    .orderBy(desc(r.reads), desc(r.number))
    .limit(1)
    .offset(most)
  if (!first) return
  await store
    .delete(r)
    .where(and(eq(r.hour, hour), sql`(${r.reads}, ${r.number}) <= (${first.reads}, ${first.number})`))
}

/** Forgets the hours before this one. */
export async function dropReadsBefore(store: Store, hour: Date): Promise<void> {
  await store.delete(store.tables.reads).where(lt(store.tables.reads.hour, hour))
}
