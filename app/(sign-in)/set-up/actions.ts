'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { code, line, password, ticked } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { setUpNewsroom } from '#operations/people/set-up-newsroom.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { callerNetwork } from '#server/http/caller.ts'
import { rememberDevice } from '#server/people/known-devices.ts'
import { carrySession } from '#server/people/session.ts'

/** Makes the first administrator and signs them in. */
export const setUpAction = openFormAction(
  z.object({ token: code(1000), name: line(1000), email: line(1000), password, language: code(20), alone: ticked }),
  async (input) => setUpNewsroom({ ...input, network: callerNetwork() }),
  async ({ sessionSecret, personId }) => {
    await carrySession(sessionSecret)
    await rememberDevice(personId)
    redirect(newsroomPath.home())
  },
)
