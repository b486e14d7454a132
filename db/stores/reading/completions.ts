import { desc, eq, isNull } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import { sectionHeadings } from './published.ts'

/** A name of something that readers can go to. */
export type Named = { id: string; name: string; slug: string }

/** The titles of the newest articles, and where they are read. */
export async function newestTitles(store: Store, limit: number): Promise<{ text: string; path: string }[]> {
  const { publishedArticles: p } = store.tables
  noteShown({ kind: 'suggestions' })
  const rows = await store
    .select({ number: p.number, title: p.title, slug: p.slug, sectionId: p.sectionId })
    .from(p)
    .where(eq(p.kind, 'article'))
    .orderBy(desc(p.publishedAt), desc(p.number))
    .limit(limit)
  const sections = await sectionHeadings(store)
  return rows.flatMap((row) => {
    const section = sections.get(row.sectionId)
    return section ? [{ text: row.title, path: publicPath.article(section.slug, row.slug, row.number) }] : []
  })
}

/** All topics, running stories and series that were not merged away; whether readers have any of them is not looked at. */
export function topicNames(store: Store): Promise<(Named & { kind: TopicKind | null })[]> {
  const { topics } = store.tables
  noteShown({ kind: 'suggestions' })
  return store
    .select({ id: topics.id, name: topics.name, slug: topics.slug, kind: topics.kind })
    .from(topics)
    .where(isNull(topics.mergedIntoId))
}

/** All pen names that were not merged away; whether readers know any of them is not looked at. */
export function authorNames(store: Store): Promise<Named[]> {
  const { penNames } = store.tables
  noteShown({ kind: 'suggestions' })
  return store
    .select({ id: penNames.id, name: penNames.name, slug: penNames.slug })
    .from(penNames)
    .where(isNull(penNames.mergedIntoId))
}

/** True where readers have an article of the topic. */
export async function topicIsRead(store: Store, topicId: string): Promise<boolean> {
  const { publishedTopics: t } = store.tables
  noteShown({ kind: 'topic', id: topicId })
  const found = await store
    .select({ number: t.number })
    .from(t)
    .where(eq(t.topicId, topicId))
    .orderBy(desc(t.publishedAt), desc(t.number))
    .limit(1)
  return found.length > 0
}

/** True where readers have an article under the pen name. */
export async function authorIsRead(store: Store, penNameId: string): Promise<boolean> {
  const { publishedBylines: b } = store.tables
  noteShown({ kind: 'author', id: penNameId })
  const found = await store
    .select({ number: b.number })
    .from(b)
    .where(eq(b.penNameId, penNameId))
    .orderBy(desc(b.publishedAt), desc(b.number))
    .limit(1)
  return found.length > 0
}

/** The pen name with this address, where readers have an article under it. */
export async function authorBySlug(store: Store, slug: string): Promise<Named | null> {
  const { penNames } = store.tables
  noteShown({ kind: 'suggestions' })
  const [found] = await store
    .select({ id: penNames.id, name: penNames.name, slug: penNames.slug, mergedIntoId: penNames.mergedIntoId })
    .from(penNames)
    .where(eq(penNames.slug, slug))
  if (!found) return null
  const { mergedIntoId, ...own } = found
  const named = mergedIntoId === null ? own : (await authorNames(store)).find(({ id }) => id === mergedIntoId)
  return named && (await authorIsRead(store, named.id)) ? named : null
}
