import { and, desc, eq, isNotNull, notExists } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { isAuthor } from '#newsroom/people/relations.ts'
import { versionHash } from './versions.ts'

export type SaveRow = Store['tables']['articleSaves']['$inferSelect']

/** Saves of one person within the same half minute fold into the last of them: only its text stays. */
const FOLD_MS = 30_000

/**
 * Notes a save of the working copy under the version number that it is answered with.
 * @throws a unique violation where the same save has been noted already
 */
export async function recordSave(
  store: Store,
  save: {
    articleId: string
    version: number
    saveKey: string
    authorId: string
    savedAt: Date
    content: ArticleContent
  },
): Promise<void> {
  const { articleSaves: s } = store.tables
  await store.insert(s).values({ ...save, hash: versionHash('', save.content) })
  const [before] = await store
    .select({ authorId: s.authorId, savedAt: s.savedAt })
    .from(s)
    .where(and(eq(s.articleId, save.articleId), eq(s.version, save.version - 1)))
    .limit(1)
  if (before === undefined || !isAuthor({ id: save.authorId }, before)) return
  if (halfMinute(before.savedAt) !== halfMinute(save.savedAt)) return
  // What somebody had before them stays: they are told later what changed since.
  const { articleViews: v } = store.tables
  const seen = store
    .select({ hash: v.hash })
    .from(v)
    .where(and(eq(v.articleId, save.articleId), eq(v.hash, s.hash)))
  await store
    .update(s)
    .set({ content: null })
    .where(and(eq(s.articleId, save.articleId), eq(s.version, save.version - 1), notExists(seen)))
}

function halfMinute(at: Date): number {
  return Math.floor(at.getTime() / FOLD_MS)
}

/** The save of this name, if it was stored: with the version that it was answered with. */
export async function findSave(
  store: Store,
  articleId: string,
  saveKey: string,
): Promise<{ version: number; savedAt: Date; authorId: string } | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select({ version: s.version, savedAt: s.savedAt, authorId: s.authorId })
    .from(s)
    .where(and(eq(s.articleId, articleId), eq(s.saveKey, saveKey)))
    .limit(1)
  return row ?? null
}

/** The newest save of an article whose text is still there. */
export async function lastSave(store: Store, articleId: string): Promise<SaveRow | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select()
    .from(s)
    .where(and(eq(s.articleId, articleId), isNotNull(s.content)))
    .orderBy(desc(s.version))
    .limit(1)
  return row ?? null
}
