import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

/** More pages than this are not listed for one article. */
const PAGES = 200

export type Presence = { id: string; articleId: string; personId: string; writes: boolean; unsaved: boolean }

/**
 * Notes that a page is there. Its time counts on where it was there a moment ago and does the same as then; otherwise it
 * begins anew, behind those that are there. A page with nothing unsent has answered whoever asked it to send.
 * @param freshSince pages not seen since then count no more
 * @returns false where the id is another person's page, or a page of another article
 */
export async function renewPresence(store: Store, presence: Presence, at: Date, freshSince: Date): Promise<boolean> {
  const { presences: p } = store.tables
  const goesOn = sql`${p.seenAt} > ${sql.param(freshSince, p.seenAt)} and ${p.writes} = ${sql.param(presence.writes, p.writes)}`
  const rows = await store
    .insert(p)
    .values({ ...presence, since: at, seenAt: at })
    .onConflictDoUpdate({
      target: p.id,
      set: {
        writes: presence.writes,
        unsaved: presence.unsaved,
        since: sql`case when ${goesOn} then ${p.since} else ${sql.param(at, p.since)} end`,
        seenAt: at,
        ...(presence.unsaved ? {} : { askedById: null, askedAt: null }),
      },
      setWhere: sql`${p.personId} = ${presence.personId} and ${p.articleId} = ${presence.articleId}`,
    })
    .returning({ id: p.id })
  return rows.length === 1
}

/** Forgets a page of this person's; one that is not there stays so. */
export async function removePresence(store: Store, id: string, personId: string): Promise<void> {
  const { presences: p } = store.tables
  await store.delete(p).where(and(eq(p.id, id), eq(p.personId, personId)))
}

/** Forgets all pages of a person: they are out, and nobody waits for an answer from there. */
export async function removePresencesOf(store: Store, personId: string): Promise<void> {
  const { presences: p } = store.tables
  await store.delete(p).where(eq(p.personId, personId))
}

/** The pages in which an article is open, the longest open first; those of blocked people do not count. */
export function pagesOf(store: Store, articleId: string, freshSince: Date) {
  const { presences: p, people } = store.tables
  return store
    .select({
      id: p.id,
      personId: p.personId,
      name: people.name,
      writes: p.writes,
      since: p.since,
      askedById: p.askedById,
    })
    .from(p)
    .innerJoin(people, eq(people.id, p.personId))
    .where(and(eq(p.articleId, articleId), gt(p.seenAt, freshSince), isNull(people.blockedAt)))
    .orderBy(asc(p.since), asc(p.id))
    .limit(PAGES)
}

/** One open page of an article beside the article's version; without pages one row with none. */
export type RoomMark = {
  articleId: string
  version: number
  discussed: number
  pageId: string | null
  writes: boolean | null
  since: Date | null
  askedById: string | null
}

/**
 * What tells whether anything about these articles has changed since the last look: one query for all of them, by the
 * articles' keys and the index of their pages. It runs twice a second while articles are open.
 */
export function markRooms(store: Store, articleIds: readonly string[], freshSince: Date): Promise<RoomMark[]> {
  const { articles: a, presences: p } = store.tables
  return store
    .select({
      articleId: a.id,
      version: a.version,
      discussed: a.discussed,
      pageId: p.id,
      writes: p.writes,
      since: p.since,
      askedById: p.askedById,
    })
    .from(a)
    .leftJoin(p, and(eq(p.articleId, a.id), gt(p.seenAt, freshSince)))
    .where(inArray(a.id, [...articleIds]))
    .orderBy(asc(a.id), asc(p.id))
}

/**
 * Asks the pages in which this person writes the article to send what they have.
 * @returns the pages that were asked, and whether they had something unsent when they were last heard of
 */
export function askPages(
  store: Store,
  asked: { articleId: string; personId: string; byId: string },
  at: Date,
  freshSince: Date,
): Promise<{ id: string; unsaved: boolean }[]> {
  const { presences: p } = store.tables
  const theirs = and(eq(p.articleId, asked.articleId), gt(p.seenAt, freshSince), eq(p.personId, asked.personId))
  return store
    .update(p)
    .set({ askedById: asked.byId, askedAt: at })
    .where(and(theirs, eq(p.writes, true)))
    .returning({ id: p.id, unsaved: p.unsaved })
}

/** Those of the pages that were asked and have not answered yet. */
export function unansweredPages(
  store: Store,
  ids: readonly string[],
  freshSince: Date,
): Promise<{ id: string; unsaved: boolean }[]> {
  const { presences: p } = store.tables
  return store
    .select({ id: p.id, unsaved: p.unsaved })
    .from(p)
    .where(and(inArray(p.id, [...ids]), isNotNull(p.askedById), gt(p.seenAt, freshSince)))
}

/** Nobody waits for these pages any more, as far as this person goes. */
export async function forgetAsking(store: Store, ids: readonly string[], byId: string): Promise<void> {
  const { presences: p } = store.tables
  if (ids.length === 0) return
  await store
    .update(p)
    .set({ askedById: null, askedAt: null })
    .where(and(inArray(p.id, [...ids]), eq(p.askedById, byId)))
}

/** Deletes the pages that were last seen at this moment or before. */
export async function deletePresencesUntil(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.presences).where(lte(store.tables.presences.seenAt, moment))
}
