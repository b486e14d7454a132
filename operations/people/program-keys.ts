import 'server-only'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { findPerson, listPeople, lockAdmins } from '#db/stores/people/people.ts'
import {
  endKeyBy,
  findKey,
  insertKey,
  keysHolding,
  type ProgramKeyRow,
  touchKey,
} from '#db/stores/people/program-keys.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { shownNetwork } from '#newsroom/people/device.ts'
import {
  KEY_DAYS,
  KEY_OVERLAP_MS,
  type KeyScope,
  type KeyView,
  keyToken,
  MOST_KEYS,
  readKeyToken,
} from '#newsroom/people/program-key.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { compareNames } from '#newsroom/text/names.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { type Limit, passLimits } from './limits.ts'
import { whoOweSetUp } from './required-second-factor.ts'
import { viewerOf } from './session.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000
const NAME_LETTERS = 80

/** What a key is to be. */
export type NewKey = { personId: string; name: string; scopes: readonly KeyScope[]; days: number }

/** The keys that hold, and for whom another one could act. */
export async function listKeys(
  viewer: Viewer,
): Promise<Outcome<{ keys: KeyView[]; accounts: { id: string; name: string }[] }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const db = database()
  const people = await listPeople(db)
  const known = new Map(people.map((person) => [person.id, person]))
  const keys = (await keysHolding(db, now())).map((row): KeyView => {
    const person = known.get(row.personId)
    return {
      ...{ id: row.id, name: row.name, scopes: row.scopes, createdAt: row.createdAt, expiresAt: row.expiresAt },
      person: { id: row.personId, name: person?.name ?? '', blocked: person?.blockedAt !== null },
      usedAt: row.usedAt,
      usedFrom: row.usedFrom && shownNetwork(row.usedFrom),
    }
  })
  const accounts = people.filter(({ blockedAt }) => blockedAt === null).map(({ id, name }) => ({ id, name }))
  return { ok: true, keys, accounts: accounts.sort((a, b) => compareNames(a.name, b.name)) }
}

/** Makes a key for a program that acts for an account. @returns what it carries, which nobody is shown again */
export async function makeKey(viewer: Viewer, input: NewKey): Promise<Outcome<{ token: string }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const name = normaliseText(input.name).slice(0, NAME_LETTERS)
  const faults = [
    ...(name === '' ? [{ field: 'keyName', problem: 'missing' as const }] : []),
    ...(input.scopes.length === 0 ? [{ field: 'scopes', problem: 'missing' as const }] : []),
    ...(KEY_DAYS.some((days) => days === input.days) ? [] : [{ field: 'days', problem: 'invalid' as const }]),
  ]
  if (faults.length > 0) return refuse({ code: 'fields', fields: faults })
  return database().transaction(async (tx) => {
    await lockAdmins(tx)
    const person = await findPerson(tx, input.personId)
    if (!person || person.blockedAt !== null) return refuse({ code: 'not_found' })
    if ((await keysHolding(tx, now())).length >= MOST_KEYS) {
      return refuse({ code: 'too_many', what: 'keys', most: MOST_KEYS })
    }
    const expiresAt = new Date(now().getTime() + input.days * DAY_MS)
    const token = await insertNew(tx, viewer, {
      personId: person.id,
      name,
      scopes: [...new Set(input.scopes)],
      expiresAt,
    })
    await logEvent(tx, { name: 'key_made', actorId: viewer.id, subject: person.id, reason: name })
    return { ok: true, token }
  })
}

/**
 * Replaces a key by another of the same kind and length; the former goes on for a day, so that the program can be given the new one.
 * @returns what the new one carries
 */
export async function replaceKey(viewer: Viewer, id: string): Promise<Outcome<{ token: string }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    await lockAdmins(tx)
    const at = now()
    const row = await findKey(tx, id, at)
    if (!row) return refuse({ code: 'not_found' })
    const length = row.expiresAt.getTime() - row.createdAt.getTime()
    if (!(await endKeyBy(tx, id, at, new Date(at.getTime() + KEY_OVERLAP_MS)))) return refuse({ code: 'changed' })
    const { personId, name, scopes } = row
    const token = await insertNew(tx, viewer, { personId, name, scopes, expiresAt: new Date(at.getTime() + length) })
    await logEvent(tx, { name: 'key_replaced', actorId: viewer.id, subject: personId, reason: name })
    return { ok: true, token }
  })
}

/** Ends a key: it opens nothing from the next request on. */
export async function endKey(viewer: Viewer, id: string): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    const at = now()
    const row = await findKey(tx, id, at)
    if (!row || !(await endKeyBy(tx, id, at, at))) return refuse({ code: 'not_found' })
    await logEvent(tx, { name: 'key_ended', actorId: viewer.id, subject: row.personId, reason: row.name })
    return { ok: true }
  })
}

/** A program that has shown its key. */
export type Program = { viewer: Viewer; scopes: readonly KeyScope[] }

/**
 * For whom the bearer of a token acts, and within what. Nobody, where the key is unknown or over, its account is blocked, or has to set a
 * second factor up first: all of that is one answer. How often is asked is counted in the database: right keys each for itself, wrong
 * ones by the network.
 */
export async function readProgram(token: string, network: string): Promise<Outcome<Program>> {
  const db = database()
  const at = now()
  const read = readKeyToken(token)
  // What is no key guesses at none: it costs nothing, and is not counted.
  if (!read) return refuse({ code: 'signed_out' })
  const row = await findKey(db, read.id, at)
  const right = row !== null && timingSafeEqual(Buffer.from(hashOf(read.secret)), Buffer.from(row.secretHash))
  const passed = await passLimits([right ? ofKey(row) : ofWrongKeys(network)])
  if (!passed.ok) return passed
  const person = right ? await findPerson(db, row.personId) : null
  if (!row || !person || person.blockedAt !== null || (await whoOweSetUp(db, [person])).has(person.id)) {
    return refuse({ code: 'signed_out' })
  }
  await touchKey(db, row.id, new Date(at.getTime() - MINUTE_MS), { at, from: network })
  return { ok: true, viewer: viewerOf(person), scopes: row.scopes }
}

function ofKey({ id }: ProgramKeyRow): Limit {
  return { key: `key ${id}`, account: null, free: 300, windowMs: MINUTE_MS, firstWaitMs: 1000, longestWaitMs: 10_000 }
}

function ofWrongKeys(network: string): Limit {
  const rule = { free: 30, windowMs: 15 * MINUTE_MS, firstWaitMs: 5000, longestWaitMs: MINUTE_MS }
  return { key: `keys ${network}`, account: null, ...rule }
}

async function insertNew(
  tx: Store,
  viewer: Viewer,
  key: Pick<ProgramKeyRow, 'personId' | 'name' | 'scopes' | 'expiresAt'>,
): Promise<string> {
  const id = newId()
  const secret = randomBytes(32).toString('base64url')
  const unused = { usedAt: null, usedFrom: null }
  await insertKey(tx, { id, ...key, secretHash: hashOf(secret), createdAt: now(), createdById: viewer.id, ...unused })
  return keyToken(id, secret)
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
