'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { id, line, prose, typedVersion } from '#newsroom/kit/input.ts'
import { LANGUAGES, RIGHT_SETS, ROLES } from '#newsroom/people/roles.ts'
import { sendInvitationAgain, withdrawInvitation } from '#operations/people/invitations.ts'
import { inviteList } from '#operations/people/invite-list.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { makeResetLink } from '#operations/people/reset-password.ts'
import { formAction, provenFormAction } from '#server/actions/exported-action.ts'
import { linkAddress, sendsMail } from '#server/people/link-address.ts'

const ids = z.array(id).max(200)
const target = z.object({ invitationId: id, version: typedVersion })

/** Invites somebody; their link is shown once. */
export const invitePersonAction = provenFormAction(
  z.object({
    email: line(1000),
    name: line(1000),
    role: z.enum(ROLES),
    rightSets: z.array(z.enum(RIGHT_SETS)).max(20),
    language: z.enum(LANGUAGES),
    sectionIds: ids,
    selfPublishSectionIds: ids,
  }),
  async (viewer, input) => {
    const outcome = await invitePerson(viewer, input, { byMail: sendsMail() })
    return outcome.ok ? { ...outcome, link: linkAddress('invitation', outcome.link) } : outcome
  },
  () => refresh(),
)

/** Invites everybody on a list. */
export const inviteListAction = provenFormAction(
  z.object({ list: prose(200_000) }),
  async (viewer, input) => {
    const outcome = await inviteList(viewer, input, { byMail: sendsMail() })
    if (!outcome.ok) return outcome
    const withAddress = ({ email, link }: { email: string; link: string }) => ({
      email,
      link: linkAddress('invitation', link),
    })
    return { ok: true, invited: outcome.invited.map(withAddress) }
  },
  () => refresh(),
)

/** Sends an invitation again. */
export const sendInvitationAgainAction = formAction(
  target,
  async (viewer, input) => {
    const outcome = await sendInvitationAgain(viewer, input, { byMail: sendsMail() })
    return outcome.ok ? { ...outcome, link: linkAddress('invitation', outcome.link) } : outcome
  },
  () => refresh(),
)

/** Withdraws an invitation. */
export const withdrawInvitationAction = formAction(target, withdrawInvitation, () => refresh())

/** Makes a link with which a person sets a new password. */
export const makeResetLinkAction = provenFormAction(z.object({ personId: id }), async (viewer, { personId }) => {
  const outcome = await makeResetLink(viewer, personId)
  return outcome.ok ? { ...outcome, link: linkAddress('password_reset', outcome.link) } : outcome
})
