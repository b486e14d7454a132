'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { line } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { takeSecondStep } from '#operations/people/second-step.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { presentCaller, rememberDevice } from '#server/people/known-devices.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { carrySession, currentSessionSecret } from '#server/people/session.ts'

/** Takes the second step of signing in, and leads to where the person wanted to go. */
export const secondStepAction = openFormAction(
  z.object({ code: line(100), next: z.unknown() }),
  async ({ code }) => {
    const presentSecret = await currentSessionSecret()
    if (!presentSecret) return refuse({ code: 'signed_out' })
    return takeSecondStep({ presentSecret, code, caller: await presentCaller(), byMail: sendsMail() })
  },
  async ({ sessionSecret, personId }, { next }) => {
    await carrySession(sessionSecret)
    await rememberDevice(personId)
    redirect(placeInNewsroom(next))
  },
)
