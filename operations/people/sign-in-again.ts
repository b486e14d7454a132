import 'server-only'
import { database } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { signIn } from './sign-in.ts'
import type { Caller } from './sign-in-limits.ts'

/**
 * Signs in a person whose session ended under an open page, by the password alone: the page knows whose it is. Counted
 * and answered like any other signing-in, after the same work; an id that nobody has is an address that nobody has.
 */
export async function signInAgain(input: {
  personId: string
  password: string
  caller: Caller
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const person = await findPerson(database(), input.personId)
  return signIn({ email: person?.email ?? input.personId, password: input.password, caller: input.caller })
}
