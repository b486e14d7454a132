import type { Language, RightSet, Role } from './roles.ts'

/** Whom a newsroom invites, and what it gives them beforehand. */
export type Invited = {
  email: string
  /** Empty where it is left to the invited. */
  name: string
  role: Role
  rightSets: RightSet[]
  language: Language
  sectionIds: string[]
  selfPublishSectionIds: string[]
}

/** So many can be invited in one go by a list. */
export const LONGEST_LIST = 200

/** Where an invitation stands that nobody has taken or withdrawn. */
export type InvitationState = 'open' | 'expired'

export function invitationState(invitation: { expiresAt: Date }, at: Date): InvitationState {
  return invitation.expiresAt > at ? 'open' : 'expired'
}

type Known = { id: string; mergedIntoId: string | null }

/**
 * The sections that an invitation gives, as they are when it is taken: some may have been merged meanwhile. A section that is
 * not there any more stays named: without it a narrowed role would hold for the whole newspaper. Who was trusted to publish
 * alone in a section is not thereby trusted in the one that it was merged into.
 */
export function sectionsAtLast(
  given: Pick<Invited, 'sectionIds' | 'selfPublishSectionIds'>,
  known: readonly Known[],
): Pick<Invited, 'sectionIds' | 'selfPublishSectionIds'> {
  const mergedInto = (id: string) => known.find((section) => section.id === id)?.mergedIntoId ?? null
  return {
    sectionIds: [...new Set(given.sectionIds.map((id) => mergedInto(id) ?? id))],
    selfPublishSectionIds: given.selfPublishSectionIds.filter((id) => mergedInto(id) === null),
  }
}
