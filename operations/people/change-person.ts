import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { clearAttemptsOf } from '#db/stores/people/attempts.ts'
import { addPenNames } from '#db/stores/people/pen-names.ts'
import {
  countOtherAdmins,
  findPerson,
  lockAdmins,
  type Person,
  peopleWhoseTimeIsOver,
  replaceSections,
  updatePerson,
} from '#db/stores/people/people.ts'
import { deleteSessionsOf } from '#db/stores/people/sessions.ts'
import { removePresencesOf } from '#db/stores/presence/presences.ts'
import { addDays, dayBegins, readDay } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { RightSet, Role, Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import { hashPassword, passwordProblem } from './password.ts'
import { type PersonInput, personProblems, personSchema } from './person-input.ts'

const changedMeanwhile = refuse({ code: 'changed' })

type Target = { personId: string; version: number }

/**
 * Changes a person's name, role, sets of rights, sections and pen names. A change of role or sets ends their sessions: what was opened under
 * the old rights is opened anew. Pen names are only added, as articles carry them.
 */
export function changePerson(viewer: Viewer, target: Target, input: PersonInput): Promise<Outcome> {
  return withPerson(viewer, target, async (tx, person) => {
    const parsed = personSchema.safeParse(input)
    if (!parsed.success) return refuse({ code: 'malformed' })
    const { name, role, rightSets, language, penNames } = parsed.data
    const problems = personProblems({ name, email: person.email })
    if (problems) return problems
    if (may(person, 'people.manage') && !may({ role }, 'people.manage') && (await isLastAdmin(tx, person))) {
      return refuse({ code: 'last_admin' })
    }
    if (!(await updatePerson(tx, person.id, target.version, { name, role, rightSets, language })))
      return changedMeanwhile
    await replaceSections(tx, person.id, parsed.data)
    await addPenNames(tx, person.id, penNames)
    const former = rightsInWords({ role: person.role, rightSets: knownSets(person.rightSets) })
    const present = rightsInWords({ role, rightSets })
    if (former !== present) await deleteSessionsOf(tx, person.id)
    const reason = former === present ? '' : `${former} → ${present}`
    await logEvent(tx, { name: 'person_changed', actorId: viewer.id, subject: person.id, reason })
    return { ok: true }
  })
}

/** Blocks a person, or lets them in again. A blocked account is out on its next request. */
export function blockPerson(viewer: Viewer, target: Target, blocked: boolean): Promise<Outcome> {
  return withPerson(viewer, target, async (tx, person) => {
    if (blocked && (await isLastAdmin(tx, person))) return refuse({ code: 'last_admin' })
    const change = blocked
      ? { blockedAt: person.blockedAt ?? now() }
      : { blockedAt: null, endsAt: laterOnly(person.endsAt) }
    if (!(await updatePerson(tx, person.id, target.version, change))) return changedMeanwhile
    if (blocked) await shutOut(tx, person.id)
    const name = blocked ? 'person_blocked' : 'person_unblocked'
    await logEvent(tx, { name, actorId: viewer.id, subject: person.id })
    return { ok: true }
  })
}

/**
 * Sets the last day of somebody's contract, or none: after it their account is blocked by itself, and what they hold goes to the
 * successor, or back to the queue where none is named.
 */
export async function setLastDay(
  viewer: Viewer,
  target: Target,
  { lastDay, successorId = '' }: { lastDay: string; successorId?: string },
): Promise<Outcome> {
  const day = lastDay === '' ? null : readDay(lastDay)
  if (day === null && lastDay !== '')
    return refuse({ code: 'fields', fields: [{ field: 'lastDay', problem: 'invalid' }] })
  return withPerson(viewer, target, async (tx, person) => {
    const { timeZone } = await readNewspaper(tx)
    const endsAt = day === null ? null : dayBegins(addDays(day, 1), timeZone)
    if (endsAt && endsAt <= now()) return refuse({ code: 'fields', fields: [{ field: 'lastDay', problem: 'past' }] })
    const successor = endsAt && successorId !== '' ? await findPerson(tx, successorId) : null
    if (endsAt && successorId !== '' && (!successor || successor.id === person.id || successor.blockedAt !== null)) {
      return refuse({ code: 'fields', fields: [{ field: 'successorId', problem: 'invalid' }] })
    }
    const change = { endsAt, successorId: successor?.id ?? null }
    if (!(await updatePerson(tx, person.id, target.version, change))) return changedMeanwhile
    await logEvent(tx, { name: 'contract_end_set', actorId: viewer.id, subject: person.id, reason: lastDay })
    return { ok: true }
  })
}

/** Blocks everybody whose contract has come to its end; called by the clock of every server. The last administrator stays. */
export async function endContracts(): Promise<number> {
  let ended = 0
  for (const id of await peopleWhoseTimeIsOver(database(), now())) {
    await database().transaction(async (tx) => {
      await lockAdmins(tx)
      const person = await findPerson(tx, id)
      if (!person || person.blockedAt !== null || (await isLastAdmin(tx, person))) return
      if (!(await updatePerson(tx, person.id, person.version, { blockedAt: now() }))) return
      await shutOut(tx, person.id)
      await logEvent(tx, { name: 'contract_ended', actorId: null, subject: person.id })
      ended += 1
    })
  }
  return ended
}

/** A role and what stands beside it, as the log keeps them: `reporter + photo`. */
function rightsInWords({ role, rightSets }: { role: Role; rightSets: readonly RightSet[] }): string {
  return [role, ...rightSets].join(' + ')
}

async function shutOut(tx: Store, personId: string): Promise<void> {
  await deleteSessionsOf(tx, personId)
  await removePresencesOf(tx, personId)
}

/** Whoever comes back has not left: a day that is over would block them anew. */
function laterOnly(endsAt: Date | null): Date | null {
  return endsAt && endsAt > now() ? endsAt : null
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
    if (person.blottedAt !== null) return refuse({ code: 'blotted' })
    return change(tx, person)
  })
}

async function isLastAdmin(tx: Store, person: Person): Promise<boolean> {
  return may(person, 'people.manage') && person.blockedAt === null && (await countOtherAdmins(tx, person.id)) === 0
}
