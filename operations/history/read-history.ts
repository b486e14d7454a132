import type { HistoryEntry, SaveFold, TextLabel } from '#newsroom/history/history-entry.ts'
import 'server-only'
import { database, type Store } from '#db/index.ts'
import { factsOf, findArticle, findArticleHead } from '#db/stores/articles/articles.ts'
import { countSaves, type SavesBetween } from '#db/stores/history/save-history.ts'
import { findVersionHeads, listVersions, type VersionHead } from '#db/stores/history/versions.ts'
import { type EventRow, eventsOfArticle, lastChangeOfState } from '#db/stores/log/events.ts'
import { namesOf } from '#db/stores/people/people.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { textRefFrom } from '#newsroom/history/history.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { aboutOf, type NewsroomEvent, readEvent, statesOf } from '#newsroom/log/events.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'
import { readText } from './read-text.ts'

/** Versions that no event tells of. */
const UNLOGGED = ['conflict'] as const
const PAGE = 30
/** The time of the last moment of a page and its id: where the next page goes on. */
const CURSOR = /^(\d{1,15})-([0-9a-z]{1,64})$/

/**
 * Who did what with an article, when, and with which reasons; newest first, a page at a time, the saves between the
 * moments counted. `older` leads to the next page.
 */
export async function readHistory(
  viewer: Viewer,
  articleId: string,
  input: { before?: string | undefined; limit?: number } = {},
): Promise<Outcome<{ entries: HistoryEntry[]; older: string | null }>> {
  const db = database()
  const row = await findArticleHead(db, articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const limit = Math.min(input.limit ?? PAGE, PAGE)
  const [, time, before = null] = CURSOR.exec(input.before ?? '') ?? []
  const events = await eventsOfArticle(db, articleId, { before, limit: limit + 1 })
  const unlogged = await listVersions(db, articleId, { kinds: UNLOGGED, before, limit: limit + 1 })
  // Ids are made in the order of time, of events and versions alike.
  const moments = [...events, ...unlogged].sort((a, b) => (a.id < b.id ? 1 : -1))
  const page = moments.slice(0, limit)
  const entries = await named(db, page)
  const last = entries.at(-1)
  return {
    ok: true,
    entries: await withSaves(db, articleId, entries, time === undefined ? null : new Date(Number(time))),
    older: moments.length > limit && last ? `${last.at.getTime()}-${last.id}` : null,
  }
}

/** The newest change of state, where a reason was given for it: what whoever works on the article has to know first. */
export async function readStandingReason(viewer: Viewer, articleId: string): Promise<HistoryEntry | null> {
  const db = database()
  const row = await findArticleHead(db, articleId)
  if (!row || !mayReadHistory(viewer, factsOf(row))) return null
  const change = await lastChangeOfState(db, articleId)
  const [entry] = change && change.reason !== '' ? await named(db, [change]) : []
  return entry ?? null
}

async function named(db: Store, moments: readonly (EventRow | VersionHead)[]): Promise<HistoryEntry[]> {
  const heads = await findVersionHeads(
    db,
    moments.flatMap((moment) => ('versionId' in moment ? (moment.versionId ?? []) : [])),
  )
  const labels = new Map(heads.map((head) => [head.id, head.label]))
  const names = await namesOf(
    db,
    moments.flatMap((moment) =>
      'ordinal' in moment ? [moment.authorId] : [moment.actorId, otherPerson(readEvent(moment))],
    ),
  )
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  return moments.map((moment) => {
    const none = { from: null, to: null, reason: '', subject: '', savesAfter: null }
    if ('ordinal' in moment) {
      const { id, createdAt: at, label } = moment
      return { ...none, id, at, name: 'kept', actor: name(moment.authorId), versionId: id, label }
    }
    const event = readEvent(moment)
    return {
      ...none,
      id: moment.id,
      at: moment.at,
      name: moment.name,
      actor: name(moment.actorId),
      ...statesOf(event),
      reason: moment.reason,
      subject: name(otherPerson(event)),
      versionId: moment.versionId,
      label: labels.get(moment.versionId ?? '') ?? null,
    }
  })
}

/** The other person of a step: from whom it was taken over, to whom it was given. */
function otherPerson(event: NewsroomEvent | null): string | null {
  const about = event && aboutOf(event)
  return about?.is === 'person' ? about.id : null
}

async function withSaves(
  db: Store,
  articleId: string,
  entries: readonly HistoryEntry[],
  until: Date | null,
): Promise<HistoryEntry[]> {
  const times = entries.map((entry) => entry.at)
  const counts = await countSaves(db, articleId, times, until)
  const names = await namesOf(
    db,
    counts.map((each) => each.authorId),
  )
  return entries.map((entry, index) => {
    const own = counts.filter((each) => each.span === index)
    return own.length === 0 ? entry : { ...entry, savesAfter: folded(own, names) }
  })
}

/** What several people saved between two moments, in one. */
function folded(saves: readonly SavesBetween[], names: ReadonlyMap<string, string>): SaveFold {
  const sum = (of: (each: SavesBetween) => number) => saves.reduce((total, each) => total + of(each), 0)
  const times = (of: (each: SavesBetween) => Date) => saves.map((each) => of(each).getTime())
  return {
    count: sum((each) => each.count),
    texts: sum((each) => each.texts),
    people: saves.map((each) => names.get(each.authorId) ?? ''),
    firstAt: new Date(Math.min(...times((each) => each.firstAt))),
    lastAt: new Date(Math.max(...times((each) => each.lastAt))),
    firstVersion: Math.min(...saves.map((each) => each.firstVersion)),
    lastVersion: Math.max(...saves.map((each) => each.lastVersion)),
  }
}

/**
 * One text of an article, as it was kept: a version, or a save that still has its text. `version` is the article's now,
 * which a restore has to state.
 */
export async function readVersion(
  viewer: Viewer,
  input: { articleId: string; versionId: string },
): Promise<Outcome<{ content: ArticleContent; about: TextLabel; version: number; mayRestore: boolean }>> {
  const db = database()
  const row = await findArticle(db, input.articleId)
  const ref = textRefFrom(input.versionId)
  if (!row || !ref || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const text = await readText(db, row, ref)
  if (!text) return refuse({ code: 'not_found' })
  const mayRestore = ref.kind !== 'now' && mayWrite(viewer, factsOf(row))
  return { ok: true, ...text, version: row.version, mayRestore }
}
