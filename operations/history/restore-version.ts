import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, findArticle } from '#db/stores/articles/articles.ts'
import { lastSave } from '#db/stores/history/saves.ts'
import { findVersion, keepVersion, listVersions } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { withPresentNames } from '#db/stores/reading/present-names.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { same } from '#newsroom/changes/node.ts'
import { type TextRef, textRefFrom, textRefName } from '#newsroom/history/history.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type Carried, carryAnchors } from '#operations/comments/anchors-follow.ts'
import { mayNotWrite } from '../articles/may-not-write.ts'
import { asOfKind, writeWorkingCopy } from '../articles/write-working-copy.ts'
import { readText } from './read-text.ts'

export type RestoreInput = {
  articleId: string
  /** The version the viewer saw when deciding. */
  baseVersion: number
  /** The text to bring back: a version, or a save that still has its text. */
  text: string
}

/**
 * Makes an older text the working copy's again. It becomes a version of its own, and the text that it replaces stays in
 * the history, so that a restore can itself be taken back. Where the text is the same already, nothing happens.
 */
export async function restoreVersion(viewer: Viewer, input: RestoreInput): Promise<Outcome<{ version: number }>> {
  const ref = textRefFrom(input.text)
  const carried = await carriedInto(viewer, input, ref)
  return database().transaction(async (tx) => {
    const row = await findArticle(tx, input.articleId)
    const refused = await mayNotWrite(tx, viewer, row)
    if (refused || !row) return refused ?? refuse({ code: 'not_found' })
    if (row.version !== input.baseVersion) {
      return refuse({ code: 'conflict', current: row.version, keptVersionId: null })
    }
    const content = await restored(tx, row, ref)
    if (!ref || !content) return refuse({ code: 'not_found' })
    if (same(content, contentOf(row))) return { ok: true, version: row.version }
    if (!(await writeWorkingCopy(tx, row, { content, byId: viewer.id, at: now(), carried }))) {
      return refuse({ code: 'conflict', current: row.version + 1, keptVersionId: null })
    }
    await keepReplaced(tx, row)
    const versionId = newId()
    await keepVersion(tx, { id: versionId, articleId: row.id, kind: 'restored', content, authorId: viewer.id })
    await logEvent(tx, {
      name: 'restored',
      actorId: viewer.id,
      articleId: row.id,
      subject: textRefName(ref),
      versionId,
    })
    return { ok: true, version: row.version + 1 }
  })
}

/** The text as it is to stand again; null where there is none. */
async function restored(store: Store, row: ArticleRow, ref: TextRef | null): Promise<ArticleContent | null> {
  const text = ref && ref.kind !== 'now' ? await readText(store, row, ref) : null
  if (!text) return null
  // What the article once named it may name again: nothing of it is looked up as if somebody had just put it there.
  return asOfKind(row.kind, await withPresentNames(store, text.content))
}

/** Where comments will hold, worked out before anybody else has to wait; whether it may be done at all is asked later. */
async function carriedInto(viewer: Viewer, input: RestoreInput, ref: TextRef | null): Promise<Carried> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  if (!row || row.version !== input.baseVersion || (await mayNotWrite(db, viewer, row))) return new Map()
  const content = await restored(db, row, ref)
  return content ? carryAnchors(db, row.id, { before: contentOf(row), after: content }, viewer.id) : new Map()
}

/** The text that is replaced stands in the history as its last save or version; where it does not, it is kept now. */
async function keepReplaced(tx: Store, row: ArticleRow): Promise<void> {
  const present = contentOf(row)
  const save = await lastSave(tx, row.id)
  if (save?.content && same(save.content, present)) return
  const [newest] = await listVersions(tx, row.id, { limit: 1 })
  const version = newest && (await findVersion(tx, row.id, newest.id))
  if (version && same(version.content, present)) return
  const id = newId()
  await keepVersion(tx, { id, articleId: row.id, kind: 'saved', content: present, authorId: row.updatedById })
  await logEvent(tx, { name: 'saved', actorId: row.updatedById, articleId: row.id, versionId: id })
}
