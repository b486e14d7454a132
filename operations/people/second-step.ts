import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { deleteSession } from '#db/stores/people/sessions.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { passLimits } from './limits.ts'
import { takeAppCode, takeRecovery } from './second-factor-codes.ts'
import { beginSession, readSession, sessionId } from './session.ts'
import { type Caller, limitsOfCodes, UNKNOWN_CALLER } from './sign-in-limits.ts'
import { signedInFrom, tellOfSignIn } from './tell-of-sign-in.ts'

/**
 * The second of two steps in: a code of the app, or a recovery code. The session that owed it ends, and another begins: what was
 * known of the first opens nothing.
 */
export async function takeSecondStep(input: {
  presentSecret: string
  code: string
  caller?: Caller
  /** Whether mail is sent: then a new browser is told of. */
  byMail?: boolean
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const open = await readSession(input.presentSecret)
  if (open?.owes !== 'code') return refuse({ code: 'signed_out' })
  const { id: personId } = open.holder
  const passed = await passLimits(limitsOfCodes(personId))
  if (!passed.ok) return passed
  return database().transaction(async (tx) => {
    const byApp = await takeAppCode(tx, personId, input.code)
    const byRecovery = !byApp && (await takeRecovery(tx, personId, input.code))
    if (!byApp && !byRecovery) return refuse({ code: 'fields', fields: [{ field: 'code', problem: 'invalid' }] })
    await passed.takeBack(tx)
    await deleteSession(tx, sessionId(input.presentSecret))
    const { caller = UNKNOWN_CALLER, byMail } = input
    const reason = signedInFrom(caller)
    await logEvent(tx, { name: byApp ? 'signed_in' : 'signed_in_by_recovery', actorId: personId, reason })
    const sessionSecret = await beginSession(tx, personId)
    if (byMail) await tellOfSignIn(tx, personId, sessionSecret, caller)
    return { ok: true, sessionSecret, personId }
  })
}
