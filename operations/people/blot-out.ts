import 'server-only'
import { randomBytes } from 'node:crypto'
import { database } from '#db/index.ts'
import { takeNumber } from '#db/stores/kit/counters.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { blotPerson } from '#db/stores/people/blot.ts'
import { penNamesOf } from '#db/stores/people/pen-names.ts'
import { findPerson, lockAdmins } from '#db/stores/people/people.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { messagesFor } from '#messages/index.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { hashPassword } from './password.ts'

/**
 * Takes out what the newsroom knows of somebody who has left: name, address, portrait and what they say of themselves, how they
 * signed in and from where. What they wrote and what it is signed with stays, and so does what they did, under a name that no other
 * person has. There is no way back; the account is not let in again.
 */
export async function blotOut(viewer: Viewer, target: { personId: string; version: number }): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  // Nobody knows the password that it is of.
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'))
  return database().transaction(async (tx) => {
    await lockAdmins(tx)
    const person = await findPerson(tx, target.personId)
    if (!person) return refuse({ code: 'not_found' })
    if (person.version !== target.version) return refuse({ code: 'changed' })
    if (person.blottedAt !== null) return refuse({ code: 'blotted' })
    if (person.blockedAt === null) return refuse({ code: 'not_blocked' })
    const { language } = await readNewspaper(tx)
    const number = await takeNumber(tx, 'blotted people')
    const instead = {
      name: messagesFor(language).personalData.formerName(number),
      // Nobody is reached there, whatever a mail server makes of it.
      email: `${person.id}@blotted.invalid`,
      passwordHash,
      at: now(),
    }
    await blotPerson(tx, person, instead)
    const pages = await penNamesOf(tx, person.id)
    await noteRefresh(
      tx,
      pages.map(({ id }) => ({ kind: 'author' as const, id })),
    )
    await logEvent(tx, { name: 'person_blotted', actorId: viewer.id, subject: person.id })
    return { ok: true }
  })
}
