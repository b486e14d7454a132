import 'server-only'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import {
  dropEmailChangesOf,
  type EmailChangeRow,
  findOpenEmailChange,
  insertEmailChange,
  markEmailChange,
  openEmailChangeOf,
} from '#db/stores/people/email-changes.ts'
import { addLetter } from '#db/stores/people/letters.ts'
import { removeLinksTo } from '#db/stores/people/links.ts'
import { emailKey, findPerson, findPersonByEmail, lockAdmins, setEmail } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { LINK_LIFE_MS } from '#newsroom/people/one-use-link.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import type { ByMail } from './invite-person.ts'
import { passLimits } from './limits.ts'
import { lookAtLink, takeLink } from './links.ts'
import { verifyPassword } from './password.ts'
import { emailProblem, emailTaken } from './person-input.ts'
import { limitsOfLinks, limitsOfOwn } from './sign-in-limits.ts'

/** The two that have to agree to a new address. */
export type Side = 'email_old' | 'email_new'

/**
 * Asks for another address to sign in with. The old one and the new one are each sent a link; it holds once both have agreed. Where no
 * mail is sent an administrator changes it.
 */
export async function askForEmail(
  viewer: Viewer,
  input: { email: string; password: string },
  { byMail }: ByMail,
): Promise<Outcome> {
  if (!byMail) return refuse({ code: 'not_allowed' })
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const problem = emailProblem(input.email)
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'email', problem }] })
  // A borrowed session may not take the account along.
  const passed = await passLimits(limitsOfOwn(person.id))
  if (!passed.ok) return passed
  if (!(await verifyPassword(person.passwordHash, input.password, { network: person.id, known: true }))) {
    return refuse({ code: 'fields', fields: [{ field: 'presentPassword', problem: 'invalid' }] })
  }
  return db.transaction(async (tx) => {
    await passed.takeBack(tx)
    const email = input.email.trim()
    if (await findPersonByEmail(tx, email)) return emailTaken
    await dropEmailChangesOf(tx, person.id)
    const id = newId()
    const createdAt = now()
    const expiresAt = new Date(createdAt.getTime() + LINK_LIFE_MS.email_new)
    const open = { oldAgreedAt: null, newAgreedAt: null, doneAt: null }
    const change = { id, personId: person.id, email, formerKey: person.emailKey, createdAt, expiresAt, ...open }
    await insertEmailChange(tx, change)
    await addLetter(tx, { kind: 'email_old', address: person.email, subjectId: id })
    await addLetter(tx, { kind: 'email_new', address: email, subjectId: id })
    await logEvent(tx, { name: 'email_change_asked', actorId: person.id, subject: person.id })
    return { ok: true }
  })
}

/** The change that the viewer has asked for, and who has agreed so far; null where there is none. */
export async function readEmailChange(
  viewer: Viewer,
): Promise<Outcome<{ change: { email: string; oldAgreed: boolean; newAgreed: boolean } | null; email: string }>> {
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  const row = await openEmailChangeOf(db, viewer.id, now())
  const change = row && { email: row.email, oldAgreed: row.oldAgreedAt !== null, newAgreed: row.newAgreedAt !== null }
  return { ok: true, change, email: person.email }
}

/** Takes the wish back. */
export async function dropEmailChange(viewer: Viewer): Promise<Outcome> {
  await dropEmailChangesOf(database(), viewer.id)
  return { ok: true }
}

/** Which change a link is about, and for whom it speaks. */
export async function readEmailLink(token: unknown): Promise<Outcome<{ email: string; side: Side }>> {
  for (const side of ['email_old', 'email_new'] as const) {
    const link = await lookAtLink(side, token)
    const row = link && (await findOpenEmailChange(database(), link.subjectId, now()))
    if (row) return { ok: true, email: row.email, side }
  }
  return refuse({ code: 'not_found' })
}

/** One of the two agrees. @returns whether the new address holds now, or the other one is waited for */
export async function agreeToEmail(input: {
  token: string
  network: string
}): Promise<Outcome<{ done: boolean; email: string }>> {
  const passed = await passLimits(limitsOfLinks(input.network))
  if (!passed.ok) return passed
  const found = await readEmailLink(input.token)
  if (!found.ok) return found
  const db = database()
  await db.transaction(passed.takeBack)
  try {
    return await db.transaction(async (tx) => {
      await lockAdmins(tx)
      const id = await takeLink(tx, found.side, input.token)
      const open = id === null ? null : await findOpenEmailChange(tx, id, now())
      if (!open) return refuse({ code: 'not_found' })
      const agreed = found.side === 'email_old' ? { oldAgreedAt: now() } : { newAgreedAt: now() }
      const row = await markEmailChange(tx, open.id, agreed)
      if (!row?.oldAgreedAt || !row.newAgreedAt) return { ok: true, done: false, email: open.email }
      return (await makeChange(tx, row)) ? { ok: true, done: true, email: row.email } : refuse({ code: 'not_found' })
    })
  } catch (error) {
    if (db.engine.isUniqueViolation(error)) return emailTaken
    throw error
  }
}

async function makeChange(tx: Store, row: EmailChangeRow): Promise<boolean> {
  const person = await findPerson(tx, row.personId)
  if (!person || person.blockedAt !== null || person.emailKey !== row.formerKey) return false
  await setEmail(tx, person.id, row.email)
  await markEmailChange(tx, row.id, { doneAt: now() })
  await afterChange(tx, person, person.id)
  // Only who sends mail gets here.
  await addLetter(tx, { kind: 'email_was_changed', address: person.email, subjectId: person.id })
  return true
}

/** Gives a person another address at once, for an administrator: who has lost their mailbox cannot agree from it. */
export async function changeEmail(
  viewer: Viewer,
  input: { personId: string; email: string },
  { byMail }: ByMail,
): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const problem = emailProblem(input.email)
  if (problem) return refuse({ code: 'fields', fields: [{ field: 'email', problem }] })
  const db = database()
  try {
    return await db.transaction(async (tx) => {
      await lockAdmins(tx)
      const person = await findPerson(tx, input.personId)
      if (!person) return refuse({ code: 'not_found' })
      if (person.blottedAt !== null) return refuse({ code: 'blotted' })
      await setEmail(tx, person.id, input.email.trim())
      await dropEmailChangesOf(tx, person.id)
      await afterChange(tx, person, viewer.id)
      if (byMail) await addLetter(tx, { kind: 'email_was_changed', address: person.email, subjectId: person.id })
      return { ok: true }
    })
  } catch (error) {
    if (db.engine.isUniqueViolation(error)) return emailTaken
    throw error
  }
}

async function afterChange(tx: Store, person: { id: string; email: string }, actorId: string): Promise<void> {
  // What was sent to the former address opens nothing any more.
  await removeLinksTo(tx, 'password_reset', person.id)
  await logEvent(tx, { name: 'email_changed', actorId, subject: person.id, reason: emailKey(person.email) })
}
