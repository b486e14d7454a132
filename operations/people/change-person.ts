import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { clearAttemptsOf } from '#db/stores/people/attempts.ts'
import { addPenNames } from '#db/stores/people/pen-names.ts'
import {
  countOtherAdmins,
  findPerson,
  lockAdmins,
  type Person,
  replaceSections,
  updatePerson,
} from '#db/stores/people/people.ts'
import { deleteSessionsOf } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { may } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { hashPassword, passwordProblem } from './password.ts'
import { type PersonInput, personProblems, personSchema } from './person-input.ts'

const changedMeanwhile = refuse({ code: 'changed' })

type Target = { personId: string; version: number }

/**
 * Changes a person's name, role, sections and pen names. A change of role ends their sessions: what was opened under
 * the old rights is opened anew. Pen names are only added, as articles carry them.
 */
export function changePerson(viewer: Viewer, target: Target, input: PersonInput): Promise<Outcome> {
  return withPerson(viewer, target, async (tx, person) => {
    const parsed = personSchema.safeParse(input)
    if (!parsed.success) return refuse({ code: 'malformed' })
    const { name, role, language, penNames } = parsed.data
    const problems = personProblems({ name, email: person.email })
    if (problems) return problems
    if (may(person, 'people.manage') && !may({ role }, 'people.manage') && (await isLastAdmin(tx, person))) {
      return refuse({ code: 'last_admin' })
    }
    if (!(await updatePerson(tx, person.id, target.version, { name, role, language }))) return changedMeanwhile
    await replaceSections(tx, person.id, parsed.data)
    await addPenNames(tx, person.id, penNames)
    if (role !== person.role) await deleteSessionsOf(tx, person.id)
    const reason = role === person.role ? '' : `${person.role} → ${role}`
    await logEvent(tx, { name: 'person_changed', actorId: viewer.id, subject: person.id, reason })
    return { ok: true }
  })
}

/** Blocks a person, or lets them in again. A blocked account is out on its next request. */
export function blockPerson(viewer: Viewer, target: Target, blocked: boolean): Promise<Outcome> {
  return withPerson(viewer, target, async (tx, person) => {
    if (blocked && (await isLastAdmin(tx, person))) return refuse({ code: 'last_admin' })
    const change = { blockedAt: blocked ? (person.blockedAt ?? now()) : null }
    if (!(await updatePerson(tx, person.id, target.version, change))) return changedMeanwhile
    if (blocked) await deleteSessionsOf(tx, person.id)
    const name = blocked ? 'person_blocked' : 'person_unblocked'
    await logEvent(tx, { name, actorId: viewer.id, subject: person.id })
    return { ok: true }
  })
}

/** Gives a person a new password, for who has forgotten theirs; their sessions end. */
export async function resetPassword(viewer: Viewer, target: Target, password: string): Promise<Outcome> {
  const problem = passwordProblem(password)
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'newPassword', problem }] })
  const passwordHash = await hashPassword(password)
  return withPerson(viewer, target, async (tx, person) => {
    if (!(await updatePerson(tx, person.id, target.version, { passwordHash }))) return changedMeanwhile
    await deleteSessionsOf(tx, person.id)
    // What was tried with the old one must not hold up who has the new one.
    await clearAttemptsOf(tx, person.emailKey)
    await logEvent(tx, { name: 'password_reset', actorId: viewer.id, subject: person.id })
    return { ok: true }
  })
}

async function withPerson(
  viewer: Viewer,
  target: Target,
  change: (tx: Store, person: Person) => Promise<Outcome>,
): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    // Two administrators who remove each other at the same moment take turns here, so that one of them stays.
    await lockAdmins(tx)
    const person = await findPerson(tx, target.personId)
    if (!person) return refuse({ code: 'not_found' })
    return change(tx, person)
  })
}

async function isLastAdmin(tx: Store, person: Person): Promise<boolean> {
  return may(person, 'people.manage') && person.blockedAt === null && (await countOtherAdmins(tx, person.id)) === 0
}
