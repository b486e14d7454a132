import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type PreviewRow = Store['tables']['previews']['$inferSelect']

/** A preview with what is told about its version. */
export type PreviewListed = PreviewRow & { ordinal: number; savedAt: Date }

export async function insertPreview(store: Store, row: PreviewRow): Promise<void> {
  await store.insert(store.tables.previews).values(row)
}

export async function findPreview(store: Store, id: string): Promise<PreviewRow | null> {
  const { previews } = store.tables
  const [row] = await store.select().from(previews).where(eq(previews.id, id)).limit(1)
  return row ?? null
}

/** The previews of an article that open something at this moment, newest first. */
export async function openPreviews(store: Store, articleId: string, at: Date, limit = 50): Promise<PreviewListed[]> {
  const { previews: p, articleVersions: v } = store.tables
  const rows = await store
    .select({ preview: p, ordinal: v.ordinal, savedAt: v.createdAt })
    .from(p)
    .innerJoin(v, eq(v.id, p.versionId))
    .where(and(eq(p.articleId, articleId), isNull(p.revokedAt), gt(p.expiresAt, at)))
    .orderBy(desc(p.id))
    .limit(limit)
  return rows.map(({ preview, ordinal, savedAt }) => ({ ...preview, ordinal, savedAt }))
}

/** Ends a preview before its time. @returns false where that was done already */
export async function revokePreviewRow(store: Store, id: string, at: Date): Promise<boolean> {
  const { previews } = store.tables
  const revoked = await store
    .update(previews)
    .set({ revokedAt: at })
    .where(and(eq(previews.id, id), isNull(previews.revokedAt)))
    .returning({ id: previews.id })
  return revoked.length === 1
}
