'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { NOTICE_KINDS } from '#newsroom/notices.ts'
import { refuse } from '#newsroom/refusals.ts'
import { changePassword, chooseNotices } from '#operations/people/change-own-account.ts'
import { perform } from '#server/action.ts'
import { carrySession } from '#server/session.ts'

const schema = z.object({ presentPassword: z.string().max(1000), newPassword: z.string().max(1000) })

/** Changes the viewer's password; every session ends but the one that this browser is given anew. */
export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const outcome = await perform((viewer) => changePassword(viewer, parsed.data))
  if (!outcome.ok) return { outcome, typed: {} }
  await carrySession(outcome.sessionSecret)
  // The answer to this request would still be rendered under the session that has ended: a new request is made.
  redirect(`/newsroom/account?changed=${Date.now()}`)
}

const kinds = z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length)

/** Chooses which notices reach the viewer by mail. */
export async function chooseNoticesAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = kinds.safeParse(form.getAll('byMail'))
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  return { outcome: await perform((viewer) => chooseNotices(viewer, parsed.data)), typed: {} }
}
