import { PLANNING_PATH } from '#components/planning/paths.ts'
import { SUBJECT_STATES, type SubjectState } from '#newsroom/kit/subject-states.ts'

/** What an address of the list asks for. */
export type SubjectListAddress = {
  mine: boolean
  state: SubjectState | ''
  section: string
  person: string
  query: string
  after: string
}

type Parameters = Record<string, string | string[] | undefined>

/** A text out of an address, cut to what can make sense. */
export function textIn(parameters: Parameters, name: string, most: number): string {
  const value = parameters[name]
  return typeof value === 'string' ? value.slice(0, most) : ''
}

/** Reads the address of the list; what makes no sense in it is left aside. */
export function readSubjectListAddress(parameters: Parameters): SubjectListAddress {
  return {
    mine: parameters.which === 'mine',
    state: SUBJECT_STATES.find((each) => each === parameters.which) ?? '',
    section: textIn(parameters, 'section', 64),
    person: textIn(parameters, 'person', 64),
    query: textIn(parameters, 'q', 200),
    after: textIn(parameters, 'after', 64),
  }
}

/** The address of the list that goes on behind `after`, under the same filters. */
export function subjectListPath(address: SubjectListAddress, after = ''): string {
  const parameters = new URLSearchParams()
  const which = address.mine ? 'mine' : address.state
  if (which) parameters.set('which', which)
  if (address.section) parameters.set('section', address.section)
  if (address.person) parameters.set('person', address.person)
  if (address.query) parameters.set('q', address.query)
  if (after) parameters.set('after', after)
  const query = parameters.toString()
  return query ? `${PLANNING_PATH}?${query}` : PLANNING_PATH
}
