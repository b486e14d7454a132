import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/events.ts'
import { emailKey, findPersonByEmail } from '#db/stores/people.ts'
import { clearAttempts, countAttempt } from '#db/stores/sign-in-attempts.ts'
import { now } from '#newsroom/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/refusals.ts'
import { verifyPassword } from './password.ts'
import { beginSession } from './session.ts'

const ATTEMPTS = 10
const WINDOW_MS = 15 * 60 * 1000

/**
 * Signs a person in. At most ten passwords an address are looked at in fifteen minutes, whether the address is known or
 * not; unknown and blocked people get the same answer as a wrong password, after the same work.
 */
export async function signIn(input: {
  email: string
  password: string
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const db = database()
  const key = emailKey(input.email).slice(0, 320)
  const tooMany = await countPasswordAttempt(key)
  if (tooMany) return tooMany
  const person = await findPersonByEmail(db, input.email)
  const right = await verifyPassword(person?.passwordHash ?? null, input.password)
  if (!person || !right || person.blockedAt !== null) return refuse({ code: 'wrong_password' })
  return db.transaction(async (tx) => {
    await clearAttempts(tx, key)
    await logEvent(tx, { name: 'signed_in', actorId: person.id })
    return { ok: true, sessionSecret: await beginSession(tx, person.id), personId: person.id }
  })
}

/** Counts an attempt with the password of an address, wherever it is asked for. @returns the refusal of one too many */
export async function countPasswordAttempt(key: string): Promise<Refused | null> {
  const at = now()
  const { attempts, windowStartedAt } = await countAttempt(database(), key, at, WINDOW_MS)
  if (attempts <= ATTEMPTS) return null
  const minutes = Math.max(1, Math.ceil((windowStartedAt.getTime() + WINDOW_MS - at.getTime()) / 60_000))
  return refuse({ code: 'too_many_attempts', minutes })
}
