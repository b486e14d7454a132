import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type ArticleHead, factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { countSaves } from '#db/stores/history/save-history.ts'
import { findVersion, listVersions, type VersionHead, type VersionRow } from '#db/stores/history/versions.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { threadHeads } from '#db/stores/returns/returns.ts'
import { wordsOf } from '#newsroom/articles/article-content.ts'
import { type EditedFigures, editedFigures } from '#newsroom/changes/edited.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { mayReadHistory } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ReturnRound } from '#newsroom/returns/return-list.ts'
import { beside } from '#threads/beside.ts'
import { type Comparison, compareTexts } from '../history/compare-texts.ts'
import { readReturnRounds } from './read-return-rounds.ts'

const MOST_COMMENTS = 50

/** What became of a text between its author and its readers. */
export type HowEdited = {
  title: string
  author: { id: string; name: string }
  /** The text that its author sent in last; null where nobody but the author saw it before its readers. */
  from: { at: Date } | null
  /** The text that readers have, or else the one approved for them; null while there is none. */
  to: { kind: 'published' | 'approved'; at: Date } | null
  comparison: Comparison | null
  figures: EditedFigures | null
  /** Who changed the text in between, in the order in which they began. */
  people: string[]
  rounds: ReturnRound[]
  /** Conversations that were settled, by their first words. */
  comments: { id: string; quote: string; text: string; author: string }[]
}

/** How a text was changed after its author sent it in, and for which reasons. For whoever may read its history. */
export async function readHowEdited(viewer: Viewer, articleId: string): Promise<Outcome<HowEdited>> {
  const db = database()
  const row = await findArticle(db, articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const target = await publishedText(db, row)
  const submitted = target && (await submittedBefore(db, articleId, target.id))
  const returns = await readReturnRounds(viewer, articleId)
  const threads = await threadHeads(db, articleId, 'resolved', MOST_COMMENTS)
  const people = submitted && target ? await editorsBetween(db, row, submitted.createdAt, target.createdAt) : []
  const names = await namesOf(db, [row.authorId, ...people, ...threads.map((thread) => thread.authorId)])
  const name = (id: string) => names.get(id) ?? ''
  return {
    ok: true,
    title: row.title,
    author: { id: row.authorId, name: name(row.authorId) },
    from: submitted && { at: submitted.createdAt },
    to: target && { kind: row.liveVersionId === target.id ? 'published' : 'approved', at: target.createdAt },
    ...(await comparedWith(viewer, articleId, submitted, target)),
    people: people.map(name),
    rounds: returns.ok ? returns.rounds : [],
    comments: threads.map(({ id, quote, text, authorId }) => ({ id, quote, text, author: name(authorId) })),
  }
}

async function comparedWith(viewer: Viewer, articleId: string, from: VersionHead | null, to: VersionRow | null) {
  const none = { comparison: null, figures: null }
  if (!from || !to) return none
  const before = await findVersion(database(), articleId, from.id)
  const compared = await compareTexts(viewer, { articleId, before: from.id, after: to.id })
  if (!before || !compared.ok || compared.comparison === null) return none
  const { comparison } = compared
  return { comparison, figures: editedFigures(comparison.changes, wordsOf(before.content)) }
}

/** The text that readers have or had, or the one that is approved for them. */
function publishedText(
  db: Store,
  row: Pick<ArticleHead, 'id' | 'liveVersionId' | 'approvedVersionId'>,
): Promise<VersionRow | null> {
  const id = row.liveVersionId ?? row.approvedVersionId
  return id === null ? Promise.resolve(null) : findVersion(db, row.id, id)
}

async function submittedBefore(db: Store, articleId: string, before: string): Promise<VersionHead | null> {
  const [version] = await listVersions(db, articleId, { kinds: ['submitted'], before, limit: 1 })
  return version ?? null
}

async function editorsBetween(
  db: Store,
  article: Pick<ArticleHead, 'id' | 'authorId'>,
  from: Date,
  until: Date,
): Promise<string[]> {
  const saves = await countSaves(db, article.id, [from], until)
  return saves
    .filter((save) => save.authorId !== article.authorId)
    .sort((a, b) => a.firstAt.getTime() - b.firstAt.getTime())
    .map((save) => save.authorId)
}

/** How much of an article was changed, in figures; null where nobody looked at it before its readers. `person`: who asks. */
export async function editedInFigures(
  db: Store,
  article: Pick<ArticleHead, 'id' | 'liveVersionId' | 'approvedVersionId'>,
  person: string,
): Promise<EditedFigures | null> {
  const target = await publishedText(db, article)
  const submitted = target && (await submittedBefore(db, article.id, target.id))
  const before = submitted && (await findVersion(db, article.id, submitted.id))
  if (!before || !target) return null
  return beside('countEdited', { before: before.content, after: target.content }, person)
}
