import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readDoorRules, readNewspaper } from '#db/stores/papers/settings.ts'
import { addLetter } from '#db/stores/people/letters.ts'
import { findPerson } from '#db/stores/people/people.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  findSecondFactor,
  removeSecondFactor,
  unusedRecoveryCodes,
} from '#db/stores/people/second-factors.ts'
import { deleteSessionsOf } from '#db/stores/people/sessions.ts'
import { dayOf } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { secondFactorFor } from '#newsroom/people/door-rules.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import type { ByMail } from './invite-person.ts'
import { passLimits } from './limits.ts'
import { verifyPassword } from './password.ts'
import { seal, unseal } from './sealing.ts'
import { appAddress, makeRecoveryCodes, newSecret, takeAppCode } from './second-factor-codes.ts'
import { type Holder, sessionId } from './session.ts'
import { limitsOfCodes, limitsOfOwn } from './sign-in-limits.ts'

const wrongCode = refuse({ code: 'fields', fields: [{ field: 'code', problem: 'invalid' }] })

/** How the viewer's second factor stands. `setUp`: one that is still to be confirmed, for the app to read. */
export type SecondFactorState = {
  on: boolean
  setUp: { secret: string; address: string } | null
  codesLeft: number
  /** Whether the viewer's role has to have one: from a day to come (`from`), or now. */
  required: 'free' | 'soon' | 'now'
  from: string
}

/** How the viewer's second factor stands. */
export async function readSecondFactor(viewer: Holder): Promise<Outcome<{ state: SecondFactorState }>> {
  const db = database()
  const [row, rules, newspaper, person] = [
    await findSecondFactor(db, viewer.id),
    await readDoorRules(db),
    await readNewspaper(db),
    await findPerson(db, viewer.id),
  ]
  if (!person) return refuse({ code: 'signed_out' })
  const on = row !== null && row.confirmedAt !== null
  const secret = row && !on ? unseal(row.sealedSecret, viewer.id) : null
  const setUp = secret
    ? { secret, address: appAddress(secret, { newspaper: newspaper.name, email: person.email }) }
    : null
  const codesLeft = on ? (await unusedRecoveryCodes(db, viewer.id)).length : 0
  const required = secondFactorFor(rules, viewer.role, dayOf(now(), newspaper.timeZone))
  return { ok: true, state: { on, setUp, codesLeft, required, from: rules.secondFactorFrom } }
}

/** Begins to set a second factor up: a new secret, which counts for nothing before a first code has been right. */
export async function startSecondFactor(viewer: Holder): Promise<Outcome> {
  const sealedSecret = seal(newSecret(), viewer.id)
  const row = { personId: viewer.id, sealedSecret, createdAt: now(), confirmedAt: null, lastStep: 0 }
  return (await beginSecondFactor(database(), row)) ? { ok: true } : refuse({ code: 'changed' })
}

/** Switches the second factor on by its first code. @returns ten recovery codes, which nobody is shown again */
export async function switchSecondFactorOn(
  viewer: Holder,
  input: { code: string; presentSecret: string },
  { byMail }: ByMail,
): Promise<Outcome<{ codes: string[] }>> {
  const passed = await passLimits(limitsOfCodes(viewer.id))
  if (!passed.ok) return passed
  return database().transaction(async (tx) => {
    const row = await findSecondFactor(tx, viewer.id)
    if (!row || row.confirmedAt !== null) return refuse({ code: 'changed' })
    if (!(await takeAppCode(tx, viewer.id, input.code))) return wrongCode
    if (!(await confirmSecondFactor(tx, viewer.id, now()))) return refuse({ code: 'changed' })
    await passed.takeBack(tx)
    // Whoever else is in by the password alone has to show the second factor now.
    await deleteSessionsOf(tx, viewer.id, sessionId(input.presentSecret))
    await logEvent(tx, { name: 'second_factor_on', actorId: viewer.id })
    if (byMail) await tellOfProtection(tx, viewer.id)
    return { ok: true, codes: await makeRecoveryCodes(tx, viewer.id) }
  })
}

/** Gives the viewer ten other recovery codes, for their password; the former ones are gone. */
export async function renewRecoveryCodes(
  viewer: Viewer,
  input: { password: string },
): Promise<Outcome<{ codes: string[] }>> {
  const shown = await showPassword(viewer, input.password)
  if (!shown.ok) return shown
  return database().transaction(async (tx) => {
    if ((await findSecondFactor(tx, viewer.id))?.confirmedAt == null) return refuse({ code: 'changed' })
    await logEvent(tx, { name: 'recovery_codes_renewed', actorId: viewer.id })
    return { ok: true, codes: await makeRecoveryCodes(tx, viewer.id) }
  })
}

/** Switches the viewer's own second factor off, for their password, where their role does not have to have one. */
export async function switchSecondFactorOff(
  viewer: Viewer,
  input: { password: string },
  { byMail }: ByMail,
): Promise<Outcome> {
  const state = await readSecondFactor(viewer)
  if (!state.ok) return state
  if (state.state.required === 'now') return refuse({ code: 'not_allowed' })
  const shown = await showPassword(viewer, input.password)
  if (!shown.ok) return shown
  return database().transaction(async (tx) => {
    if (!(await removeSecondFactor(tx, viewer.id))) return refuse({ code: 'changed' })
    await logEvent(tx, { name: 'second_factor_off', actorId: viewer.id })
    if (byMail) await tellOfProtection(tx, viewer.id)
    return { ok: true }
  })
}

/** Takes somebody's second factor away, for who has lost it and all their codes; their sessions end. */
export async function removeSecondFactorOf(viewer: Viewer, personId: string, { byMail }: ByMail): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person || !(await removeSecondFactor(tx, personId))) return refuse({ code: 'not_found' })
    await deleteSessionsOf(tx, personId)
    await logEvent(tx, { name: 'second_factor_removed', actorId: viewer.id, subject: personId })
    if (byMail) await tellOfProtection(tx, personId)
    return { ok: true }
  })
}

async function showPassword(viewer: Viewer, password: string): Promise<Outcome> {
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const passed = await passLimits(limitsOfOwn(viewer.id))
  if (!passed.ok) return passed
  if (!(await verifyPassword(person.passwordHash, password, { network: viewer.id, known: true }))) {
    return refuse({ code: 'fields', fields: [{ field: 'presentPassword', problem: 'invalid' }] })
  }
  await db.transaction(passed.takeBack)
  return { ok: true }
}

async function tellOfProtection(tx: Parameters<typeof addLetter>[0], personId: string): Promise<void> {
  const person = await findPerson(tx, personId)
  if (person) await addLetter(tx, { kind: 'protection_changed', address: person.email, subjectId: personId })
}
