import type { Outcome } from '#newsroom/kit/refusals.ts'
import { signedByPasskey } from '#operations/people/passkey-shapes.ts'
import { signInByPasskey } from '#operations/people/passkeys.ts'
import { answerOf, guarded } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'
import { presentCaller, rememberDevice } from '#server/people/known-devices.ts'
import { carrySession } from '#server/people/session.ts'
import { passkeySite } from '#server/people/site.ts'

const BODY_BYTES = 50_000

/** Signs in with what a passkey has signed. */
export async function POST(request: Request): Promise<Response> {
  return answerOf(
    await guarded(async (): Promise<Outcome> => {
      const json = await readJson(request, BODY_BYTES, signedByPasskey)
      if (!json.ok) return json
      const outcome = await signInByPasskey(json.value, passkeySite(), await presentCaller())
      if (!outcome.ok) return outcome
      await carrySession(outcome.sessionSecret)
      await rememberDevice(outcome.personId)
      return { ok: true }
    }),
  )
}
