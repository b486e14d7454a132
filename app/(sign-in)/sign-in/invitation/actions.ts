'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { code, line, password } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { acceptInvitation } from '#operations/people/accept-invitation.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { callerNetwork } from '#server/http/caller.ts'
import { rememberDevice } from '#server/people/known-devices.ts'
import { carrySession } from '#server/people/session.ts'

/** Takes an invitation, and leads into the newsroom by the guide for the new person's role. */
export const acceptInvitationAction = openFormAction(
  z.object({ token: code(200), name: line(1000), password }),
  (input) => acceptInvitation({ ...input, network: callerNetwork() }),
  async ({ sessionSecret, personId }) => {
    await carrySession(sessionSecret)
    await rememberDevice(personId)
    redirect(newsroomPath.help())
  },
)
