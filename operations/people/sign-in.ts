import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { clearAttempts } from '#db/stores/people/attempts.ts'
import { emailKey, findPersonByEmail, renewPasswordHash } from '#db/stores/people/people.ts'
import { findSecondFactor } from '#db/stores/people/second-factors.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { isBelowCost } from '#newsroom/people/hash-cost.ts'
import { hashing } from './hashing.ts'
import { passLimits } from './limits.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { beginSession } from './session.ts'
import { type Caller, limitsOfDevice, limitsOfStranger, ofAccountFrom } from './sign-in-limits.ts'
import { tellOfGuessing } from './tell-of-guessing.ts'
import { signedInFrom, tellOfSignIn } from './tell-of-sign-in.ts'

/** After how long it is worth trying again where too many sign in at once. */
const CROWDED_SECONDS = 5

/** A session that has begun. It opens nothing yet where it still owes the second factor. */
export type SignedIn = { sessionSecret: string; personId: string; owesSecondFactor: boolean }

/**
 * Signs a person in. How many passwords are looked at is limited by account and network, whether the account is known or
 * not (`sign-in-limits.ts`); unknown and blocked people get the same answer as a wrong password, after the same work.
 */
export async function signIn(input: {
  email: string
  password: string
  caller: Caller
  /** Whether mail is sent: then a new browser is told of. */
  byMail?: boolean
}): Promise<Outcome<SignedIn>> {
  const db = database()
  const { caller, email } = input
  const account = emailKey(email).slice(0, 320)
  const person = await findPersonByEmail(db, email)
  const device = caller.devices.find(({ personId }) => personId === person?.id)
  const waiting = { network: caller.network, known: device !== undefined }
  const crowded = refuse({ code: 'crowded', seconds: CROWDED_SECONDS })
  // Nothing is written for whom there is no room.
  if (!hashing().hasRoom(waiting)) return crowded
  const passed = await passLimits(
    device ? limitsOfDevice(account, device.deviceId) : limitsOfStranger(account, caller.network),
  )
  if (!passed.ok) return passed
  const right = await verifyPassword(person?.passwordHash ?? null, input.password, waiting)
  if (right === null) {
    await db.transaction(passed.takeBack)
    return crowded
  }
  if (!person || !right || person.blockedAt !== null) {
    if (person && !device) await tellOfGuessing(person)
    return refuse({ code: 'wrong_password' })
  }
  const renewed = isBelowCost(person.passwordHash) ? await hashPassword(input.password) : null
  return db.transaction(async (tx) => {
    await passed.takeBack(tx)
    if (renewed !== null) await renewPasswordHash(tx, person.id, person.passwordHash, renewed)
    // The machine of old says nothing of who else tries behind the same address.
    if (!device) await clearAttempts(tx, ofAccountFrom(account, caller.network).key)
    const owesSecondFactor = (await findSecondFactor(tx, person.id))?.confirmedAt != null
    if (!owesSecondFactor) await logEvent(tx, { name: 'signed_in', actorId: person.id, reason: signedInFrom(caller) })
    const sessionSecret = await beginSession(tx, person.id, owesSecondFactor)
    if (input.byMail && !owesSecondFactor) await tellOfSignIn(tx, person.id, sessionSecret, caller)
    return { ok: true, sessionSecret, personId: person.id, owesSecondFactor }
  })
}
