'use server'

import { z } from 'zod'
import { line } from '#newsroom/kit/input.ts'
import { askForReset } from '#operations/people/reset-password.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { callerNetwork } from '#server/http/caller.ts'

/** Asks for a link to set a new password. */
export const askForResetAction = openFormAction(z.object({ email: line(320) }), ({ email }) =>
  askForReset({ email, network: callerNetwork() }),
)
