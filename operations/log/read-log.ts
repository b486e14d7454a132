import type { LogEntry } from '#newsroom/log/log-entry.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { findArticleLabels } from '#db/stores/articles/article-labels.ts'
import { type EventRow, listEvents } from '#db/stores/log/events.ts'
import { readKnownSections } from '#db/stores/papers/sections.ts'
import { findTopics } from '#db/stores/papers/topics.ts'
import { findPenNames } from '#db/stores/people/pen-names.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { findSubjectTitles } from '#db/stores/planning/subjects.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { aboutOf, type EventSubject, type NewsroomEvent, readEvent, statesOf } from '#newsroom/log/events.ts'
import { may } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { operator } from '../people/operator.ts'

const PAGE = 60
const ID = /^[0-9a-z]{1,64}$/

/** Everything that was done in the newsroom, newest first, a page at a time. */
export async function readLog(
  viewer: Viewer,
  input: { before: string },
): Promise<Outcome<{ entries: LogEntry[]; next: string | null }>> {
  if (!may(viewer, 'log.read')) return refuse({ code: 'not_allowed' })
  const rows = await listEvents(database(), ID.test(input.before) ? input.before : null, PAGE + 1)
  const page = rows.slice(0, PAGE)
  return { ok: true, entries: await named(page), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
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
