import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { database, type Store } from '#db/index.ts'
import { findPerson, type Person } from '#db/stores/people/people.ts'
import { deleteSession, findSession, insertSession, sessionsHolding } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'

/** How long a session lasts: 30 days, counted from signing in. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000

/** What the table keeps of a session's secret. */
export function sessionId(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Begins a session. @returns its secret, which only the person's cookie carries */
export async function beginSession(store: Store, personId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + SESSION_MS)
  await insertSession(store, { id: sessionId(secret), personId, createdAt, expiresAt })
  return secret
}

/** Who a session belongs to, read afresh: a block, a new role or a sign-out holds from the next request on. */
export async function readViewer(secret: string): Promise<Viewer | null> {
  const db = database()
  const session = await findSession(db, sessionId(secret))
  if (!session || session.expiresAt <= now()) return null
  const person = await findPerson(db, session.personId)
  return person && person.blockedAt === null ? viewerOf(person) : null
}

/** Sessions asked about in one query. */
const PORTION = 1000

/** Those of the sessions that hold now, each with the version of its person: where that is another, rights may be, too. */
export async function whichSessionsHold(secrets: readonly string[]): Promise<Map<string, number>> {
  const bySession = new Map(secrets.map((secret) => [sessionId(secret), secret]))
  const ids = [...bySession.keys()]
  const holding = new Map<string, number>()
  for (let from = 0; from < ids.length; from += PORTION) {
    for (const { id, version } of await sessionsHolding(database(), ids.slice(from, from + PORTION), now())) {
      holding.set(bySession.get(id) ?? '', version)
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
    ...person.reach,
    language: person.language,
  }
}

/** Ends a session; one that has ended already stays so. */
export async function endSession(secret: string): Promise<void> {
  await deleteSession(database(), sessionId(secret))
}
