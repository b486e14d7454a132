import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findOpenEmailChange } from '#db/stores/people/email-changes.ts'
import { findInvitation } from '#db/stores/people/invitations.ts'
import { type LetterRow, settleLetter, takeDueLetters } from '#db/stores/people/letters.ts'
import { emailKey, findPerson, findPersonByEmail } from '#db/stores/people/people.ts'
import { findSession } from '#db/stores/people/sessions.ts'
import { messagesFor } from '#messages/index.ts'
import { type LetterAbout, letterMail } from '#messages/letter-mail.ts'
import { now } from '#newsroom/kit/clock.ts'
import { shownNetwork } from '#newsroom/people/device.ts'
import { LINK_LIFE_MS, linkPath } from '#newsroom/people/one-use-link.ts'
import type { Language } from '#newsroom/people/roles.ts'
import { readOwnInvitation } from '../people/accept-invitation.ts'
import type { Side } from '../people/change-email.ts'
import { passLimits } from '../people/limits.ts'
import { makeLink } from '../people/links.ts'
import { limitsOfResetMail } from '../people/sign-in-limits.ts'
import type { Post } from './send-due-mail.ts'

const PORTION = 50
/** For how long nobody else takes what a server is sending. */
const LEASE_MS = 3 * 60_000
const PAUSES_MS = [1, 5, 15, 60, 180].map((minutes) => minutes * 60_000)
/** What is older is not sent any more: who asked for it has asked again, or was given a link by hand. */
const LATEST_MS = { password_reset: LINK_LIFE_MS.password_reset, other: 24 * 60 * 60 * 1000 }

type Written = { to: { name: string; address: string }; language: Language; about: LetterAbout }

/** Sends the letters that are due; called by the mail clock of every server, each letter taken by one. @returns how many went out */
export async function sendDueLetters(post: Post): Promise<number> {
  const db = database()
  const at = now()
  let sent = 0
  for (const letter of await takeDueLetters(db, at, new Date(at.getTime() + LEASE_MS), PORTION)) {
    const written = isLate(letter) ? null : await write(letter)
    if (!written) await settleLetter(db, letter.id, { mail: 'none' })
    else if (await sendOne(post, letter, written)) sent += 1
  }
  return sent
}

/** Lets go of letters that nobody will send: this server sends none, and another would have by now. */
export async function dropDueLetters(): Promise<void> {
  const db = database()
  const at = now()
  for (const letter of await takeDueLetters(db, new Date(at.getTime() - LATEST_MS.other), at, PORTION)) {
    await settleLetter(db, letter.id, { mail: 'none' })
  }
}

function isLate({ kind, at }: LetterRow): boolean {
  return now().getTime() - at.getTime() > (kind === 'password_reset' ? LATEST_MS.password_reset : LATEST_MS.other)
}

/** What a letter says, made now; null where there is nothing to say any more. */
async function write(letter: LetterRow): Promise<Written | null> {
  switch (letter.kind) {
    case 'invitation':
      return writeInvitation(letter)
    case 'password_reset':
      return writeReset(letter)
    case 'email_old':
    case 'email_new':
      return writeEmailChange(letter, letter.kind)
    case 'new_sign_in':
      return writeNewSignIn(letter)
    default:
      return writeToPerson(letter)
  }
}

async function writeInvitation({ subjectId, address }: LetterRow): Promise<Written | null> {
  const db = database()
  const row = subjectId === null ? null : await findInvitation(db, subjectId)
  if (!row) return null
  const token = await makeLink(db, 'invitation', row.id, row.expiresAt)
  const found = await readOwnInvitation(token)
  if (!found.ok) return null
  const { name, role, language, invitedBy, expiresAt } = found.invitation
  const path = linkPath('invitation', token)
  return { to: { name, address }, language, about: { kind: 'invitation', name, role, invitedBy, expiresAt, path } }
}

/** Only so often for one account: whoever asks on and on in somebody's name fills no mailbox, and what came first opens still. */
async function writeReset({ address }: LetterRow): Promise<Written | null> {
  const db = database()
  const person = await findPersonByEmail(db, address)
  if (!person || person.blockedAt !== null) return null
  if (!(await passLimits(limitsOfResetMail(person.id))).ok) return null
  await logEvent(db, { name: 'reset_asked', actorId: null, subject: person.id })
  const path = linkPath('password_reset', await makeLink(db, 'password_reset', person.id))
  const to = { name: person.name, address: person.email }
  return { to, language: person.language, about: { kind: 'password_reset', name: person.name, path } }
}

async function writeEmailChange({ subjectId, address }: LetterRow, side: Side): Promise<Written | null> {
  const db = database()
  const change = subjectId === null ? null : await findOpenEmailChange(db, subjectId, now())
  const person = change && (await findPerson(db, change.personId))
  if (!person || person.blockedAt !== null) return null
  const path = linkPath(side, await makeLink(db, side, change.id, change.expiresAt))
  const to = { name: person.name, address }
  return { to, language: person.language, about: { kind: side, name: person.name, email: change.email, path } }
}

/** Of a session that has ended meanwhile nothing is told: its person, or an administrator, has seen to it. */
async function writeNewSignIn({ subjectId, address }: LetterRow): Promise<Written | null> {
  const db = database()
  const session = subjectId === null ? null : await findSession(db, subjectId)
  const person = session && (await findPerson(db, session.personId))
  if (!person || person.blockedAt !== null) return null
  const { device, network, createdAt: at } = session
  const place = network && shownNetwork(network)
  const about = {
    kind: 'new_sign_in' as const,
    name: person.name,
    device,
    place,
    at,
    path: newsroomPath.security(),
  }
  return { to: { name: person.name, address }, language: person.language, about }
}

async function writeToPerson({ kind, subjectId, address }: LetterRow): Promise<Written | null> {
  const person = subjectId === null ? null : await findPerson(database(), subjectId)
  if (!person || !isPlain(kind)) return null
  const to = { name: person.name, address }
  return { to, language: person.language, about: { kind, name: person.name } }
}

/** Letters that say what happened, and carry no link. */
function isPlain(kind: LetterRow['kind']): kind is 'password_was_reset' | 'email_was_changed' | 'protection_changed' {
  return kind === 'password_was_reset' || kind === 'email_was_changed' || kind === 'protection_changed'
}

async function sendOne(post: Post, letter: LetterRow, { to, language, about }: Written): Promise<boolean> {
  const db = database()
  const newspaper = await readNewspaper(db)
  const text = letterMail(messagesFor(language), {
    newspaper: newspaper.name,
    zone: newspaper.timeZone,
    siteUrl: post.siteUrl,
    about,
  })
  const posted = await post.send({ ...text, id: `${letter.id}-${letter.mailAttempts}`, to })
  if (posted.ok) {
    await settleLetter(db, letter.id, { mail: 'sent' })
    return true
  }
  const pause = PAUSES_MS[letter.mailAttempts - 1]
  if (pause !== undefined && !posted.never) {
    await settleLetter(db, letter.id, { again: new Date(now().getTime() + pause) })
    return false
  }
  await db.transaction(async (tx) => {
    await settleLetter(tx, letter.id, { mail: 'failed' })
    const subject = (await findPersonByEmail(tx, emailKey(letter.address)))?.id
    const reason = `${letter.address}: ${posted.reason}`.slice(0, 500)
    await logEvent(tx, { name: 'mail_failed', actorId: null, ...(subject ? { subject } : {}), reason })
  })
  return false
}
