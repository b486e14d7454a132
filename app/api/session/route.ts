import { z } from 'zod'
import { id, line, password } from '#newsroom/kit/input.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { endSession } from '#operations/people/session.ts'
import { signInAgain } from '#operations/people/sign-in-again.ts'
import { answerOf, guarded } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'
import { presentCaller, rememberDevice } from '#server/people/known-devices.ts'
import { carrySession, currentSessionSecret } from '#server/people/session.ts'

const BODY_BYTES = 10_000

const body = z.object({ personId: id, password, code: line(100).optional() })

/**
 * Signs in anew under an open page, which stays as it is. A route and not an action: a page that was open while a new
 * build was put up does not know the new build's actions.
 */
export async function POST(request: Request): Promise<Response> {
  return answerOf(
    await guarded(async (): Promise<Outcome> => {
      const json = await readJson(request, BODY_BYTES, body)
      if (!json.ok) return json
      const outcome = await signInAgain({ ...json.value, caller: await presentCaller() })
      if (!outcome.ok) return outcome
      const former = await currentSessionSecret()
      await carrySession(outcome.sessionSecret)
      // Where it had not ended, as when somebody only shows once more who they are, another takes its place.
      if (former) await endSession(former)
      await rememberDevice(outcome.personId)
      return { ok: true }
    }),
  )
}
