/** The roles of a newsroom, from the fewest rights to the most. A person has exactly one. */
export const ROLES = [
  'contributor',
  'reporter',
  'editor',
  'desk_head',
  'managing_editor',
  'editor_in_chief',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * The person for whom something is done, as read from the database at this request.
 * Nothing else than this decides what may be done: every operation takes it first.
 */
export type Viewer = {
  id: string
  name: string
  role: Role
  /** Sections the role holds for, those under them included; empty means all of them. */
  sectionIds: readonly string[]
  /** Sections in which the person publishes own articles without waiting (tự xuất bản), those under them included. */
  selfPublishSectionIds: readonly string[]
  language: Language
}

/** True where the viewer's role is at least `role` in the order of {@link ROLES}. */
export function ranksAtLeast(viewer: Pick<Viewer, 'role'>, role: Role): boolean {
  return ROLES.indexOf(viewer.role) >= ROLES.indexOf(role)
}

/** True where the viewer's role holds for the section. An article without a section belongs to every desk. */
export function holdsSection(viewer: Viewer, sectionId: string | null): boolean {
  // The sections narrow the desks only: from the managing editor up a role holds for the whole newspaper.
  if (ranksAtLeast(viewer, 'managing_editor') || viewer.sectionIds.length === 0 || sectionId === null) return true
  return viewer.sectionIds.includes(sectionId)
}
