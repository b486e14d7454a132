import { and, eq, isNull, or } from 'drizzle-orm'
import type { TopicKind } from '#newsroom/topic.ts'
import type { Store } from '../database.ts'

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
    .where(
      and(
        eq(topics.slug, slug),
        kind === 'topic' ? or(eq(topics.kind, kind), isNull(topics.kind)) : eq(topics.kind, kind),
      ),
    )
  return row ?? null
}
