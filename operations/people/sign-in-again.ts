import 'server-only'
import { database } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { takeSecondStep } from './second-step.ts'
import { endSession } from './session.ts'
import { signIn } from './sign-in.ts'
import type { Caller } from './sign-in-limits.ts'

/**
 * Signs in a person whose session ended under an open page, by the password alone: the page knows whose it is. Counted
 * and answered like any other signing-in, after the same work; an id that nobody has is an address that nobody has.
 */
export async function signInAgain(input: {
  personId: string
  password: string
  /** Of the second factor, where the person has one. */
  code?: string | undefined
  caller: Caller
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const db = database()
  const person = await findPerson(db, input.personId)
  const email = person?.email ?? input.personId
  const outcome = await signIn({ email, password: input.password, caller: input.caller })
  if (!outcome.ok || !outcome.owesSecondFactor) return outcome
  const second = input.code
    ? await takeSecondStep({ presentSecret: outcome.sessionSecret, code: input.code, caller: input.caller })
    : refuse({ code: 'second_factor' })
  // A page asks for both at once; what has only half of it is left nowhere.
  if (!second.ok) await endSession(outcome.sessionSecret)
  return second
}
