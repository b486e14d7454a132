import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { insertInvitation } from '#db/stores/people/invitations.ts'
import { addLetter } from '#db/stores/people/letters.ts'
import { emailKey, lockAdmins } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Invited } from '#newsroom/people/invitation.ts'
import { LINK_LIFE_MS } from '#newsroom/people/one-use-link.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { type InvitationInput, invitationProblem, invitationSchema } from './invitation-input.ts'
import { passLimits } from './limits.ts'
import { makeLink } from './links.ts'
import { limitsOfInviting } from './sign-in-limits.ts'

/** Whether the server that was asked sends mail. Where it does not, the link is given by hand. */
export type ByMail = { byMail: boolean }

/**
 * Invites somebody: the link opens once, within seven days. It is answered in any case, to be given by hand where no mail arrives;
 * nobody can have it shown a second time.
 */
export async function invitePerson(
  viewer: Viewer,
  input: InvitationInput,
  { byMail }: ByMail,
): Promise<Outcome<{ id: string; email: string; link: string }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const parsed = invitationSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const passed = await passLimits(limitsOfInviting(viewer.id))
  if (!passed.ok) return passed
  return database().transaction(async (tx) => {
    // Two who invite the same address at the same moment take turns, so that one of them is told.
    await lockAdmins(tx)
    const problem = await invitationProblem(tx, parsed.data.email)
    if (problem) return refuse({ code: 'fields', fields: [{ field: 'email', problem }] })
    return { ok: true, ...(await addInvitation(tx, viewer, parsed.data, byMail)) }
  })
}

/** Stores an invitation and puts its mail on the way. @returns its link, with it the only copy of the secret */
export async function addInvitation(
  tx: Store,
  viewer: Viewer,
  invited: Invited,
  byMail: boolean,
): Promise<{ id: string; email: string; link: string }> {
  const id = newId()
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + LINK_LIFE_MS.invitation)
  const email = invited.email.trim()
  await insertInvitation(tx, {
    ...invited,
    id,
    version: 1,
    email,
    emailKey: emailKey(email),
    invitedById: viewer.id,
    createdAt,
    expiresAt,
    withdrawnAt: null,
    acceptedAt: null,
    personId: null,
  })
  if (byMail) await addLetter(tx, { kind: 'invitation', address: email, subjectId: id })
  await logEvent(tx, { name: 'person_invited', actorId: viewer.id, subject: id, reason: email })
  return { id, email, link: await makeLink(tx, 'invitation', id, expiresAt) }
}
