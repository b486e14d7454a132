import { and, desc, eq, inArray, like, lt, type SQL } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type MediaRow = Store['tables']['media']['$inferSelect']

/** A row as it is made: what a file says of itself may be left out. */
type NewMedia = Store['tables']['media']['$inferInsert']

export async function insertMedia(store: Store, row: NewMedia): Promise<void> {
  await store.insert(store.tables.media).values(row)
}

export async function findMedia(store: Store, id: string): Promise<MediaRow | null> {
  const { media } = store.tables
  const [row] = await store.select().from(media).where(eq(media.id, id)).limit(1)
  return row ?? null
}

export async function findAllMedia(store: Store, ids: readonly string[]): Promise<MediaRow[]> {
  if (ids.length === 0) return []
  const { media } = store.tables
  return store
    .select()
    .from(media)
    .where(inArray(media.id, [...new Set(ids)]))
}

/**
 * Pictures, newest first, from before the id named.
 * @param filter `folded`: folded words that all have to be in name, caption or credit
 */
export function listMedia(
  store: Store,
  filter: { ownerId?: string; folded?: readonly string[] },
  before: string | null,
  limit: number,
): Promise<MediaRow[]> {
  const { media } = store.tables
  const conditions: (SQL | undefined)[] = [
    filter.ownerId ? eq(media.ownerId, filter.ownerId) : undefined,
    before ? lt(media.id, before) : undefined,
    // The words are letters and digits, so there is no wildcard to escape.
    ...(filter.folded ?? []).map((word) => like(media.listText, `%${word}%`)),
  ]
  return store
    .select()
    .from(media)
    .where(and(...conditions))
    .orderBy(desc(media.id))
    .limit(limit)
}

/** Changes what a picture is described by, where its version is still the given one. */
export async function updateMedia(
  store: Store,
  id: string,
  version: number,
  change: Pick<MediaRow, 'caption' | 'credit' | 'alt' | 'listText'>,
): Promise<boolean> {
  const { media } = store.tables
  const changed = await store
    .update(media)
    .set({ ...change, version: version + 1 })
    .where(and(eq(media.id, id), eq(media.version, version)))
    .returning({ id: media.id })
  return changed.length === 1
}
