import { addDays, dayOf } from '#newsroom/format/days.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { proposeSubject } from '#operations/planning/propose-subject.ts'
import { readSubject } from '#operations/planning/read-subject.ts'
import type { SubjectText } from '#operations/planning/subject-input.ts'
import { ok } from './newsroom.ts'

/** The day so many days from today, where the newspaper of the tests is. */
export function inDays(days: number): string {
  return addDays(dayOf(new Date(), 'Asia/Ho_Chi_Minh'), days)
}

/** A subject that somebody proposed. */
export async function aSubject(viewer: Viewer, change: Partial<SubjectText> = {}): Promise<string> {
  const text = { title: 'Mùa hồi ở Văn Quan', brief: 'Giá hồi, người trồng.', sectionId: '', plannedOn: '', ...change }
  return ok(await proposeSubject(viewer, text)).id
}

/** A subject as its viewer sees it now, named for what is done with it next. */
export async function subjectNow(viewer: Viewer, subjectId: string) {
  const { subject } = ok(await readSubject(viewer, subjectId))
  return { subject, input: { subjectId, version: subject.version } }
}
