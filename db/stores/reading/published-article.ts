import { desc, eq, inArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { compareText } from '#newsroom/text/names.ts'
import { presentTopics } from '../papers/topics.ts'
import { correctedFrom, presentTeasers, sectionHeadings, teaserColumns, teasersByNumber } from './published.ts'
import { placesInSeries } from './series.ts'

/** Topics of an article that are asked for related ones; more would only make the page slower. */
const RELATED_TOPICS = 5

/** The article with this number as readers see it; null where they see none. */
export async function readPublishedArticle(store: Store, number: number): Promise<PublishedArticle | null> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'article', number })
  const [row] = await store
    .select({
      ...teaserColumns(store),
      body: p.body,
      pictures: p.pictures,
      files: p.files,
      words: p.words,
      correctsNumber: p.correctsNumber,
    })
    .from(p)
    .where(eq(p.number, number))
  if (!row) return null
  const [teaser] = presentTeasers([row], await sectionHeadings(store))
  if (!teaser) return null

  const [corrected] = row.correctsNumber === null ? [] : await teasersByNumber(store, [row.correctsNumber])
  return {
    ...teaser,
    body: row.body,
    pictures: row.pictures,
    files: row.files ?? {},
    words: row.words,
    ...(await gatheredUnder(store, row)),
    corrects: corrected ? correctedFrom(corrected) : null,
    corrections: await correctionsOf(store, number),
  }
}

/** The newest articles that share a topic with this one. */
export async function articlesSharingTopics(store: Store, number: number, limit: number): Promise<Teaser[]> {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'article', number })
  const topics = await store.select({ topicId: t.topicId }).from(t).where(eq(t.number, number)).limit(RELATED_TOPICS)
  const byTopic = await Promise.all(topics.map(({ topicId }) => newestNumbersInTopic(store, topicId, limit + 1)))
  const shared = byTopic.flat().sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.number - a.number)
  const wanted = new Set(shared.map((place) => place.number))
  wanted.delete(number)
  return teasersByNumber(store, [...wanted].slice(0, limit))
}

async function newestNumbersInTopic(store: Store, topicId: string, limit: number) {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'topic', id: topicId })
  return store
    .select({ number: t.number, publishedAt: t.publishedAt })
    .from(t)
    .where(eq(t.topicId, topicId))
    .orderBy(desc(t.publishedAt), desc(t.number))
    .limit(limit)
}

/** The topics, running stories and series of an article, and its place in the latter. */
async function gatheredUnder(
  store: Store,
  article: { number: number; publishedAt: Date },
): Promise<Pick<PublishedArticle, 'topics' | 'series'>> {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'article', number: article.number })
  const links = await store.select({ topicId: t.topicId }).from(t).where(eq(t.number, article.number))
  const found = await presentTopics(
    store,
    links.map((link) => link.topicId),
  )
  found.sort((a, b) => compareText(a.name, b.name))
  return {
    topics: found.map(({ name, slug, kind }) => ({ name, slug, kind })),
    series: await placesInSeries(store, found, article),
  }
}

/** The corrections of an article, newest first. */
export async function correctionsOf(store: Store, number: number): Promise<PublishedArticle['corrections']> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'article', number })
  const rows = await store
    .select({ number: p.number, sectionId: p.sectionId, slug: p.slug, publishedAt: p.publishedAt })
    .from(p)
    .where(eq(p.correctsNumber, number))
  const sections = rows.length > 0 ? await sectionHeadings(store) : new Map<string, Label>()
  // They are few: sorted here, so that the database has no reason to leave the index that finds them.
  rows.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.number - a.number)
  return rows.flatMap((row) => {
    noteShown({ kind: 'article', number: row.number })
    const section = sections.get(row.sectionId)
    if (!section) return []
    return { path: publicPath.article(section.slug, row.slug, row.number), publishedAt: row.publishedAt }
  })
}

/** When the version of each of these articles that readers see went out, by number. */
export async function publishedMoments(store: Store, numbers: readonly number[]): Promise<Map<number, Date>> {
  if (numbers.length === 0) return new Map()
  const { publishedArticles: p } = store.tables
  const rows = await store
    .select({ number: p.number, updatedAt: p.updatedAt })
    .from(p)
    .where(inArray(p.number, [...numbers]))
  return new Map(rows.map((row) => [row.number, row.updatedAt]))
}
