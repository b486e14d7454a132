import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { removePresencesOf } from '../presence/presences.ts'
import { emailKey, type Person } from './people.ts'
import { removeSecondFactor } from './second-factors.ts'
import { deleteSessionsOf } from './sessions.ts'

/** Entries of the log that keep something of whom they are about: addresses, a device, a network. */
const SAYS_OF_PERSON = ['email_changed', 'mail_failed', 'contract_end_set']
const SAYS_OF_ACTOR = ['signed_in', 'signed_in_by_passkey', 'signed_in_by_recovery']
const SAYS_OF_INVITED = ['person_invited', 'invitation_sent_again', 'invitation_withdrawn']

/**
 * Takes everything personal out of an account and what belongs to it: the row stays, so that whatever names its id still names one
 * person and no other. Texts, bylines and versions are not touched.
 * @param instead what stands in place of the name, the address and the password's hash
 */
export async function blotPerson(
  store: Store,
  person: Person,
  instead: { name: string; email: string; passwordHash: string; at: Date },
): Promise<void> {
  const t = store.tables
  const { id } = person
  const addresses = await addressesOf(store, person)
  await removePresencesOf(store, id)
  await deleteSessionsOf(store, id)
  await removeSecondFactor(store, id)
  await store.delete(t.passkeys).where(eq(t.passkeys.personId, id))
  await store.delete(t.challenges).where(eq(t.challenges.personId, id))
  await store.delete(t.personSections).where(eq(t.personSections.personId, id))
  await store.delete(t.notices).where(eq(t.notices.personId, id))
  await store.delete(t.attempts).where(inArray(t.attempts.account, addresses))
  await store.delete(t.signInAttempts).where(inArray(t.signInAttempts.emailKey, addresses))
  await blotMail(store, id, addresses)
  await blotInvitations(store, id, addresses, instead.email)
  await store
    .update(t.penNames)
    .set({ bio: null, pictureId: null, namesOthers: false, version: sql`${t.penNames.version} + 1` })
    .where(eq(t.penNames.personId, id))
  await store.update(t.people).set({ successorId: null }).where(eq(t.people.successorId, id))
  await store
    .update(t.events)
    .set({ reason: '' })
    .where(
      or(
        and(eq(t.events.subject, id), inArray(t.events.name, SAYS_OF_PERSON)),
        and(eq(t.events.actorId, id), inArray(t.events.name, SAYS_OF_ACTOR)),
      ),
    )
  await blotNamedInPlans(store, person, instead.name)
  await store
    .update(t.people)
    .set({
      name: instead.name,
      email: instead.email,
      emailKey: instead.email,
      role: 'associate',
      rightSets: null,
      passwordHash: instead.passwordHash,
      noticeChoices: null,
      opensNext: null,
      endsAt: null,
      successorId: null,
      blottedAt: instead.at,
      version: person.version + 1,
    })
    .where(eq(t.people.id, id))
}

/**
 * The log of planned subjects says to whom each was given by name. Where somebody else has the same name, only what was given to
 * this person last is known to mean them.
 */
async function blotNamedInPlans(store: Store, person: Person, name: string): Promise<void> {
  const { events, people, subjects } = store.tables
  const given = and(eq(events.name, 'subject_assigned'), eq(events.reason, person.name))
  const namesakes = await store.$count(people, eq(people.name, person.name))
  const theirs = await store.select({ id: subjects.id }).from(subjects).where(eq(subjects.assigneeId, person.id))
  const meant = namesakes > 1 ? inArray(events.subject, ['', ...theirs.map(({ id }) => id)]) : undefined
  await store.update(events).set({ reason: name }).where(and(given, meant))
}

/** Every address by which the person was known, as addresses are compared: the present one, former ones, those they were invited by. */
async function addressesOf(store: Store, person: Person): Promise<string[]> {
  const { emailChanges: e, events, invitations: i } = store.tables
  const former = await store
    .select({ email: events.reason })
    .from(events)
    .where(and(eq(events.subject, person.id), eq(events.name, 'email_changed')))
  const invited = await store.select({ email: i.email }).from(i).where(eq(i.personId, person.id))
  const asked = await store.select({ email: e.email }).from(e).where(eq(e.personId, person.id))
  const all = [...former, ...invited, ...asked].map(({ email }) => emailKey(email))
  return [...new Set([person.emailKey, ...all])].filter((key) => key !== '')
}

/** Letters and links to the person, and new addresses that they asked for. */
async function blotMail(store: Store, personId: string, addresses: readonly string[]): Promise<void> {
  const { emailChanges: e, letters: l, links: k } = store.tables
  const changes = await store.select({ id: e.id }).from(e).where(eq(e.personId, personId))
  const about = [personId, ...changes.map(({ id }) => id)]
  await store.delete(k).where(inArray(k.subjectId, about))
  // Letters about a sign-in name the session, which is gone: the address finds them.
  await store.delete(l).where(or(inArray(l.subjectId, about), inArray(sql`lower(${l.address})`, [...addresses])))
  await store.delete(e).where(eq(e.personId, personId))
}

/** Invitations that the person came by, or that went to their address. */
async function blotInvitations(
  store: Store,
  personId: string,
  addresses: readonly string[],
  email: string,
): Promise<void> {
  const { events, invitations: i, links, letters } = store.tables
  const theirs = await store
    .select({ id: i.id })
    .from(i)
    .where(or(eq(i.personId, personId), inArray(i.emailKey, [...addresses])))
  const ids = theirs.map(({ id }) => id)
  if (ids.length === 0) return
  await store.update(i).set({ name: '', email, emailKey: email }).where(inArray(i.id, ids))
  await store.delete(links).where(inArray(links.subjectId, ids))
  await store.delete(letters).where(inArray(letters.subjectId, ids))
  await store
    .update(events)
    .set({ reason: '' })
    .where(and(inArray(events.subject, ids), inArray(events.name, SAYS_OF_INVITED)))
}
