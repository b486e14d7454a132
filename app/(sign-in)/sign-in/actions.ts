'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { line, password } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { openFormAction } from '#server/actions/exported-action.ts'
import { presentCaller, rememberDevice } from '#server/people/known-devices.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { carrySession } from '#server/people/session.ts'

/** Signs in and leads to where the person wanted to go. */
export const signInAction = openFormAction(
  z.object({ email: line(320), password, next: z.unknown() }),
  async ({ email, password }) => signIn({ email, password, caller: await presentCaller(), byMail: sendsMail() }),
  async ({ sessionSecret, personId, owesSecondFactor }, { next }) => {
    await carrySession(sessionSecret)
    const place = placeInNewsroom(next)
    if (owesSecondFactor) redirect(newsroomPath.secondStep(place))
    await rememberDevice(personId)
    redirect(place)
  },
)
