import { and, desc, eq, gt, isNotNull, lte } from 'drizzle-orm'
import type { Store } from '#db/database.ts'

export type ViewRow = Store['tables']['articleViews']['$inferSelect']

/** Notes which text somebody last had before them; one that they had before it, and that is told of late, changes nothing. */
export async function noteView(store: Store, view: ViewRow): Promise<void> {
  const { articleViews: v } = store.tables
  const { version, hash, at } = view
  await store
    .insert(v)
    .values(view)
    .onConflictDoUpdate({
      target: [v.articleId, v.personId],
      set: { version, hash, at },
      setWhere: lte(v.version, version),
    })
}

/** The text that this person last had before them; null where they never had any. */
export async function findView(store: Store, articleId: string, personId: string): Promise<ViewRow | null> {
  const { articleViews: v } = store.tables
  const [row] = await store
    .select()
    .from(v)
    .where(and(eq(v.articleId, articleId), eq(v.personId, personId)))
    .limit(1)
  return row ?? null
}

/** The hash of the text that an article had under a version number that is over; null where no save tells. */
export async function hashAt(store: Store, articleId: string, version: number): Promise<string | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select({ hash: s.hash })
    .from(s)
    .where(and(eq(s.articleId, articleId), lte(s.version, version)))
    .orderBy(desc(s.version))
    .limit(1)
  return row?.hash ?? null
}

/** The newest save of this text, up to this version, that still has it. */
export async function findSaveOfText(
  store: Store,
  articleId: string,
  { version, hash }: { version: number; hash: string },
): Promise<{ version: number } | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select({ version: s.version })
    .from(s)
    .where(and(eq(s.articleId, articleId), lte(s.version, version), eq(s.hash, hash), isNotNull(s.content)))
    .orderBy(desc(s.version))
    .limit(1)
  return row ?? null
}

/** The newest save of this person's own after a version. */
export async function findOwnSaveAfter(
  store: Store,
  articleId: string,
  personId: string,
  version: number,
): Promise<{ version: number; hash: string } | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select({ version: s.version, hash: s.hash })
    .from(s)
    .where(and(eq(s.articleId, articleId), gt(s.version, version), eq(s.authorId, personId)))
    .orderBy(desc(s.version))
    .limit(1)
  return row ?? null
}
