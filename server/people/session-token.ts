import { createHash } from 'node:crypto'
import { environment } from '../process/environment.ts'

const COOKIE = /^(?:__(?:Secure|Host)-)?authjs\.session-token(?=$|\.)/
/** Cookies that are remembered as signed here, by their hashes. */
const MOST = 2000
const signed = new Set<string>()

/**
 * Whether a request carries a session that this newsroom once gave: its cookie is signed with our secret. Whether the session
 * still holds says the database, when it is asked for something; here only those who have been let in are told from strangers.
 */
export async function carriesSession(cookies: string | undefined): Promise<boolean> {
  for (const cookie of cookies?.split(/;\s*/) ?? []) {
    const at = cookie.indexOf('=')
    const name = cookie.slice(0, at)
    if (!COOKIE.test(name)) continue
    const token = decodeURIComponentOr(cookie.slice(at + 1))
    const hash = createHash('sha256').update(token).digest('base64')
    if (signed.has(hash) || (await isSigned(name, token))) {
      if (signed.size >= MOST) for (const oldest of signed) if (signed.delete(oldest)) break
      signed.add(hash)
      return true
    }
  }
  return false
}

async function isSigned(name: string, token: string): Promise<boolean> {
  const { decode } = await import('next-auth/jwt')
  try {
    return (await decode({ token, secret: environment().secret, salt: name })) !== null
  } catch {
    return false
  }
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
