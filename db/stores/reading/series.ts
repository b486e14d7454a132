import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import type { PartOfSeries, Teaser } from '#newsroom/reading/published.ts'
import { sectionHeadings, teasersByNumber } from './published.ts'

type Place = { number: number; publishedAt: Date }

/** Parts of a series in the order in which readers got them, from the one at `offset` (the first is at 0). */
export async function partsOfSeries(
  store: Store,
  topicId: string,
  page: { offset: number; limit: number },
): Promise<{ parts: { part: number; teaser: Teaser }[]; total: number }> {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'topic', id: topicId })
  const total = await store.$count(t, eq(t.topicId, topicId))
  const places = await store
    .select({ number: t.number })
    .from(t)
    .where(eq(t.topicId, topicId))
    .orderBy(asc(t.publishedAt), asc(t.number))
    .limit(page.limit)
    .offset(page.offset)
  const teasers = new Map(
    (
      await teasersByNumber(
        store,
        places.map(({ number }) => number),
      )
    ).map((teaser) => [teaser.number, teaser]),
  )
  const parts = places.flatMap(({ number }, index) => {
    const teaser = teasers.get(number)
    return teaser ? [{ part: page.offset + index + 1, teaser }] : []
  })
  return { parts, total }
}

/** Which part of a series an article is, and the parts before and after it. */
async function placeInSeries(store: Store, series: Label & { id: string }, article: Place): Promise<PartOfSeries> {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'topic', id: series.id })
  const ofSeries = eq(t.topicId, series.id)
  const [before, previous, next] = await Promise.all([
    store.$count(t, and(ofSeries, compared(store, '<', article))),
    neighbour(store, and(ofSeries, compared(store, '<', article)), 'last'),
    neighbour(store, and(ofSeries, compared(store, '>', article)), 'first'),
  ])
  return { series: { name: series.name, slug: series.slug }, part: before + 1, previous, next }
}

/** The same of each series among these. */
export function placesInSeries(
  store: Store,
  topics: readonly (Label & { id: string; kind: TopicKind })[],
  article: Place,
): Promise<PartOfSeries[]> {
  const series = topics.filter(({ kind }) => kind === 'series')
  return Promise.all(series.map((each) => placeInSeries(store, each, article)))
}

/** Compared as a pair, which both databases read off the index. */
function compared(store: Store, as: '<' | '>', { publishedAt, number }: Place): SQL {
  const { publishedTopics: t } = store.tables
  return sql`(${t.publishedAt}, ${t.number}) ${sql.raw(as)} (${sql.param(publishedAt, t.publishedAt)}, ${sql.param(number, t.number)})`
}

async function neighbour(store: Store, where: SQL | undefined, which: 'first' | 'last'): Promise<PartOfSeries['next']> {
  const { publishedTopics: t, publishedArticles: p } = store.tables
  const order = which === 'first' ? asc : desc
  const [place] = await store
    .select({ number: t.number })
    .from(t)
    .where(where)
    .orderBy(order(t.publishedAt), order(t.number))
    .limit(1)
  if (!place) return null
  noteShown({ kind: 'article', number: place.number })
  const [row] = await store
    .select({ sectionId: p.sectionId, slug: p.slug, title: p.title })
    .from(p)
    .where(eq(p.number, place.number))
  const section = row && (await sectionHeadings(store)).get(row.sectionId)
  return row && section ? { path: publicPath.article(section.slug, row.slug, place.number), title: row.title } : null
}
