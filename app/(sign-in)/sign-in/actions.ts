'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { line, password } from '#newsroom/kit/input.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { openFormAction } from '#server/http/exported-action.ts'
import { presentCaller, rememberDevice } from '#server/people/known-devices.ts'
import { carrySession } from '#server/people/session.ts'

/** Signs in and leads to where the person wanted to go. */
export const signInAction = openFormAction(
  z.object({ email: line(320), password, next: z.unknown() }),
  async ({ email, password }) => signIn({ email, password, caller: await presentCaller() }),
  async ({ sessionSecret, personId }, { next }) => {
    await carrySession(sessionSecret)
    await rememberDevice(personId)
    redirect(placeInNewsroom(next))
  },
)
