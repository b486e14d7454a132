import 'server-only'
import type { Store } from '#db/index.ts'
import { addLetter } from '#db/stores/people/letters.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { shownNetwork } from '#newsroom/people/device.ts'
import { sessionId } from './session.ts'
import { type Caller, UNKNOWN_CALLER } from './sign-in-limits.ts'

/** From where somebody signs in, as the log keeps it: device and network, as far as they are known. */
export function signedInFrom({ device = '', network }: Pick<Caller, 'device' | 'network'>): string {
  const place = network === UNKNOWN_CALLER.network ? '' : shownNetwork(network)
  return [device, place].filter((part) => part !== '').join(', ')
}

/**
 * Tells somebody by mail that they were signed in from a browser that was never used for their account before: when, and from which
 * device and network, as far as the session knows when the letter is written.
 */
export async function tellOfSignIn(tx: Store, personId: string, secret: string, caller: Caller): Promise<void> {
  if (caller.devices.some((device) => device.personId === personId)) return
  const person = await findPerson(tx, personId)
  if (person) await addLetter(tx, { kind: 'new_sign_in', address: person.email, subjectId: sessionId(secret) })
}
