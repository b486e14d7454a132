import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { clearAttemptsOf } from '#db/stores/people/attempts.ts'
import { addLetter } from '#db/stores/people/letters.ts'
import { removeLinksTo } from '#db/stores/people/links.ts'
import { emailKey, findPerson, type Person, setPassword } from '#db/stores/people/people.ts'
import { deleteSessionsOf } from '#db/stores/people/sessions.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Language, Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import type { ByMail } from './invite-person.ts'
import { passLimits } from './limits.ts'
import { lookAtLink, makeLink, takeLink } from './links.ts'
import { hashPassword, passwordProblem } from './password.ts'
import { emailProblem } from './person-input.ts'
import { limitsOfLinks, limitsOfResets } from './sign-in-limits.ts'

/**
 * Somebody who has forgotten their password asks for a link. Whose address it is, is not looked at before the mail clock comes to
 * it: for known, unknown and blocked addresses the same is done, in the same time, and the same is answered.
 */
export async function askForReset(input: { email: string; network: string }): Promise<Outcome> {
  const problem = emailProblem(input.email)
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'email', problem }] })
  const passed = await passLimits(limitsOfResets(input.network))
  if (!passed.ok) return passed
  const address = emailKey(input.email).slice(0, 320)
  await addLetter(database(), { kind: 'password_reset', address, subjectId: null })
  return { ok: true }
}

/** Makes a link with which a person sets a new password, to be given by hand; it opens once, within an hour. */
export async function makeResetLink(viewer: Viewer, personId: string): Promise<Outcome<{ link: string }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person || person.blockedAt !== null) return refuse({ code: 'not_found' })
    await logEvent(tx, { name: 'reset_link_made', actorId: viewer.id, subject: person.id })
    return { ok: true, link: await makeLink(tx, 'password_reset', person.id) }
  })
}

/** Whose password a link sets; nothing of a link that opens nothing. */
export async function readReset(token: unknown): Promise<Outcome<{ email: string; language: Language }>> {
  const person = await personOf(token)
  return person ? { ok: true, email: person.email, language: person.language } : refuse({ code: 'not_found' })
}

/**
 * Sets a new password by a link. All sessions end, what was tried with the old password is forgotten, and the person is told, in
 * case it was not them. Nobody is signed in by it: a mailbox alone opens no account that has a second factor.
 */
export async function resetByLink(
  input: { token: string; password: string; network: string },
  { byMail }: ByMail,
): Promise<Outcome> {
  const passed = await passLimits(limitsOfLinks(input.network))
  if (!passed.ok) return passed
  const known = await personOf(input.token)
  if (!known) return refuse({ code: 'not_found' })
  await database().transaction(passed.takeBack)
  const problem = passwordProblem(input.password, [known.name, known.email])
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'newPassword', problem }] })
  const passwordHash = await hashPassword(input.password)
  return database().transaction(async (tx) => {
    const personId = await takeLink(tx, 'password_reset', input.token)
    const person = personId === null ? null : await findPerson(tx, personId)
    if (!person || !(await setPassword(tx, person.id, passwordHash))) return refuse({ code: 'not_found' })
    await removeLinksTo(tx, 'password_reset', person.id)
    await deleteSessionsOf(tx, person.id)
    await clearAttemptsOf(tx, person.emailKey)
    await logEvent(tx, { name: 'password_reset_by_link', actorId: person.id })
    if (byMail) await addLetter(tx, { kind: 'password_was_reset', address: person.email, subjectId: person.id })
    return { ok: true }
  })
}

async function personOf(token: unknown): Promise<Person | null> {
  const link = await lookAtLink('password_reset', token)
  const person = link && (await findPerson(database(), link.subjectId))
  return person?.blockedAt === null ? person : null
}
