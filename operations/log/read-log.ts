import type { LogEntry } from '#newsroom/log/log-entry.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { findArticleLabels } from '#db/stores/articles/article-labels.ts'
import { listDesk } from '#db/stores/articles/desk-lists.ts'
import { type EventRow, type LogFilter, type LogPart, listEvents, logEvent } from '#db/stores/log/events.ts'
import { readKnownSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findTopics } from '#db/stores/papers/topics.ts'
import { findPenNames } from '#db/stores/people/pen-names.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { findSubjectTitles } from '#db/stores/planning/subjects.ts'
import { addDays, dayBegins, readDay } from '#newsroom/format/days.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { aboutOf, type EventSubject, type NewsroomEvent, readEvent, statesOf } from '#newsroom/log/events.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
import { operator } from '../people/operator.ts'

const PAGE = 60
const ID = /^[0-9a-z]{1,64}$/

/** A file of the log has at most so many entries: the newest of those asked for. */
export const LOG_FILE = 10_000
/** So many are read at a time for a file. */
const PORTION = 500
/** As many articles as a search may mean. */
const MOST_ARTICLES = 50

/** What of the log is asked for; empty texts narrow nothing. Days in the newspaper's zone, both included: `2026-12-05`. */
export type LogAsked = { personId: string; name: string; article: string; from: string; to: string }

/** Everything that was done in the newsroom, or what of it is asked for, newest first, a page at a time. */
export async function readLog(
  viewer: Viewer,
  input: { before: string } & Partial<LogAsked>,
): Promise<Outcome<{ entries: LogEntry[]; next: string | null }>> {
  if (!may(viewer, 'log.read')) return refuse({ code: 'not_allowed' })
  const before = ID.test(input.before) ? input.before : null
  const { rows, next } = await listEvents(database(), await filterOf(viewer, input), before, PAGE)
  return { ok: true, entries: await named(rows), next }
}

/**
 * The same in one piece, for a file: the newest of what is asked for. That it was taken is in the log itself.
 * `more`: there are older entries that are not in it.
 */
export async function exportLog(
  viewer: Viewer,
  input: Partial<LogAsked>,
): Promise<Outcome<{ entries: LogEntry[]; more: boolean }>> {
  if (!may(viewer, 'log.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const filter = await filterOf(viewer, input)
  const entries: LogEntry[] = []
  let before: string | null = null
  do {
    const part: LogPart = await listEvents(db, filter, before, Math.min(PORTION, LOG_FILE - entries.length))
    entries.push(...(await named(part.rows)))
    before = part.next
  } while (before !== null && entries.length < LOG_FILE)
  await logEvent(db, { name: 'log_exported', actorId: viewer.id })
  return { ok: true, entries, more: before !== null }
}

async function filterOf(viewer: Viewer, asked: Partial<LogAsked>): Promise<LogFilter> {
  const db = database()
  const { timeZone } = await readNewspaper(db)
  const [from, to] = [readDay(asked.from), readDay(asked.to)]
  const search = parseQuery(asked.article ?? '')
  return {
    ...(asked.personId ? { actorId: asked.personId } : {}),
    ...(asked.name ? { name: asked.name } : {}),
    ...(from === null ? {} : { from: dayBegins(from, timeZone) }),
    ...(to === null ? {} : { until: dayBegins(addDays(to, 1), timeZone) }),
    ...(search
      ? { articleIds: (await listDesk(db, viewer, { search }, null, MOST_ARTICLES)).map(({ id }) => id) }
      : {}),
  }
}

async function named(rows: readonly EventRow[]): Promise<LogEntry[]> {
  const db = database()
  const entries = rows.map((row) => ({ row, event: readEvent(row) }))
  const about = entries.map(({ event }) => event && subjectOf(event))
  const ids = (...kinds: EventSubject[]) =>
    about.flatMap((subject) => (subject && kinds.includes(subject.is) ? [subject.id] : []))
  const people = await namesOf(db, [...rows.map((row) => row.actorId), ...ids('person')])
  const articles = await findArticleLabels(
    db,
    rows.flatMap((row) => (row.articleId ? [row.articleId] : [])),
  )
  const names = new Map([
    ...people,
    ...(await readKnownSections(db)).map((section) => [section.id, section.name] as const),
    ...(await findTopics(db, ids('topic'))).map((topic) => [topic.id, topic.name] as const),
    ...(await findPenNames(db, ids('pen name'))).map((penName) => [penName.id, penName.name] as const),
    ...(await findSubjectTitles(db, ids('planned subject'))),
  ])
  return entries.map(({ row, event }, index) => ({
    id: row.id,
    at: row.at,
    name: row.name,
    actor: people.get(row.actorId ?? '') ?? '',
    byOperator: row.actorId === operator.id,
    article: articles.get(row.articleId ?? '') ?? null,
    subject: names.get(about[index]?.id ?? '') ?? '',
    ...statesOf(event),
    reason: row.reason,
  }))
}

/** Of what is done with an article the article itself is named; of some steps also the other person. */
function subjectOf(event: NewsroomEvent): ReturnType<typeof aboutOf> {
  const about = aboutOf(event)
  return 'articleId' in event && about?.is !== 'person' ? null : about
}
