import type { TextLabel } from '#newsroom/history/history-entry.ts'
import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, contentOf } from '#db/stores/articles/articles.ts'
import { findSaveOfVersion } from '#db/stores/history/save-history.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import { namesOf } from '#db/stores/people/people.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { TextRef } from '#newsroom/history/history.ts'

export type Text = { about: TextLabel; content: ArticleContent }

/** One text of an article, whole; null where there is none of this name, or its text was folded into a later one. */
export async function readText(store: Store, row: ArticleRow, ref: TextRef): Promise<Text | null> {
  switch (ref.kind) {
    case 'now':
      return textOf(store, ref, 'now', contentOf(row), row.updatedAt, row.updatedById)
    case 'save': {
      const save = await findSaveOfVersion(store, row.id, ref.version)
      return save?.content ? textOf(store, ref, 'autosave', save.content, save.savedAt, save.authorId) : null
    }
    case 'version': {
      const version = await findVersion(store, row.id, ref.id)
      if (!version) return null
      const text = await textOf(store, ref, version.kind, version.content, version.createdAt, version.authorId)
      return { ...text, about: { ...text.about, ordinal: version.ordinal, label: version.label } }
    }
  }
}

async function textOf(
  store: Store,
  ref: TextRef,
  kind: TextLabel['kind'],
  content: ArticleContent,
  at: Date,
  authorId: string,
): Promise<Text> {
  const author = (await namesOf(store, [authorId])).get(authorId) ?? ''
  return { about: { ref, kind, ordinal: null, label: null, at, author }, content }
}
