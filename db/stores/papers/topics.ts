import { and, count, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import { FALLBACK_SLUG, slugify } from '#newsroom/text/slug.ts'
import { freeSlug } from '../kit/free-slug.ts'

type Row = Store['tables']['topics']['$inferSelect']
/** A topic, a running story or a series. */
export type TopicRow = Omit<Row, 'kind'> & { kind: TopicKind }

// Rows from before there were other kinds have none.
const withKind = (row: Row): TopicRow => ({ ...row, kind: row.kind ?? 'topic' })

/** All topics, running stories and series; `known` also those that were merged into others. */
export async function listTopics(store: Store, which: 'present' | 'known' = 'present'): Promise<TopicRow[]> {
  const { topics } = store.tables
  const rows = await store
    .select()
    .from(topics)
    .where(which === 'present' ? isNull(topics.mergedIntoId) : undefined)
  return rows.map(withKind)
}

/** Those with these ids, also where they were merged into others. */
export async function findTopics(store: Store, ids: readonly string[]): Promise<TopicRow[]> {
  if (ids.length === 0) return []
  const { topics } = store.tables
  const rows = await store
    .select()
    .from(topics)
    .where(inArray(topics.id, [...ids]))
  return rows.map(withKind)
}

/** Those under which what names these ids is found: the others in place of those that were merged, each once. */
export async function presentTopics(store: Store, ids: readonly string[]): Promise<TopicRow[]> {
  noteShown(...ids.map((id) => ({ kind: 'topic' as const, id })))
  const named = await findTopics(store, ids)
  const others = await findTopics(
    store,
    named.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
  )
  noteShown(...others.map(({ id }) => ({ kind: 'topic' as const, id })))
  const present = new Map([...named, ...others].map((topic) => [topic.id, topic]))
  return [
    ...new Set(
      ids.flatMap((id) => {
        const topic = present.get(id)
        // A merge leads all that led to the merged one on to the other: one step always suffices.
        return (topic?.mergedIntoId ? present.get(topic.mergedIntoId) : topic) ?? []
      }),
    ),
  ]
}

/** The one with this address; null also where it was merged into another. */
export async function topicWithSlug(store: Store, slug: string): Promise<TopicRow | null> {
  const { topics } = store.tables
  const [row] = await store
    .select()
    .from(topics)
    .where(and(eq(topics.slug, slug), isNull(topics.mergedIntoId)))
  if (row) noteShown({ kind: 'topic', id: row.id })
  return row ? withKind(row) : null
}

export type NewTopic = { name: string; slug?: string; kind?: TopicKind; description?: string | null }

/**
 * Makes a topic, a running story or a series with an address of its own.
 * @throws a unique violation where the address that was asked for is taken
 */
export async function insertTopic(store: Store, topic: NewTopic): Promise<TopicRow> {
  const { topics } = store.tables
  const isFree = async (candidate: string) =>
    (await store.select({ id: topics.id }).from(topics).where(eq(topics.slug, candidate)).limit(1)).length === 0
  const slug = topic.slug || (await freeSlug(slugify(topic.name) || FALLBACK_SLUG, isFree))
  const { name, kind = 'topic', description = null } = topic
  const [row] = await store
    .insert(topics)
    .values({ id: newId(), version: 1, name, slug, kind, description })
    .returning()
  if (!row) throw new Error('A topic was not stored.')
  return withKind(row)
}

/** Changes a topic where its version is still the one named. @throws a unique violation where the address is taken */
export async function updateTopic(
  store: Store,
  id: string,
  version: number,
  change: Partial<Pick<TopicRow, 'name' | 'slug' | 'kind' | 'description' | 'closedAt' | 'mergedIntoId'>>,
): Promise<boolean> {
  const { topics } = store.tables
  const changed = await store
    .update(topics)
    .set({ ...change, version: version + 1 })
    .where(and(eq(topics.id, id), eq(topics.version, version)))
    .returning({ id: topics.id })
  return changed.length === 1
}

/** How many published articles each has, by id; what has none is not among them. */
export async function countInTopics(store: Store): Promise<Map<string, number>> {
  const { publishedTopics: t } = store.tables
  const rows = await store.select({ id: t.topicId, articles: count() }).from(t).groupBy(t.topicId)
  return new Map(rows.map(({ id, articles }) => [id, articles]))
}

/** The condition of being one that readers may be told of: of this kind, and not merged into another. */
export function isOfKind(store: Store, kind: TopicKind): SQL | undefined {
  const { topics } = store.tables
  const ofKind = kind === 'topic' ? or(eq(topics.kind, kind), isNull(topics.kind)) : eq(topics.kind, kind)
  return and(ofKind, isNull(topics.mergedIntoId))
}
