'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { refuse } from '#newsroom/refusals.ts'
import { setUpNewsroom } from '#operations/people/set-up-newsroom.ts'
import { guarded } from '#server/action.ts'
import { carrySession } from '#server/session.ts'

const line = z.string().max(1000)
const schema = z.object({
  token: line,
  name: line,
  email: line,
  password: line,
  language: line,
  alone: line.default(''),
})

/** Makes the first administrator and signs them in. */
export async function setUpAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const { name, email, language, alone } = parsed.data
  const outcome = await guarded(() => setUpNewsroom({ ...parsed.data, alone: alone === 'yes' }))
  if (!outcome.ok) return { outcome, typed: { name, email, language, alone } }
  await carrySession(outcome.sessionSecret)
  redirect('/newsroom')
}
