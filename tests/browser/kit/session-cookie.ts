import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { openDatabase } from '#db/index.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { beginSession, SESSION_MS } from '#operations/people/session.ts'

const NAME = 'authjs.session-token'

/**
 * The cookie of a new session of somebody's, as signing in would have given it. The form has tests of its own
 * (`sign-in.spec.ts`); every other test begins behind it.
 */
export async function sessionCookie(
  { url, environment }: { url: string; environment: NodeJS.ProcessEnv },
  email: string,
) {
  const { DATABASE_URL = '', DATA_DIR = '' } = environment
  const db = openDatabase(DATABASE_URL)
  try {
    const person = await findPersonByEmail(db, email)
    if (!person) throw new Error(`Nobody has the address ${email}.`)
    const token = { secret: await beginSession(db, person.id) }
    const secret = (await readFile(join(DATA_DIR, 'secret'), 'utf8')).trim()
    const value = await encode({ token, secret, salt: NAME, maxAge: SESSION_MS / 1000 })
    return { name: NAME, value, url, httpOnly: true, sameSite: 'Lax' as const }
  } finally {
    await db.close()
  }
}
