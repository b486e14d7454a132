import { and, eq } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import { isOfKind } from '../papers/topics.ts'

/** What gathers articles and has this address, where it is of this kind: each kind has addresses of its own. */
export async function topicByAddress(
  store: Store,
  kind: TopicKind,
  slug: string,
): Promise<{ id: string; name: string } | null> {
  const { topics } = store.tables
  const [row] = await store
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(and(eq(topics.slug, slug), isOfKind(store, kind)))
  if (row) noteShown({ kind: 'topic', id: row.id })
  return row ?? null
}
