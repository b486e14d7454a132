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
import { isAuthor } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { editedRounds, ROUND_KINDS } from '#newsroom/returns/edited-rounds.ts'
import type { ReturnRound } from '#newsroom/returns/return-list.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'
import { beside } from '#threads/beside.ts'
import { type Comparison, compareTexts } from '../history/compare-texts.ts'
import { readReturnRounds } from './read-return-rounds.ts'

const MOST_COMMENTS = 50

export type EditedTo = { kind: 'published' | 'approved' | 'returned'; at: Date }
/** When the text was sent in, and when the desk let go of it. */
export type EditedTime = { from: Date; to: EditedTo }

/** More rounds than a text has in a working life. */
const MOST_ROUNDS = 60

/** What became of a text between its author and its readers. */
export type HowEdited = {
  title: string
  author: { id: string; name: string }
  /** The times that it lay with the desk, the first one first. */
  times: EditedTime[]
  /** Which of them is looked at, from 1; null for all of them together. */
  time: number | null
  /** The text that its author sent in; null where nobody but the author saw it before its readers. */
  from: { at: Date } | null
  /** The text that readers have, or else the one approved for them, or of one time the one sent back; null while there is none. */
  to: EditedTo | null
  comparison: Comparison | null
  figures: EditedFigures | null
  /** Who changed the text in between, in the order in which they began. */
  people: string[]
  rounds: ReturnRound[]
  /** Conversations that were settled, by their first words. */
  comments: { id: string; quote: string; text: string; author: string }[]
}

/**
 * How a text was changed after its author sent it in for the first time, and for which reasons; or in one of the times that
 * it lay with the desk. For whoever may read its history.
 * @param time from 1; what there is none of stands for all
 */
export async function readHowEdited(
  viewer: Viewer,
  articleId: string,
  time: number | null = null,
): Promise<Outcome<HowEdited>> {
  const db = database()
  const row = await findArticle(db, articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const target = await publishedText(db, row)
  const rounds = target ? await roundsBefore(db, articleId, target) : []
  const one = time === null ? undefined : rounds[time - 1]
  const submitted = one?.from ?? rounds[0]?.from ?? null
  const end = one?.to ?? target
  const toOf = (version: VersionHead): EditedTo => ({
    kind: version.kind === 'returned' ? 'returned' : row.liveVersionId === version.id ? 'published' : 'approved',
    at: version.createdAt,
  })
  const returns = await readReturnRounds(viewer, articleId)
  const threads = await threadHeads(db, articleId, 'resolved', MOST_COMMENTS)
  const people = submitted && end ? await editorsBetween(db, row, submitted.createdAt, end.createdAt) : []
  const names = await namesOf(db, [row.authorId, ...people, ...threads.map((thread) => thread.authorId)])
  const name = (id: string) => names.get(id) ?? ''
  return {
    ok: true,
    title: row.title,
    author: { id: row.authorId, name: name(row.authorId) },
    times: rounds.map(({ from, to }) => ({ from: from.createdAt, to: toOf(to) })),
    time: one ? time : null,
    from: submitted && { at: submitted.createdAt },
    to: end && toOf(end),
    ...(await comparedWith(viewer, articleId, submitted, end)),
    people: people.map(name),
    rounds: returns.ok ? returns.rounds : [],
    comments: threads.map(({ id, quote, text, authorId }) => ({ id, quote, text, author: name(authorId) })),
  }
}

async function comparedWith(viewer: Viewer, articleId: string, from: VersionHead | null, to: VersionHead | null) {
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

async function roundsBefore(db: Store, articleId: string, target: VersionHead) {
  const kept = await listVersions(db, articleId, { kinds: ROUND_KINDS, before: target.id, limit: MOST_ROUNDS })
  return editedRounds(kept.reverse(), target)
}

async function editorsBetween(
  db: Store,
  article: Pick<ArticleHead, 'id' | 'authorId'>,
  from: Date,
  until: Date,
): Promise<string[]> {
  const saves = await countSaves(db, article.id, [from], until)
  return saves
    .filter((save) => !isAuthor({ id: save.authorId }, article))
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
  const [first] = target ? await roundsBefore(db, article.id, target) : []
  const before = first ? await findVersion(db, article.id, first.from.id) : null
  if (!before || !target) return null
  return beside('countEdited', { before: before.content, after: target.content }, person)
}
