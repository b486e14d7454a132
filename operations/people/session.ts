import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { database, type Store } from '#db/index.ts'
import { readDoorRules } from '#db/stores/papers/settings.ts'
import { findPerson, type Person } from '#db/stores/people/people.ts'
import {
  deleteSession,
  findSession,
  insertSession,
  type SessionRow,
  sessionsHolding,
  touchSession,
} from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'
import { LONGEST_SESSION_DAYS, sessionEnds } from '#newsroom/people/door-rules.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { knownSets } from '#newsroom/rights/right-sets.ts'
import { whoOweSetUp } from './required-second-factor.ts'

/** How long a browser keeps the cookie of a session; how long the session holds says the database. */
export const SESSION_MS = LONGEST_SESSION_DAYS * 24 * 60 * 60 * 1000
/** How often it is noted that a session is in use. */
const SEEN_MS = 60 * 1000

/** What the table keeps of a session's secret. */
export function sessionId(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/**
 * Begins a session, for somebody who has just shown who they are.
 * @param owesSecondFactor it opens nothing yet but the place where the second factor is shown
 * @returns its secret, which only the person's cookie carries
 */
export async function beginSession(store: Store, personId: string, owesSecondFactor = false): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const createdAt = now()
  const ends = sessionEnds(await readDoorRules(store), createdAt, createdAt)
  const unused = { seenAt: null, device: null, network: null }
  const proven = { provenAt: createdAt, owesSecondFactor }
  await insertSession(store, { id: sessionId(secret), personId, createdAt, ...ends, ...unused, ...proven })
  return secret
}

/** What has to be done before a session opens anything: a code has to be shown, or a second factor set up at all. */
export type Owed = 'code' | 'set_up'

/** Whose a session is. Nothing is decided by this alone: that takes a viewer. */
export type Holder = Pick<Viewer, 'id' | 'role' | 'language'>

/** A session that holds, and whose it is. Only one that owes nothing has a viewer, so nothing can be done by another. */
export type OpenSession = { session: SessionRow; holder: Holder } & (
  | { owes: null; viewer: Viewer }
  | { owes: Owed; viewer: null }
)

/**
 * A session read afresh: a block, a new role, a sign-out, or a second factor that a role has to have holds from the next request on. The
 * one place where a viewer is made of a session: every page, action, route and stream asks here.
 */
export async function readSession(secret: string): Promise<OpenSession | null> {
  const db = database()
  const session = await findSession(db, sessionId(secret))
  const at = now()
  if (!session || session.expiresAt <= at || (session.idleUntil && session.idleUntil <= at)) return null
  const person = await findPerson(db, session.personId)
  if (!person || person.blockedAt !== null) return null
  const viewer = viewerOf(person)
  const held = { session, holder: viewer }
  if (session.owesSecondFactor) return { ...held, owes: 'code', viewer: null }
  if ((await whoOweSetUp(db, [person])).has(person.id)) return { ...held, owes: 'set_up', viewer: null }
  return { ...held, owes: null, viewer }
}

/** Who is signed in by a session; nobody where it still owes something. */
export async function readViewer(secret: string): Promise<Viewer | null> {
  return (await readSession(secret))?.viewer ?? null
}

/** For how long whoever has shown who they are is believed where much depends on it. */
const PROVEN_MS = 30 * 60 * 1000

/** Whether the person of a session has shown who they are a short while ago: by password, code or passkey. */
export function isProven(session: SessionRow): boolean {
  return session.provenAt !== null && now().getTime() - session.provenAt.getTime() < PROVEN_MS
}

/**
 * Notes that somebody did something in a session, and from where: at most once a minute, so that most requests write nothing. What a
 * page does by itself while it lies open is no use of a session.
 */
export async function noteUse(session: SessionRow, from: { device: string; network: string }): Promise<void> {
  const at = now()
  const since = new Date(at.getTime() - SEEN_MS)
  if (session.seenAt && session.seenAt > since) return
  const db = database()
  const ends = sessionEnds(await readDoorRules(db), session.createdAt, at)
  await touchSession(db, session.id, since, { seenAt: at, ...ends, ...from })
}

/** Sessions asked about in one query. */
const PORTION = 1000

/** Those of the sessions that hold now and owe nothing, each with the version of its person: where that is another, rights may be, too. */
export async function whichSessionsHold(secrets: readonly string[]): Promise<Map<string, number>> {
  const bySession = new Map(secrets.map((secret) => [sessionId(secret), secret]))
  const ids = [...bySession.keys()]
  const holding = new Map<string, number>()
  for (let from = 0; from < ids.length; from += PORTION) {
    const rows = await sessionsHolding(database(), ids.slice(from, from + PORTION), now())
    const owing = await whoOweSetUp(
      database(),
      rows.map(({ personId, role }) => ({ id: personId, role })),
    )
    for (const { id, personId, version } of rows) {
      if (!owing.has(personId)) holding.set(bySession.get(id) ?? '', version)
    }
  }
  return holding
}

/** The part of a person that rights are decided by. */
export function viewerOf(person: Person): Viewer {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    sets: knownSets(person.rightSets),
    ...person.reach,
    language: person.language,
  }
}

/** Ends a session; one that has ended already stays so. */
export async function endSession(secret: string): Promise<void> {
  await deleteSession(database(), sessionId(secret))
}
