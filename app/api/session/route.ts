import { z } from 'zod'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { signInAgain } from '#operations/people/sign-in-again.ts'
import { answerOf, guarded } from '#server/action.ts'
import { readJson } from '#server/read-json.ts'
import { carrySession } from '#server/session.ts'

const BODY_BYTES = 10_000

const body = z.object({ personId: z.string().regex(/^[0-9a-z]{1,64}$/), password: z.string().max(1000) })

/**
 * Signs in anew under an open page, which stays as it is. A route and not an action: a page that was open while a new
 * build was put up does not know the new build's actions.
 */
export async function POST(request: Request): Promise<Response> {
  return answerOf(
    await guarded(async (): Promise<Outcome> => {
      const json = await readJson(request, BODY_BYTES)
      if (!json.ok) return json
      const parsed = body.safeParse(json.value)
      if (!parsed.success) return refuse({ code: 'malformed' })
      const outcome = await signInAgain(parsed.data)
      if (!outcome.ok) return outcome
      await carrySession(outcome.sessionSecret)
      return { ok: true }
    }),
  )
}
