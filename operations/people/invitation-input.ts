import 'server-only'
import { z } from 'zod'
import type { Store } from '#db/index.ts'
import { findOpenInvitation } from '#db/stores/people/invitations.ts'
import { emailKey, findPersonByEmail } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { id, line, tidyLine } from '#newsroom/kit/input.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { FieldProblem } from '#newsroom/kit/refusals.ts'
import { LANGUAGES, ROLES } from '#newsroom/people/roles.ts'
import { emailProblem, rightSets } from './person-input.ts'

const ids = z.array(id).max(200)

export const invitationSchema = z.object({
  email: line(320),
  name: tidyLine(LIMITS.name).default(''),
  role: z.enum(ROLES),
  rightSets,
  language: z.enum(LANGUAGES).default('vi'),
  sectionIds: ids.default([]),
  selfPublishSectionIds: ids.default([]),
})
export type InvitationInput = z.input<typeof invitationSchema>

/** Why an address can't be invited; null where it can. `invited`: an invitation to it is open. */
export async function invitationProblem(tx: Store, email: string): Promise<FieldProblem | null> {
  const problem = emailProblem(email)
  if (problem) return problem
  if (await findPersonByEmail(tx, email)) return 'taken'
  return (await findOpenInvitation(tx, emailKey(email), now())) ? 'invited' : null
}
