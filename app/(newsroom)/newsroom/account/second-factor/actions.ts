'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { line, password } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import {
  renewRecoveryCodes,
  startSecondFactor,
  switchSecondFactorOff,
  switchSecondFactorOn,
} from '#operations/people/second-factor.ts'
import { formAction, settingUpFormAction } from '#server/actions/exported-action.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { currentSessionSecret } from '#server/people/session.ts'

/** Begins to set a second factor up: the page shows what an app reads. */
export const startSecondFactorAction = settingUpFormAction(z.object({}), startSecondFactor, () => refresh())

/** Switches it on by a first code, and gives the recovery codes. */
export const switchSecondFactorOnAction = settingUpFormAction(
  z.object({ code: line(100) }),
  async (holder, { code }) => {
    const presentSecret = await currentSessionSecret()
    if (!presentSecret) return refuse({ code: 'signed_out' })
    return switchSecondFactorOn(holder, { code, presentSecret }, { byMail: sendsMail() })
  },
)

/** Gives other recovery codes. */
export const renewRecoveryCodesAction = formAction(z.object({ presentPassword: password }), (viewer, input) =>
  renewRecoveryCodes(viewer, { password: input.presentPassword }),
)

/** Switches it off. */
export const switchSecondFactorOffAction = formAction(
  z.object({ presentPassword: password }),
  (viewer, input) => switchSecondFactorOff(viewer, { password: input.presentPassword }, { byMail: sendsMail() }),
  () => redirect(newsroomPath.secondFactor()),
)
