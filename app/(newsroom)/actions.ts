'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { LANGUAGES } from '#newsroom/people/roles.ts'
import { changeLanguage } from '#operations/people/change-own-account.ts'
import { endSession } from '#operations/people/session.ts'
import { bareAction, calledAction } from '#server/actions/exported-action.ts'
import { currentSessionSecret, dropSession } from '#server/people/session.ts'

/** Ends this browser's session, in the database and in its cookie. */
export const signOutAction = bareAction(async () => {
  const secret = await currentSessionSecret()
  if (secret) await endSession(secret)
  await dropSession()
  redirect(newsroomPath.signIn())
})

/** Changes the language in which the viewer sees the newsroom. */
export const changeLanguageAction = calledAction(z.enum(LANGUAGES), changeLanguage)
