import { type RightSet, ROLES, type Role, type Viewer } from './roles.ts'

// Roles are compared here and in the files beside this one, and nowhere else: `scripts/check/walls.ts` holds it.

type Ranked = Pick<Viewer, 'role'>

/** Whether a person was given a named set of rights. */
export function hasSet({ sets }: Pick<Viewer, 'sets'>, set: RightSet): boolean {
  return sets?.includes(set) === true
}

/** True where the person's role is at least `role` in the order of {@link ROLES}. */
export function ranksAtLeast(person: Ranked, role: Role): boolean {
  return ROLES.indexOf(person.role) >= ROLES.indexOf(role)
}

/**
 * The sections that a role holds for: only desks are narrowed to some. From the managing editor up a role holds for the
 * whole newspaper; who writes, writes for any, and looks after none.
 */
export function desksOf(person: Ranked & Pick<Viewer, 'sectionIds'>): 'none' | 'all' | readonly string[] {
  if (!ranksAtLeast(person, 'editor')) return 'none'
  return ranksAtLeast(person, 'managing_editor') || person.sectionIds.length === 0 ? 'all' : person.sectionIds
}

/** True where the person's sections have this one among them. An article without a section belongs to every desk. */
export function holdsSection(person: Ranked & Pick<Viewer, 'sectionIds'>, sectionId: string | null): boolean {
  if (ranksAtLeast(person, 'managing_editor') || person.sectionIds.length === 0 || sectionId === null) return true
  return person.sectionIds.includes(sectionId)
}

/** What a viewer sees beside what concerns themselves. The lists of the database are cut by it: `db/stores/people/visibility.ts`. */
export type Reach = {
  /** Whatever there is, drafts of others included. */
  everything: boolean
  /** What went out, and what was agreed on. */
  settled: boolean
  /** What desks work on. */
  desks: ReturnType<typeof desksOf>
  /** Articles that desks work on and that the viewer may look at: as one of them, or as a lawyer who reads along. */
  looksOn: ReturnType<typeof desksOf>
}

export function reachOf(viewer: Viewer): Reach {
  const desks = desksOf(viewer)
  const along = hasSet(viewer, 'legal')
  return {
    everything: ranksAtLeast(viewer, 'managing_editor'),
    settled: ranksAtLeast(viewer, 'reporter'),
    desks,
    looksOn: desks === 'none' && along ? (viewer.sectionIds.length === 0 ? 'all' : viewer.sectionIds) : desks,
  }
}

/**
 * What somebody lacks who may not do what others may: a role, then the least that would do, or the section.
 * @param allows whether it would be allowed to this person
 * @returns null where no role would do
 */
export function whatIsLacking(
  viewer: Viewer,
  allows: (person: Viewer) => boolean,
): { code: 'rank'; least: Role } | { code: 'section' } | null {
  const least = ROLES.find((role) => allows({ ...viewer, role, sectionIds: [] }))
  if (least === undefined) return null
  return ranksAtLeast(viewer, least) ? { code: 'section' } : { code: 'rank', least }
}

/**
 * How near somebody is to what waits in a section, for whom to ask first: those whose own section it is before those who
 * answer for all, the lower role before the higher.
 */
export function nearness(person: Viewer, sectionId: string | null): number {
  const desks = person.sectionIds.length > 0 && !ranksAtLeast(person, 'managing_editor')
  return (desks && holdsSection(person, sectionId) ? ROLES.length : 0) - ROLES.indexOf(person.role)
}

/** Whether somebody heads the desk of a section. */
export function headsDesk(person: Ranked & Pick<Viewer, 'sectionIds'>, sectionId: string | null): boolean {
  return person.role === 'desk_head' && holdsSection(person, sectionId)
}

/** Who answers for what goes out: managing editors and the editor in chief; in a small newsroom the administrators. */
export function answerForPublishing<Person extends Ranked>(people: readonly Person[]): Person[] {
  const editors = people.filter(({ role }) => role === 'managing_editor' || role === 'editor_in_chief')
  return editors.length > 0 ? editors : people.filter(({ role }) => role === 'admin')
}
