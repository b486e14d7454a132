import 'server-only'
import { database } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { findSave, recordSave } from '#db/stores/history/saves.ts'
import { withPresentNames } from '#db/stores/reading/present-names.ts'
import { recordSuggestions } from '#db/stores/suggestions/suggestions.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { isAuthor, mayWrite } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayLeaveText, mayRead } from '#newsroom/rights/permissions.ts'
import { carryAnchors } from '#operations/comments/anchors-follow.ts'
import { beside } from '#threads/beside.ts'
import { checkReferences } from './check-references.ts'
import { keepAside, keepAsideIn } from './keep-aside.ts'
import { asOfKind, writeWorkingCopy } from './write-working-copy.ts'

/** A text to be saved. */
export type DraftInput = {
  articleId: string
  /** The version that the text is based on. */
  baseVersion: number
  content: unknown
  /**
   * Names this save. Sent again under the same name, because its answer was lost, it gets the same answer and is stored
   * once. Without a name each call is a save of its own.
   */
  saveKey?: string | undefined
  /** Somebody decided that it replaces a newer text, which is to stay in the history. */
  keepPresent?: boolean | undefined
  /** `tell`: where there is a newer version, say so and keep nothing: the desk tries to merge the two first. */
  ifLost?: 'keep' | 'tell' | undefined
}

type Saved = Outcome<{ version: number; savedAt: Date }>

/**
 * Saves the working copy over the version it is based on. Where that is no longer the current one, or the viewer has
 * lost the right to write meanwhile, nothing is overwritten: the text is kept whole as a version of its own (unless the
 * desk asked to be told first), and the answer names it.
 */
export async function saveDraft(viewer: Viewer, input: DraftInput): Promise<Saved> {
  const db = database()
  const parsed = await beside('checkContent', input.content, viewer.id)
  if (!parsed.ok) return parsed

  const row = await findArticle(db, input.articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const saveKey = input.saveKey ?? newId()
  const earlier = await answerOfEarlier(viewer, row.id, saveKey)
  if (earlier) return earlier
  // A desk that was opened before something was merged still sends its old name.
  const named = await withPresentNames(db, parsed.content, contentOf(row))
  const content = asOfKind(row.kind, named)
  const faults = await checkReferences(db, viewer, row.id, content, contentOf(row))
  if (faults) return faults
  if (row.version !== input.baseVersion || !mayWrite(viewer, factsOf(row))) {
    return lose(viewer, row, content, saveKey, input.ifLost)
  }

  const carried = await carryAnchors(db, row.id, { before: contentOf(row), after: content }, viewer.id)
  // The title of a correction is not the one that was sent.
  const measured = row.kind === 'correction' ? null : { words: parsed.words, readiness: parsed.readiness }
  const savedAt = now()
  const saved = await db.transaction(async (tx) => {
    const text = { content, byId: viewer.id, at: savedAt, carried, ...(measured ? { measured } : {}) }
    if (!(await writeWorkingCopy(tx, row, text))) return false
    const version = row.version + 1
    await recordSave(tx, { articleId: row.id, version, saveKey, authorId: viewer.id, savedAt, content })
    await recordSuggestions(tx, { articleId: row.id, body: content.body, personId: viewer.id, at: savedAt })
    if (input.keepPresent) {
      await keepAsideIn(tx, { articleId: row.id, content: contentOf(row), authorId: row.updatedById })
    }
    return true
  })
  if (saved) return { ok: true, version: row.version + 1, savedAt }
  // Somebody was first between the look and the update; perhaps this very save, sent twice.
  const twin = await answerOfEarlier(viewer, row.id, saveKey)
  if (twin) return twin
  const present = (await findArticle(db, row.id)) ?? row
  return lose(viewer, present, content, saveKey, input.ifLost)
}

/** The answer that a save of this name got already; null for a new one. */
async function answerOfEarlier(viewer: Viewer, articleId: string, saveKey: string): Promise<Saved | null> {
  const earlier = await findSave(database(), articleId, saveKey)
  if (!earlier) return null
  // A name that another person used is no name of this viewer's.
  if (!isAuthor(viewer, earlier)) return refuse({ code: 'malformed' })
  return { ok: true, version: earlier.version, savedAt: earlier.savedAt }
}

/** What becomes of a text that can't be saved over the working copy. */
async function lose(
  viewer: Viewer,
  row: ArticleRow,
  content: ArticleContent,
  saveKey: string,
  ifLost: 'keep' | 'tell' = 'keep',
): Promise<Refused> {
  const facts = factsOf(row)
  // Only who works on the article may leave a text with it.
  if (!mayLeaveText(viewer, facts)) return refuse({ code: 'not_allowed' })
  const writes = mayWrite(viewer, facts)
  // Who can't write any more has nothing to merge into: their text is kept in any case.
  const keptVersionId = writes && ifLost === 'tell' ? null : await keepAside(viewer, row, content, saveKey)
  return writes
    ? refuse({ code: 'conflict', current: row.version, keptVersionId })
    : refuse({ code: 'locked', state: row.state, keptVersionId })
}
