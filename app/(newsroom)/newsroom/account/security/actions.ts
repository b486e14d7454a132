'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { code, id, line, password } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { askForEmail, dropEmailChange } from '#operations/people/change-email.ts'
import { endOtherSessions, endOwnSession } from '#operations/people/own-sessions.ts'
import { newPasskey } from '#operations/people/passkey-shapes.ts'
import { addPasskey, beginPasskey, dropPasskey } from '#operations/people/passkeys.ts'
import { calledAction, formAction } from '#server/actions/exported-action.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { currentSessionSecret } from '#server/people/session.ts'
import { passkeySite } from '#server/people/site.ts'

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

/** Begins to make a passkey in the viewer's device. */
export const beginPasskeyAction = calledAction(z.object({ password }), (viewer, input) =>
  beginPasskey(viewer, input, passkeySite()),
)

/** Takes the passkey that the device has made. */
export const addPasskeyAction = calledAction(newPasskey, (viewer, input) =>
  addPasskey(viewer, input, passkeySite(), { byMail: sendsMail() }),
)

/** Takes one of the viewer's passkeys away. */
export const dropPasskeyAction = formAction(
  z.object({ passkeyId: code(2000) }),
  (viewer, { passkeyId }) => dropPasskey(viewer, passkeyId, { byMail: sendsMail() }),
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
