import 'server-only'
import { database } from '#db/index.ts'
import { findPerson } from '#db/stores/people.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { signIn } from './sign-in.ts'

/**
 * Signs in a person whose session ended under an open page, by the password alone: the page knows whose it is. Counted
 * and answered like any other signing-in; an id that nobody has gets the answer of a wrong password.
 */
export async function signInAgain(input: {
  personId: string
  password: string
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const person = await findPerson(database(), input.personId)
  if (!person) return refuse({ code: 'wrong_password' })
  return signIn({ email: person.email, password: input.password })
}
