'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { code, password } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { resetByLink } from '#operations/people/reset-password.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { callerNetwork } from '#server/http/caller.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { dropSession } from '#server/people/session.ts'

/** Sets a new password by a link, and leads to signing in with it. */
export const setPasswordAction = openFormAction(
  z.object({ token: code(200), newPassword: password }),
  ({ token, newPassword }) =>
    resetByLink({ token, password: newPassword, network: callerNetwork() }, { byMail: sendsMail() }),
  async () => {
    await dropSession()
    redirect(`${newsroomPath.signIn()}?reset=done`)
  },
)
