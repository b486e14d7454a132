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
