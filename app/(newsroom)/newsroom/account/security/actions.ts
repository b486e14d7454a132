'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { id, line, password } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { askForEmail, dropEmailChange } from '#operations/people/change-email.ts'
import { endOtherSessions, endOwnSession } from '#operations/people/own-sessions.ts'
import { formAction } from '#server/http/exported-action.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { currentSessionSecret } from '#server/people/session.ts'

/** Signs another of the viewer's browsers out. */
export const endSessionAction = formAction(
  z.object({ sessionId: id }),
  (viewer, { sessionId }) => endOwnSession(viewer, sessionId),
  () => refresh(),
)

/** Signs all of the viewer's browsers out but this one. */
export const endOtherSessionsAction = formAction(
  z.object({}),
  async (viewer) => {
    const secret = await currentSessionSecret()
    return secret ? endOtherSessions(viewer, secret) : refuse({ code: 'signed_out' })
  },
  () => refresh(),
)

/** Asks for another address to sign in with. */
export const askForEmailAction = formAction(
  z.object({ email: line(1000), presentPassword: password }),
  (viewer, { email, presentPassword }) =>
    askForEmail(viewer, { email, password: presentPassword }, { byMail: sendsMail() }),
  () => refresh(),
)

/** Takes that wish back. */
export const dropEmailChangeAction = formAction(z.object({}), dropEmailChange, () => refresh())
