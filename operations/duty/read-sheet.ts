import type { SheetLine } from '#newsroom/duty/duty.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { listWaiting } from '#db/stores/articles/desk-lists.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { type CalendarRow, publishedWithin, scheduledWithin, wantedWithin } from '#db/stores/planning/calendar.ts'
import { subjectsOfDays } from '#db/stores/planning/subjects.ts'
import type { ShiftNote } from '#newsroom/duty/duty.ts'
import { addDays, dayBegins } from '#newsroom/format/days.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { readShiftNotes } from './shift-notes.ts'

/** What the morning meeting talks about. */
export type Sheet = {
  published: SheetLine[]
  inHand: SheetLine[]
  due: SheetLine[]
  scheduled: SheetLine[]
  subjects: SheetLine[]
  notes: ShiftNote[]
}

/** In hand: what somebody has to do something with. */
const IN_HAND = ['submitted', 'editing', 'returned', 'awaiting_approval', 'approved'] as const
/** More than this no meeting reads. */
export const SHEET_LINES = 60

/** The sheet for the morning of a day: the day before, what is in hand, and what the day brings. */
export async function readSheet(viewer: Viewer, day: string): Promise<Outcome<Sheet>> {
  if (!may(viewer, 'duty.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const { timeZone } = await readNewspaper(db)
  const begins = (of: string) => dayBegins(of, timeZone)
  const before = { from: begins(addDays(day, -1)), before: begins(day) }
  const during = { from: begins(day), before: begins(addDays(day, 1)) }
  const found = {
    published: await publishedWithin(db, viewer, before, {}, SHEET_LINES),
    inHand: await listWaiting(db, viewer, IN_HAND, SHEET_LINES),
    due: await wantedWithin(db, viewer, during, {}, SHEET_LINES),
    scheduled: await scheduledWithin(db, viewer, during, {}, SHEET_LINES),
  }
  const subjects = await subjectsOfDays(db, viewer, { from: day, to: day }, {}, SHEET_LINES)
  const notes = await readShiftNotes(viewer, { since: before.from })
  if (!notes.ok) return notes
  const people = await namesOf(db, [
    ...Object.values(found).flatMap((rows) => rows.flatMap((row) => [row.authorId, row.holderId])),
    ...subjects.map((subject) => subject.assigneeId ?? subject.proposedById),
  ])
  const sections = new Map((await readSections(db)).map((section) => [section.id, section.name]))
  type Row = Pick<CalendarRow, 'id' | 'title' | 'sectionId' | 'authorId' | 'holderId' | 'state'>
  const line = (row: Row, at: Date | null): SheetLine => ({
    id: row.id,
    title: row.title,
    section: sections.get(row.sectionId ?? '') ?? '',
    person: people.get(row.holderId ?? row.authorId) ?? '',
    state: row.state,
    at,
  })
  return {
    ok: true,
    published: found.published.map((row) => ({ ...line(row, row.firstPublishedAt), state: null })),
    inHand: found.inHand.map((row) => line(row, row.stateSince)),
    due: found.due.map((row) => line(row, row.deadlineAt)),
    scheduled: found.scheduled.map((row) => ({ ...line(row, row.scheduledAt), state: null })),
    subjects: subjects.map((subject) => ({
      id: subject.id,
      title: subject.title,
      section: sections.get(subject.sectionId ?? '') ?? '',
      person: people.get(subject.assigneeId ?? subject.proposedById) ?? '',
      state: null,
      at: subject.deadlineAt,
    })),
    notes: notes.notes,
  }
}
