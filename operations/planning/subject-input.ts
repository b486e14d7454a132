import 'server-only'
import type { Store } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { dayOf, readDay } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type FieldProblem, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { SUBJECT_LIMITS } from '#newsroom/planning/subject.ts'
import { normaliseProse, normaliseText } from '#newsroom/text/normalise.ts'

/** What somebody writes of a subject. Empty texts stand for no section and no day. */
export type SubjectText = { title: string; brief: string; sectionId: string; plannedOn: string }

type Cleaned = { ok: true; title: string; brief: string; sectionId: string | null; plannedOn: string | null }

/**
 * Cleans and checks what was written.
 * @param before the day it was planned for; a day that is over may stay, but nothing is newly planned for it
 */
export async function cleanSubject(
  store: Store,
  text: SubjectText,
  before: string | null = null,
): Promise<Cleaned | Refused> {
  const title = normaliseText(text.title)
  const brief = normaliseProse(text.brief)
  const fields: { field: string; problem: FieldProblem }[] = []
  if (title === '') fields.push({ field: 'title', problem: 'missing' })
  if (title.length > SUBJECT_LIMITS.title) fields.push({ field: 'title', problem: 'too_long' })
  if (brief.length > SUBJECT_LIMITS.brief) fields.push({ field: 'brief', problem: 'too_long' })
  const sectionId = text.sectionId || null
  if (sectionId && !(await readSections(store)).some((section) => section.id === sectionId)) {
    fields.push({ field: 'sectionId', problem: 'invalid' })
  }
  const plannedOn = text.plannedOn === '' ? null : readDay(text.plannedOn)
  if (text.plannedOn !== '' && plannedOn === null) fields.push({ field: 'plannedOn', problem: 'invalid' })
  if (fields.length > 0) return refuse({ code: 'fields', fields })
  if (plannedOn !== null && plannedOn !== before && (await isOver(store, plannedOn))) {
    return refuse({ code: 'fields', fields: [{ field: 'plannedOn', problem: 'past' }] })
  }
  return { ok: true, title, brief, sectionId, plannedOn }
}

/** Whether a day is over where the newspaper is. */
export async function isOver(store: Store, day: string): Promise<boolean> {
  return day < dayOf(now(), (await readNewspaper(store)).timeZone)
}

/** To whom a subject is given, and until when. */
export type Assignment = { assigneeId: string | null; deadlineAt: Date | null }

/** Checks an assignment. A deadline that stands already may have passed. */
export async function checkAssignment(
  store: Store,
  { assigneeId, deadlineAt }: Assignment,
  before: Date | null = null,
): Promise<{ ok: true } | Refused> {
  const person = assigneeId === null ? null : await findPerson(store, assigneeId)
  if (assigneeId !== null && (person === null || person.blockedAt !== null)) {
    return refuse({ code: 'fields', fields: [{ field: 'assigneeId', problem: 'invalid' }] })
  }
  if (deadlineAt !== null && deadlineAt <= now() && deadlineAt.getTime() !== before?.getTime()) {
    return refuse({ code: 'fields', fields: [{ field: 'deadlineAt', problem: 'past' }] })
  }
  return { ok: true }
}
