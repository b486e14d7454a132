import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import type { Database } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { insertSession } from '#db/stores/people/sessions.ts'
import type { Role } from '#newsroom/people/roles.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { operator } from '#operations/people/operator.ts'
import { beginSession, endSession, sessionId } from '#operations/people/session.ts'
import { aPerson, ok } from '#tests/builders/newsroom.ts'

const COOKIE = 'authjs.session-token'
const HOUR_MS = 60 * 60 * 1000

/** Makes cookies as the newsroom does that has its data in the directory. */
export class Cookies {
  private readonly db: Database
  private readonly directory: string

  constructor(db: Database, directory: string) {
    this.db = db
    this.directory = directory
  }

  /** The cookie that carries a session's secret. */
  async carrying(secret: string, signedBy?: string): Promise<string> {
    const own = (await readFile(join(this.directory, 'secret'), 'utf8')).trim()
    return `${COOKIE}=${await encode({ token: { secret }, secret: signedBy ?? own, salt: COOKIE })}`
  }

  /** A new session of somebody's. */
  async of(personId: string, owesCode = false): Promise<string> {
    return this.carrying(await beginSession(this.db, personId, owesCode))
  }

  /** One that was begun in the hour named before now, and holds for as long as is said from then. */
  async ofOld(personId: string, hoursAgo: number, holdsHours: number): Promise<string> {
    const secret = `long-ago-${personId}-${hoursAgo}`
    const createdAt = new Date(Date.now() - hoursAgo * HOUR_MS)
    const expiresAt = new Date(createdAt.getTime() + holdsHours * HOUR_MS)
    const unused = { seenAt: null, device: null, network: null, idleUntil: expiresAt }
    const proven = { provenAt: createdAt, owesSecondFactor: false }
    await insertSession(this.db, { id: sessionId(secret), personId, createdAt, expiresAt, ...unused, ...proven })
    return this.carrying(secret)
  }
}

/** Everybody for whom the doors of the newsroom are shut, by what they are; each was an administrator, or looks like one. */
export async function peopleOutside(
  db: Database,
  cookies: Cookies,
  mustHaveSecondFactor: Role,
): Promise<Record<string, string>> {
  const { id } = await aPerson('admin')
  const ended = await beginSession(db, id)
  await endSession(ended)
  const leaver = await aPerson('admin')
  const ofLeaver = await cookies.of(leaver.id)
  const version = (await findPerson(db, leaver.id))?.version ?? 0
  ok(await blockPerson(operator, { personId: leaver.id, version }, true))
  const { people } = db.tables
  // As if the block had not ended it: the session is there, its person may not come in.
  const again = await aPerson('admin')
  const ofBlocked = await cookies.of(again.id)
  await db.update(people).set({ blockedAt: new Date() }).where(eq(people.id, again.id))
  const idle = await cookies.ofOld(id, 2, 1)
  const owing = await aPerson(mustHaveSecondFactor)
  return {
    nobody: '',
    'a cookie of another newsroom': await cookies.carrying(await beginSession(db, id), 'x'.repeat(40)),
    'a cookie that says no session': await cookies.carrying('x'.repeat(43)),
    'a session that was ended': await cookies.carrying(ended),
    'a session that is over': idle,
    'somebody who was blocked': ofLeaver,
    'a session that outlived a block': ofBlocked,
    'somebody half way in': await cookies.of(id, true),
    'who has to set a second factor up': await cookies.of(owing.id),
  }
}
