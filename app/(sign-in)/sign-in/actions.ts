'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { placeInNewsroom } from '#components/desk/place-in-newsroom.ts'
import type { FormState } from '#components/ui/form-state.ts'
import { refuse } from '#newsroom/refusals.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { guarded } from '#server/action.ts'
import { carrySession } from '#server/session.ts'

const schema = z.object({ email: z.string().max(320), password: z.string().max(1000), next: z.unknown() })

/** Signs in and leads to where the person wanted to go. */
export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const { email, password, next } = parsed.data
  const outcome = await guarded(() => signIn({ email, password }))
  if (!outcome.ok) return { outcome, typed: { email } }
  await carrySession(outcome.sessionSecret)
  redirect(placeInNewsroom(next))
}
