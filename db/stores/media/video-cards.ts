import { eq } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type VideoCardRow = Store['tables']['videoCards']['$inferSelect']

/** What is known of a video; null where its site was never asked. */
export async function findVideoCard(store: Store, video: string): Promise<VideoCardRow | null> {
  const { videoCards: v } = store.tables
  const [row] = await store.select().from(v).where(eq(v.video, video)).limit(1)
  return row ?? null
}

/** Notes what a site told; what it told before goes. */
export async function putVideoCard(store: Store, { video, ...told }: VideoCardRow): Promise<void> {
  const { videoCards: v } = store.tables
  await store
    .insert(v)
    .values({ video, ...told })
    .onConflictDoUpdate({ target: v.video, set: told })
}
