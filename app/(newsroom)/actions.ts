'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { LANGUAGES } from '#newsroom/roles.ts'
import { changeLanguage } from '#operations/people/change-own-account.ts'
import { endSession } from '#operations/people/session.ts'
import { perform } from '#server/action.ts'
import { currentSessionSecret, dropSession } from '#server/session.ts'

/** Ends this browser's session, in the database and in its cookie. */
export async function signOutAction(): Promise<void> {
  const secret = await currentSessionSecret()
  if (secret) await endSession(secret)
  await dropSession()
  redirect('/sign-in')
}

/** Changes the language in which the viewer sees the newsroom. */
export async function changeLanguageAction(language: unknown): Promise<Outcome> {
  const parsed = z.enum(LANGUAGES).safeParse(language)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => changeLanguage(viewer, parsed.data))
}
