import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { PublishedByline } from '#newsroom/reading/published.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'

/** Articles that are written anew in one go; few enough for a statement, and for memory with their texts. */
const AT_ONCE = 50

/**
 * Working copies, planned subjects and rights of a section are another's from now on. Its row has to be marked as merged
 * after this and before {@link moveReadersTo}: a text that goes out at the same moment waits for the one or the other.
 */
export async function moveDeskTo(store: Store, fromId: string, intoId: string): Promise<void> {
  const { articles, publishedArticles: p, subjects, personSections: rights } = store.tables
  await store.update(articles).set({ sectionId: intoId }).where(eq(articles.sectionId, fromId))
  // After the update above, which waits for whoever is publishing one of these; by the rows that `moveReadersTo` moves.
  const live = store.select({ number: p.number }).from(p).where(eq(p.sectionId, fromId))
  await store.update(articles).set({ liveSectionId: intoId }).where(inArray(articles.number, live))
  await store.update(subjects).set({ sectionId: intoId }).where(eq(subjects.sectionId, fromId))
  const holders = await store
    .select({ personId: rights.personId })
    .from(rights)
    .where(and(eq(rights.sectionId, fromId), eq(rights.grants, 'holds')))
  if (holders.length > 0) {
    await store
      .insert(rights)
      .values(holders.map(({ personId }) => ({ personId, sectionId: intoId, grants: 'holds' as const })))
      .onConflictDoNothing()
  }
  // Who was trusted to publish alone in the one section is not thereby trusted in the other.
  await store.delete(rights).where(eq(rights.sectionId, fromId))
}

/** What readers found in a section they find in another. */
export async function moveReadersTo(store: Store, fromId: string, into: { id: string; topId: string }): Promise<void> {
  const { publishedArticles: p } = store.tables
  await store.update(p).set({ sectionId: into.id, topSectionId: into.topId }).where(eq(p.sectionId, fromId))
}

/** What was merged into this section before is merged into the other one. */
export async function leadSectionsOn(store: Store, fromId: string, intoId: string): Promise<void> {
  const { sections } = store.tables
  await store.update(sections).set({ mergedIntoId: intoId }).where(eq(sections.mergedIntoId, fromId))
}

/** Puts the published articles of a topic under another, each once, and leads on what had been merged into it. */
export async function moveTopicTo(store: Store, fromId: string, intoId: string): Promise<void> {
  const { publishedTopics: t, topics } = store.tables
  const already = store.select({ number: t.number }).from(t).where(eq(t.topicId, intoId))
  await store
    .update(t)
    .set({ topicId: intoId })
    .where(and(eq(t.topicId, fromId), notInArray(t.number, already)))
  await store.delete(t).where(eq(t.topicId, fromId))
  await store.update(topics).set({ mergedIntoId: intoId }).where(eq(topics.mergedIntoId, fromId))
}

/** Puts the published articles of a pen name under another, and leads on what had been merged into it. */
export async function movePenNameTo(
  store: Store,
  from: { id: string; slug: string },
  into: { id: string; slug: string; name: string },
): Promise<void> {
  const { publishedBylines: b, penNames } = store.tables
  await signAnew(store, from, into)
  const already = store.select({ number: b.number }).from(b).where(eq(b.penNameId, into.id))
  await store
    .update(b)
    .set({ penNameId: into.id })
    .where(and(eq(b.penNameId, from.id), notInArray(b.number, already)))
  await store.delete(b).where(eq(b.penNameId, from.id))
  await store.update(penNames).set({ mergedIntoId: into.id }).where(eq(penNames.mergedIntoId, from.id))
}

/** Prints another name, or leads to another address, under every published article of a pen name; searches find the new one. */
export async function signAnew(
  store: Store,
  from: { id: string; slug: string },
  as: { slug: string; name: string },
): Promise<void> {
  const { publishedBylines: b, publishedArticles: p } = store.tables
  const rows = await store.select({ number: b.number }).from(b).where(eq(b.penNameId, from.id))
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const numbers = rows.slice(at, at + AT_ONCE).map(({ number }) => number)
    const articles = await store
      .select({
        number: p.number,
        title: p.title,
        kicker: p.kicker,
        sapo: p.sapo,
        body: p.body,
        bylines: p.bylines,
      })
      .from(p)
      .where(inArray(p.number, numbers))
    const signed = articles.map((article) => ({
      ...article,
      bylines: withByline(article.bylines, from.slug, { name: as.name, slug: as.slug }),
    }))
    // One statement for all that are signed alike: a statement each takes a large archive minutes.
    for (const alike of Map.groupBy(signed, ({ bylines }) => JSON.stringify(bylines)).values()) {
      const [{ bylines } = { bylines: [] }] = alike
      const theirs = alike.map(({ number }) => number)
      await store.update(p).set({ bylines }).where(inArray(p.number, theirs))
    }
    await findBy(
      store,
      signed.map(({ number, title, kicker, sapo, body, bylines }) => ({
        rowid: number,
        ...searchTexts([title, kicker, sapo, plainText(body), ...bylines.map(({ name }) => name)]),
      })),
    )
  }
}

type SearchRow = Store['tables']['articleSearch']['$inferInsert']

async function findBy(store: Store, rows: SearchRow[]): Promise<void> {
  if (rows.length === 0) return
  const { articleSearch: s } = store.tables
  const numbers = rows.map(({ rowid }) => rowid)
  // FTS5 knows no upsert, so the rows are taken out and put in again.
  await store.delete(s).where(inArray(s.rowid, numbers))
  await store.insert(s).values(rows)
}

/** Each name stands once, at its first place. */
function withByline(bylines: readonly PublishedByline[], slug: string, as: PublishedByline): PublishedByline[] {
  const signed = bylines.map((byline) => (byline.slug === slug ? as : byline))
  return signed.filter(
    (byline, at) => byline.slug === null || signed.findIndex((each) => each.slug === byline.slug) === at,
  )
}
