import { createHash } from 'node:crypto'

import { and, desc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { VersionKind } from '#newsroom/articles/version.ts'
import { now } from '#newsroom/kit/clock.ts'

export type VersionRow = Store['tables']['articleVersions']['$inferSelect']

/**
 * Keeps the content as a version that never changes, chained by hash to the one before it.
 * @returns the version's id
 */
export async function keepVersion(
  store: Store,
  version: {
    id: string
    articleId: string
    kind: VersionKind
    content: ArticleContent
    authorId: string
    /** What its author called it. */
    label?: string
    /** The save that is kept aside by it. */
    saveKey?: string
  },
): Promise<string> {
  const { articleVersions } = store.tables
  const [last] = await store
    .select({ ordinal: articleVersions.ordinal, hash: articleVersions.hash })
    .from(articleVersions)
    .where(eq(articleVersions.articleId, version.articleId))
    .orderBy(desc(articleVersions.ordinal))
    .limit(1)
  await store.insert(articleVersions).values({
    ...version,
    ordinal: (last?.ordinal ?? 0) + 1,
    createdAt: now(),
    hash: versionHash(last?.hash ?? '', version.content),
  })
  return version.id
}

/** SHA-256, in hex, of the previous version's hash followed by this content as JSON with its keys in order. */
export function versionHash(previous: string, content: ArticleContent): string {
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify(content, (_key, value: unknown) => inOrder(value)))
    .digest('hex')
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export async function findVersion(store: Store, articleId: string, id: string): Promise<VersionRow | null> {
  const { articleVersions } = store.tables
  const [row] = await store
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.id, id)))
    .limit(1)
  return row ?? null
}

/** The version that keeps the save of this name aside, if it was kept. */
export async function findVersionOfSave(
  store: Store,
  articleId: string,
  saveKey: string,
): Promise<{ id: string; authorId: string } | null> {
  const { articleVersions: v } = store.tables
  const [row] = await store
    .select({ id: v.id, authorId: v.authorId })
    .from(v)
    .where(and(eq(v.articleId, articleId), eq(v.saveKey, saveKey)))
    .limit(1)
  return row ?? null
}

/** The newest version that was once the working copy; a text that lost a conflict never was. */
export async function newestVersion(store: Store, articleId: string): Promise<VersionRow | null> {
  const { articleVersions: v } = store.tables
  const [row] = await store
    .select()
    .from(v)
    .where(and(eq(v.articleId, articleId), ne(v.kind, 'conflict')))
    .orderBy(desc(v.ordinal))
    .limit(1)
  return row ?? null
}

/** All versions of an article with their content, first to last. */
export function versionsOf(store: Store, articleId: string): Promise<VersionRow[]> {
  const { articleVersions } = store.tables
  return store
    .select()
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(articleVersions.ordinal)
}

const CHAINED_AT_ONCE = 200

/**
 * Looks through the versions of all articles, each of which carries a hash over the one before it and its own text.
 * @returns the articles in which one is not what it was, or is missing
 */
export async function brokenChains(store: Store): Promise<string[]> {
  const { articleVersions: v } = store.tables
  const broken = new Set<string>()
  let last: { articleId: string; ordinal: number; hash: string } | null = null
  for (;;) {
    const after: { articleId: string; ordinal: number } | null = last
    const rows: Pick<VersionRow, 'articleId' | 'ordinal' | 'hash' | 'content'>[] = await store
      .select({ articleId: v.articleId, ordinal: v.ordinal, hash: v.hash, content: v.content })
      .from(v)
      .where(
        after
          ? or(gt(v.articleId, after.articleId), and(eq(v.articleId, after.articleId), gt(v.ordinal, after.ordinal)))
          : undefined,
      )
      .orderBy(v.articleId, v.ordinal)
      .limit(CHAINED_AT_ONCE)
    for (const { articleId, ordinal, hash, content } of rows) {
      const before: { ordinal: number; hash: string } = last?.articleId === articleId ? last : { ordinal: 0, hash: '' }
      if (ordinal !== before.ordinal + 1 || versionHash(before.hash, content) !== hash) broken.add(articleId)
      last = { articleId, ordinal, hash }
    }
    if (rows.length < CHAINED_AT_ONCE) return [...broken]
  }
}

/** A version without its content. */
export type VersionHead = Pick<VersionRow, 'id' | 'ordinal' | 'kind' | 'label' | 'authorId' | 'createdAt'>

function head(store: Store) {
  const { articleVersions: v } = store.tables
  return { id: v.id, ordinal: v.ordinal, kind: v.kind, label: v.label, authorId: v.authorId, createdAt: v.createdAt }
}

/** The versions of an article, newest first: those of some kinds, those made before the id named, so many at most. */
export function listVersions(
  store: Store,
  articleId: string,
  only: { kinds?: readonly VersionKind[]; before?: string | null; limit?: number } = {},
): Promise<VersionHead[]> {
  const { articleVersions: v } = store.tables
  const { kinds, before, limit = 500 } = only
  const conditions = [
    eq(v.articleId, articleId),
    kinds && inArray(v.kind, [...kinds]),
    before ? lt(v.id, before) : undefined,
  ]
  return store
    .select(head(store))
    .from(v)
    .where(and(...conditions))
    .orderBy(desc(v.ordinal))
    .limit(limit)
}

/** The versions of these ids, without their content, in no order. */
export async function findVersionHeads(store: Store, ids: readonly string[]): Promise<VersionHead[]> {
  if (ids.length === 0) return []
  const { articleVersions: v } = store.tables
  return store
    .select(head(store))
    .from(v)
    .where(inArray(v.id, [...ids]))
}
