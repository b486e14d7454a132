import { DatabaseSync } from 'node:sqlite'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Database } from '#db/index.ts'
import { contentOf, findArticle } from '#db/stores/articles/articles.ts'
import { versionHash, versionsOf } from '#db/stores/history/versions.ts'
import type { Acknowledged, Lost } from './saving-client.ts'

/**
 * Holds what clients were told about an article against what the database has: every acknowledged save exactly once,
 * version numbers without gap, every text that lost kept exactly once, and the last acknowledged text as the present one.
 */
export async function checkSaves(
  db: Database,
  articleId: string,
  acknowledged: readonly Acknowledged[],
  lost: readonly Lost[],
): Promise<void> {
  const { articleSaves } = db.tables
  const stored = await db.select().from(articleSaves).where(eq(articleSaves.articleId, articleId))
  const byVersion = [...stored].sort((a, b) => a.version - b.version)
  const told = [...acknowledged].sort((a, b) => a.version - b.version)

  // The builder's own save, which made the draft, comes first.
  const [first, ...others] = byVersion
  expect(others.map((save) => ({ version: save.version, saveKey: save.saveKey, hash: save.hash }))).toEqual(
    told.map((save) => ({ version: save.version, saveKey: save.saveKey, hash: versionHash('', save.content) })),
  )
  expect(byVersion.map((save) => save.version)).toEqual(byVersion.map((_, n) => (first?.version ?? 0) + n))

  const article = await findArticle(db, articleId)
  if (!article) throw new Error('The article is gone.')
  expect(article.version).toBe(byVersion.at(-1)?.version)
  const last = told.at(-1)
  if (last) expect(versionHash('', contentOf(article))).toBe(versionHash('', last.content))

  const versions = await versionsOf(db, articleId)
  expect(versions.map((version) => version.ordinal)).toEqual(versions.map((_, n) => n + 1))
  let chained = ''
  for (const version of versions) {
    chained = versionHash(chained, version.content)
    expect(version.hash).toBe(chained)
  }
  const kept = versions
    .filter((version) => version.kind === 'conflict')
    .map(({ id, saveKey, content }) => ({ id, saveKey, hash: versionHash('', content) }))
  expect(inOrder(kept)).toEqual(
    inOrder(
      lost.map(({ keptVersionId, saveKey, content }) => ({
        id: keptVersionId ?? '',
        saveKey,
        hash: versionHash('', content),
      })),
    ),
  )
}

function inOrder<T extends { id: string }>(rows: T[]): T[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What SQLite itself says of its file. Postgres holds its constraints at each commit. */
export function checkSqliteFile(databaseUrl: string): void {
  if (!databaseUrl.startsWith('file:')) return
  const db = new DatabaseSync(databaseUrl.slice('file:'.length), { readOnly: true })
  try {
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  } finally {
    db.close()
  }
}
