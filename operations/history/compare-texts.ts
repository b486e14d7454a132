import type { TextLabel } from '#newsroom/history/history-entry.ts'
import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { firstText } from '#db/stores/history/save-history.ts'
import { listVersions } from '#db/stores/history/versions.ts'
import { findFiles } from '#db/stores/media/files.ts'
import type { VersionKind } from '#newsroom/articles/version.ts'
import type { ContentChanges } from '#newsroom/changes/content-changes.ts'
import { same } from '#newsroom/changes/node.ts'
import { fileIds } from '#newsroom/document/plain-text.ts'
import { textRefFrom } from '#newsroom/history/history.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'
import { beside } from '#threads/beside.ts'
import { readText, type Text } from './read-text.ts'

export type Comparison = {
  before: TextLabel
  after: TextLabel
  changes: ContentChanges
  /** Names of the files of both texts, by id. */
  files: Record<string, string>
}

/** What the working copy is compared with where nothing else is asked: texts that were the article's at their time. */
const MOMENTS: readonly VersionKind[] = [
  'submitted',
  'returned',
  'forwarded',
  'approved',
  'published',
  'saved',
  'restored',
]
/** How far back a text is looked for that differs from the working copy. */
const LOOKED_AT = 8

/**
 * Compares two texts of an article. Where they are not named, the working copy is compared with the newest moment whose
 * text differs from it. `comparison` is null where there is nothing to compare with.
 */
export async function compareTexts(
  viewer: Viewer,
  input: { articleId: string; before?: string | undefined; after?: string | undefined },
): Promise<Outcome<{ title: string; version: number; mayRestore: boolean; comparison: Comparison | null }>> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const about = { title: row.title, version: row.version, mayRestore: mayWrite(viewer, factsOf(row)) }
  const refs = [input.before, input.after].map((name) => (name === undefined ? null : textRefFrom(name)))
  const named = [input.before, input.after].some((name, index) => name !== undefined && refs[index] === null)
  if (named) return refuse({ code: 'not_found' })
  const after = await readText(db, row, refs[1] ?? { kind: 'now' })
  const before = refs[0] ? await readText(db, row, refs[0]) : await momentBefore(db, row)
  if (!after || (refs[0] && !before)) return refuse({ code: 'not_found' })
  if (!before) return { ok: true, ...about, comparison: null }
  return { ok: true, ...about, comparison: await compared(db, before, after, viewer.id) }
}

/** Two texts of an article compared, with the names of the files that they carry. `person`: who asks. */
export async function compared(db: Store, before: Text, after: Text, person: string): Promise<Comparison> {
  const files = await findFiles(db, [...fileIds(before.content.body), ...fileIds(after.content.body)])
  return {
    before: before.about,
    after: after.about,
    changes: await beside('compareTexts', { before: before.content, after: after.content }, person),
    files: Object.fromEntries(files.map(({ id, name }) => [id, name])),
  }
}

/** The newest moment whose text is not the working copy's, or else the first text that was saved. */
async function momentBefore(db: Store, row: ArticleRow): Promise<Text | null> {
  const present = contentOf(row)
  for (const { id } of await listVersions(db, row.id, { kinds: MOMENTS, limit: LOOKED_AT })) {
    const text = await readText(db, row, { kind: 'version', id })
    if (text && !same(text.content, present)) return text
  }
  const first = await firstText(db, row.id)
  const text = first && (await readText(db, row, { kind: 'save', version: first.version }))
  return text && !same(text.content, present) ? text : null
}
