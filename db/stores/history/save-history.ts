import { and, asc, count, desc, eq, gte, isNotNull, lt, lte, max, min, type SQL, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { SaveRow } from './saves.ts'

/** The saves between two moments of an article's history, by one person. */
export type SavesBetween = {
  /** Which of the spans they lie in, by its place in the list. */
  span: number
  authorId: string
  count: number
  /** How many of them still have their text. */
  texts: number
  firstAt: Date
  lastAt: Date
  firstVersion: number
  lastVersion: number
}

/**
 * Counts the saves since each of the given times (newest first) up to the one before it; the first span ends at `until`,
 * or not at all. Reads no texts.
 */
export async function countSaves(
  store: Store,
  articleId: string,
  since: readonly Date[],
  until: Date | null,
): Promise<SavesBetween[]> {
  const { articleSaves: s } = store.tables
  const earliest = since.at(-1)
  if (earliest === undefined) return []
  const within = [eq(s.articleId, articleId), gte(s.savedAt, earliest), ...(until ? [lt(s.savedAt, until)] : [])]
  const branches = since.map((at, index) => sql`when ${gte(s.savedAt, at)} then ${sql.raw(String(index))}`)
  const span: SQL<number> = sql`case ${sql.join(branches, sql` `)} end`
  const spans = store
    .select({
      span: span.mapWith(Number).as('span'),
      authorId: s.authorId,
      savedAt: s.savedAt,
      version: s.version,
      text: sql<number | null>`case when ${isNotNull(s.content)} then 1 end`.as('text'),
    })
    .from(s)
    .where(and(...within))
    .as('spans')
  const rows = await store
    .select({
      span: spans.span,
      authorId: spans.authorId,
      count: count(),
      texts: count(spans.text),
      firstAt: min(spans.savedAt),
      lastAt: max(spans.savedAt),
      firstVersion: min(spans.version),
      lastVersion: max(spans.version),
    })
    .from(spans)
    .groupBy(spans.span, spans.authorId)
  return rows.flatMap(({ firstAt, lastAt, firstVersion, lastVersion, ...row }) =>
    firstAt && lastAt && firstVersion !== null && lastVersion !== null
      ? [{ ...row, firstAt, lastAt, firstVersion, lastVersion }]
      : [],
  )
}

/** The saves under these version numbers that still have their text, without it, newest first. */
export function listSavesWithText(
  store: Store,
  articleId: string,
  versions: { from: number; to: number },
  limit: number,
): Promise<Pick<SaveRow, 'version' | 'authorId' | 'savedAt'>[]> {
  const { articleSaves: s } = store.tables
  return store
    .select({ version: s.version, authorId: s.authorId, savedAt: s.savedAt })
    .from(s)
    .where(
      and(eq(s.articleId, articleId), gte(s.version, versions.from), lte(s.version, versions.to), isNotNull(s.content)),
    )
    .orderBy(desc(s.version))
    .limit(limit)
}

/** The number of the first save that still has its text. */
export async function firstText(store: Store, articleId: string): Promise<{ version: number } | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select({ version: s.version })
    .from(s)
    .where(and(eq(s.articleId, articleId), isNotNull(s.content)))
    .orderBy(asc(s.version))
    .limit(1)
  return row ?? null
}

/** The save that was answered with this version number. */
export async function findSaveOfVersion(store: Store, articleId: string, version: number): Promise<SaveRow | null> {
  const { articleSaves: s } = store.tables
  const [row] = await store
    .select()
    .from(s)
    .where(and(eq(s.articleId, articleId), eq(s.version, version)))
    .limit(1)
  return row ?? null
}
