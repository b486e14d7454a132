import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#newsroom/id.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import type { Store } from '../database.ts'
import { freeSlug } from './free-slug.ts'

export type TopicRow = Store['tables']['topics']['$inferSelect']

export function listTopics(store: Store): Promise<TopicRow[]> {
  return store.select().from(store.tables.topics)
}

export async function findTopics(store: Store, ids: readonly string[]): Promise<TopicRow[]> {
  if (ids.length === 0) return []
  const { topics } = store.tables
  return store
    .select()
    .from(topics)
    .where(inArray(topics.id, [...ids]))
}

/** Makes a topic with an address of its own. */
export async function insertTopic(store: Store, name: string): Promise<TopicRow> {
  const { topics } = store.tables
  const slug = await freeSlug(slugify(name) || FALLBACK_SLUG, async (candidate) => {
    const taken = await store.select({ id: topics.id }).from(topics).where(eq(topics.slug, candidate)).limit(1)
    return taken.length === 0
  })
  const [row] = await store.insert(topics).values({ id: newId(), version: 1, name, slug }).returning()
  if (!row) throw new Error('A topic was not stored.')
  return row
}

/** Renames a topic; its address stays. */
export async function updateTopic(store: Store, id: string, version: number, name: string): Promise<boolean> {
  const { topics } = store.tables
  const changed = await store
    .update(topics)
    .set({ name, version: version + 1 })
    .where(and(eq(topics.id, id), eq(topics.version, version)))
    .returning({ id: topics.id })
  return changed.length === 1
}
