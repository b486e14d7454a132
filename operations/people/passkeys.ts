import 'server-only'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { addLetter } from '#db/stores/people/letters.ts'
import {
  findPasskey,
  insertChallenge,
  insertPasskey,
  notePasskeyUse,
  type PasskeyRow,
  passkeysOf,
  removePasskey,
  takeChallenge,
} from '#db/stores/people/passkeys.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { deleteSessionsOf } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { LARGEST_NUMBER } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import type { ByMail } from './invite-person.ts'
import { passLimits } from './limits.ts'
import { type NewPasskey, type SignedByPasskey, transports } from './passkey-shapes.ts'
import { verifyPassword } from './password.ts'
import { beginSession } from './session.ts'
import { type Caller, limitsOfOwn, limitsOfPasskeys, UNKNOWN_CALLER } from './sign-in-limits.ts'
import { signedInFrom } from './tell-of-sign-in.ts'

/** Where keys are made for and used: the site's own address, whatever a request says. */
export type Site = { origin: string; host: string }

/** How long a browser has for its answer: people look for their telephone. */
const ANSWER_MS = 5 * 60 * 1000
/** So many keys of one person. */
const MOST = 20
const NAME_LETTERS = 60

const refused = refuse({ code: 'passkey' })

/** A key as its person is shown it. */
export type OwnPasskey = { id: string; name: string; createdAt: Date; usedAt: Date | null }

/** The viewer's keys. */
export async function listPasskeys(viewer: Viewer): Promise<Outcome<{ passkeys: OwnPasskey[] }>> {
  const rows = await passkeysOf(database(), viewer.id)
  return { ok: true, passkeys: rows.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })) }
}

type MakeOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>
type SignOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>

/** Begins to make a key in the viewer's device, for their password. @returns what the browser is to be asked */
export async function beginPasskey(
  viewer: Viewer,
  input: { password: string },
  site: Site,
): Promise<Outcome<{ challengeId: string; options: MakeOptions }>> {
  const db = database()
  const person = await findPerson(db, viewer.id)
  if (!person) return refuse({ code: 'signed_out' })
  // A borrowed session may not let anybody in for good.
  const passed = await passLimits(limitsOfOwn(person.id))
  if (!passed.ok) return passed
  if (!(await verifyPassword(person.passwordHash, input.password, { network: person.id, known: true }))) {
    return refuse({ code: 'fields', fields: [{ field: 'presentPassword', problem: 'invalid' }] })
  }
  await db.transaction(passed.takeBack)
  const known = await passkeysOf(db, viewer.id)
  if (known.length >= MOST) return refuse({ code: 'too_many', what: 'passkeys', most: MOST })
  const options = await generateRegistrationOptions({
    rpName: (await readNewspaper(db)).name,
    rpID: site.host,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    // It signs in by itself: the device asks who is there, and knows whose key it is.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { ok: true, challengeId: await ask(options.challenge, viewer.id), options }
}

/** Takes the key that the viewer's device has made. */
export async function addPasskey(
  viewer: Viewer,
  { challengeId, name, answer }: NewPasskey,
  site: Site,
  { byMail }: ByMail,
): Promise<Outcome> {
  const db = database()
  const asked = await takeChallenge(db, challengeId, now())
  if (asked?.personId !== viewer.id) return refused
  const made = await quietly(
    verifyRegistrationResponse({ response: answer, expectedChallenge: asked.challenge, ...expected(site) }),
  )
  if (!made?.verified) return refused
  const { credential } = made.registrationInfo
  const row = {
    id: credential.id,
    personId: viewer.id,
    name: normaliseText(name).slice(0, NAME_LETTERS),
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: Math.min(LARGEST_NUMBER, credential.counter),
    transports: answer.response.transports,
    createdAt: now(),
    usedAt: null,
  }
  try {
    return await db.transaction(async (tx) => {
      await insertPasskey(tx, row)
      await logEvent(tx, { name: 'passkey_added', actorId: viewer.id })
      if (byMail) await tellOfProtection(tx, viewer.id)
      return { ok: true }
    })
  } catch (error) {
    if (db.engine.isUniqueViolation(error)) return refused
    throw error
  }
}

/** Takes one of the viewer's keys away: it opens nothing any more. */
export async function dropPasskey(viewer: Viewer, id: string, { byMail }: ByMail): Promise<Outcome> {
  return database().transaction(async (tx) => {
    if (!(await removePasskey(tx, viewer.id, id))) return refuse({ code: 'not_found' })
    await logEvent(tx, { name: 'passkey_removed', actorId: viewer.id })
    if (byMail) await tellOfProtection(tx, viewer.id)
    return { ok: true }
  })
}

/** Takes a key of somebody's away who has lost the device; their sessions end. */
export async function removePasskeyOf(
  viewer: Viewer,
  input: { personId: string; passkeyId: string },
  { byMail }: ByMail,
): Promise<Outcome> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    if (!(await removePasskey(tx, input.personId, input.passkeyId))) return refuse({ code: 'not_found' })
    await deleteSessionsOf(tx, input.personId)
    await logEvent(tx, { name: 'passkey_taken', actorId: viewer.id, subject: input.personId })
    if (byMail) await tellOfProtection(tx, input.personId)
    return { ok: true }
  })
}

