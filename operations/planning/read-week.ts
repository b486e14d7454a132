import 'server-only'
import { database } from '#db/index.ts'
import { factsOf } from '#db/stores/articles/articles.ts'
import { readSections, sectionsAsked } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import {
  type CalendarRow,
  calendarArticles,
  publishedWithin,
  scheduledWithin,
  wantedWithin,
} from '#db/stores/planning/calendar.ts'
import { type SubjectRow, subjectFacts, subjectsOfDays } from '#db/stores/planning/subjects.ts'
import { addDays, dayBegins, dayOf, daysOfWeek } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { decideSubject } from '#newsroom/planning/subject-rights.ts'
import { arrangeWeek, type WeekDay, type WeekEntry } from '#newsroom/planning/week.ts'
import { decideStep, mayRead } from '#newsroom/rights/permissions.ts'

/** Most entries of one kind in a week; more than a newspaper can put out. */
const MOST = 600

/** `week`: one that `readWeek` of `newsroom/format/days.ts` has read. Empty texts filter nothing. */
export type WeekInput = { week: string; sectionId: string; personId: string }

/** What is planned, wanted, scheduled and published in a week, of what the viewer may see. */
export async function readWeek(
  viewer: Viewer,
  input: WeekInput,
): Promise<{ ok: true; days: WeekDay[]; today: string; cut: boolean }> {
  const db = database()
  const newspaper = await readNewspaper(db)
  const zone = newspaper.timeZone
  const days = daysOfWeek(input.week)
  const [monday = '', sunday = ''] = [days[0], days.at(-1)]
  const span = { from: dayBegins(monday, zone), before: dayBegins(addDays(sunday, 1), zone) }
  const filter = {
    sectionIds: await sectionsAsked(db, input.sectionId),
    ...(input.personId ? { personId: input.personId } : {}),
  }
  const subjects = await subjectsOfDays(db, viewer, { from: monday, to: sunday }, filter, MOST)
  const found = {
    deadline: await wantedWithin(db, viewer, span, filter, MOST),
    scheduled: await scheduledWithin(db, viewer, span, filter, MOST),
    published: await publishedWithin(db, viewer, span, filter, MOST),
  }
  const articles = [...found.deadline, ...found.scheduled, ...found.published]
  const ofSubjects = await calendarArticles(
    db,
    subjects.flatMap((subject) => subject.articleId ?? []),
  )
  const names = await namesOf(db, [
    ...subjects.map((subject) => subject.assigneeId ?? subject.proposedById),
    ...articles.map((article) => article.authorId),
  ])
  const sections = new Map((await readSections(db)).map((section) => [section.id, section.name]))
  const named = (sectionId: string | null, personId: string) => ({
    section: sections.get(sectionId ?? '') ?? '',
    person: names.get(personId) ?? '',
  })

  const ofSubject = (subject: SubjectRow): WeekEntry => {
    const article = ofSubjects.get(subject.articleId ?? '') ?? null
    const deadline = article ? article.deadlineAt : subject.deadlineAt
    return {
      kind: 'subject',
      id: subject.id,
      version: subject.version,
      title: subject.title,
      ...named(subject.sectionId, subject.assigneeId ?? subject.proposedById),
      at: deadline && dayOf(deadline, zone) === subject.plannedOn ? deadline : null,
      state: article?.state ?? null,
      waiting: subject.state === 'proposed',
      articleId: subject.articleId,
      opens: true,
      moves: decideSubject(viewer, subjectFacts(subject), 'move').ok,
    }
  }
  const ofArticle = (kind: Exclude<WeekEntry['kind'], 'subject'>, row: CalendarRow, time: Date | null): WeekEntry => {
    const facts = factsOf(row)
    return {
      kind,
      id: row.id,
      version: row.version,
      title: row.title,
      ...named(row.sectionId, row.authorId),
      at: time,
      state: row.state,
      waiting: false,
      articleId: row.id,
      opens: mayRead(viewer, facts),
      moves: kind === 'scheduled' && decideStep(viewer, facts, 'unschedule', newspaper).ok,
    }
  }
  const timed = (kind: Exclude<WeekEntry['kind'], 'subject'>, time: (row: CalendarRow) => Date | null) =>
    found[kind].map((row) => {
      const when = time(row)
      return { day: when ? dayOf(when, zone) : '', entry: ofArticle(kind, row, when) }
    })
  const entries = [
    ...subjects.map((subject) => ({ day: subject.plannedOn ?? '', entry: ofSubject(subject) })),
    ...timed('deadline', (row) => row.deadlineAt),
    ...timed('scheduled', (row) => row.scheduledAt),
    ...timed('published', (row) => row.firstPublishedAt),
  ]
  const cut = [subjects, ...Object.values(found)].some((rows) => rows.length === MOST)
  return { ok: true, days: arrangeWeek(days, entries), today: dayOf(now(), zone), cut }
}
