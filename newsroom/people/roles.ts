/**
 * The roles of a newsroom, from the fewest rights to the most. A person has exactly one; `associate` has no rights but those of
 * named sets.
 */
export const ROLES = [
  'associate',
  'contributor',
  'reporter',
  'editor',
  'desk_head',
  'managing_editor',
  'editor_in_chief',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** Named sets of rights, given beside a role: what each gives stands in `newsroom/rights/right-sets.ts`. */
export const RIGHT_SETS = ['legal', 'photo', 'advertising', 'audit'] as const
export type RightSet = (typeof RIGHT_SETS)[number]

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
  /** Left out: none. */
  sets?: readonly RightSet[]
  /** Sections the role holds for, those under them included; empty means all of them. */
  sectionIds: readonly string[]
  /** Sections in which the person publishes own articles without waiting (tự xuất bản), those under them included. */
  selfPublishSectionIds: readonly string[]
  language: Language
}