/** What the browser of somebody is asked who wants to sign in with a key; whose it is says the key. */
export async function askForPasskey(
  input: { network: string },
  site: Site,
): Promise<Outcome<{ challengeId: string; options: SignOptions }>> {
  const passed = await passLimits(limitsOfPasskeys(input.network))
  if (!passed.ok) return passed
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' })
  return { ok: true, challengeId: await ask(options.challenge, null), options }
}

/**
 * Signs somebody in by a key. Their device has looked at who is there, so it counts as both factors. Unknown keys, wrong signatures and
 * blocked people get one answer.
 */
export async function signInByPasskey(
  { challengeId, answer }: SignedByPasskey,
  site: Site,
  caller: Caller = UNKNOWN_CALLER,
): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const db = database()
  const asked = await takeChallenge(db, challengeId, now())
  const row = await findPasskey(db, answer.id)
  const person = row && (await findPerson(db, row.personId))
  if (!asked || asked.personId !== null || !row || !person || person.blockedAt !== null) return refused
  const signed = await quietly(
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: asked.challenge,
      credential: credentialOf(row),
      ...expected(site),
    }),
  )
  if (!signed?.verified) return refused
  return db.transaction(async (tx) => {
    await notePasskeyUse(tx, row.id, Math.min(LARGEST_NUMBER, signed.authenticationInfo.newCounter), now())
    await logEvent(tx, { name: 'signed_in_by_passkey', actorId: person.id, reason: signedInFrom(caller) })
    return { ok: true, sessionSecret: await beginSession(tx, person.id), personId: person.id }
  })
}

function expected({ origin, host }: Site) {
  return { expectedOrigin: origin, expectedRPID: host, requireUserVerification: true }
}

function credentialOf(row: PasskeyRow) {
  return {
    id: row.id,
    publicKey: new Uint8Array(Buffer.from(row.publicKey, 'base64url')),
    counter: row.counter,
    transports: transports.catch([]).parse(row.transports),
  }
}

async function ask(challenge: string, personId: string | null): Promise<string> {
  const id = newId()
  await insertChallenge(database(), { id, challenge, personId, expiresAt: new Date(now().getTime() + ANSWER_MS) })
  return id
}

/** The library throws at whatever does not fit: what comes from outside fits, or is refused. */
async function quietly<T>(verified: Promise<T>): Promise<T | null> {
  return verified.catch(() => null)
}

async function tellOfProtection(tx: Parameters<typeof addLetter>[0], personId: string): Promise<void> {
  const person = await findPerson(tx, personId)
  if (person) await addLetter(tx, { kind: 'protection_changed', address: person.email, subjectId: personId })
}
