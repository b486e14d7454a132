import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

export const PLANNING_PATH = newsroomPath.planning()
export const WEEK_PATH = newsroomPath.week()

/** The page of a subject. */
export function subjectPath(id: string): string {
  return newsroomPath.subject(id)
}

/** The page where a subject is proposed, for a day if one is named. */
export function newSubjectPath(day?: string): string {
  return day ? `${newsroomPath.newSubject()}?day=${day}` : newsroomPath.newSubject()
}

/** A week of the calendar; without one, the present one. */
export function weekPath(week: string | null, filter: { section: string; person: string }): string {
  const parameters = new URLSearchParams()
  if (week) parameters.set('week', week)
  if (filter.section) parameters.set('section', filter.section)
  if (filter.person) parameters.set('person', filter.person)
  const query = parameters.toString()
  return query ? `${WEEK_PATH}?${query}` : WEEK_PATH
}
