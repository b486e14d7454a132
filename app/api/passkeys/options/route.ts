import { askForPasskey } from '#operations/people/passkeys.ts'
import { answerOf, guarded } from '#server/actions/action.ts'
import { callerNetwork } from '#server/http/caller.ts'
import { passkeySite } from '#server/people/site.ts'

/** What a browser is asked whose person wants to sign in with a passkey. */
export async function POST(): Promise<Response> {
  return answerOf(await guarded(() => askForPasskey({ network: callerNetwork() }, passkeySite())))
}
