import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { clearAttempts } from '#db/stores/people/attempts.ts'
import { emailKey, findPersonByEmail } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { hashing } from './hashing.ts'
import { passLimits } from './limits.ts'
import { verifyPassword } from './password.ts'
import { beginSession } from './session.ts'
import { type Caller, limitsOfDevice, limitsOfStranger, ofAccountFrom } from './sign-in-limits.ts'
import { tellOfGuessing } from './tell-of-guessing.ts'

/** After how long it is worth trying again where too many sign in at once. */
const CROWDED_SECONDS = 5

/**
 * Signs a person in. How many passwords are looked at is limited by account and network, whether the account is known or
 * not (`sign-in-limits.ts`); unknown and blocked people get the same answer as a wrong password, after the same work.
 */
export async function signIn(input: {
  email: string
  password: string
  caller: Caller
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
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
  return db.transaction(async (tx) => {
    await passed.takeBack(tx)
    // The machine of old says nothing of who else tries behind the same address.
    if (!device) await clearAttempts(tx, ofAccountFrom(account, caller.network).key)
    await logEvent(tx, { name: 'signed_in', actorId: person.id })
    return { ok: true, sessionSecret: await beginSession(tx, person.id), personId: person.id }
  })
}
