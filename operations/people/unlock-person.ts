import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { clearAttemptsOf } from '#db/stores/people/attempts.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** Forgets the wrong passwords that were tried with an account: the next one is looked at, wherever it comes from. */
export async function unlockPerson(viewer: Viewer, personId: string): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) return refuse({ code: 'not_found' })
    await clearAttemptsOf(tx, person.emailKey)
    await logEvent(tx, { name: 'sign_in_unlocked', actorId: viewer.id, subject: person.id })
    return { ok: true }
  })
}
