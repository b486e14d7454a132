'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { code } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { agreeToEmail } from '#operations/people/change-email.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { callerNetwork } from '#server/http/caller.ts'

/** One of two mailboxes agrees to a new address. */
export const agreeToEmailAction = openFormAction(
  z.object({ token: code(200) }),
  ({ token }) => agreeToEmail({ token, network: callerNetwork() }),
  ({ done }) => redirect(`${newsroomPath.signIn()}/email?agreed=${done ? 'both' : 'one'}`),
)
