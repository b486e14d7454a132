import 'server-only'
import { headers } from 'next/headers'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { isDatabaseAway } from '#db/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { deviceName } from '#newsroom/people/device.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { noteUse, type OpenSession, readSession, SESSION_MS } from '#operations/people/session.ts'
import { callerNetwork } from '../http/caller.ts'
import { environment } from '../process/environment.ts'
import { logFailure } from '../process/log.ts'

/**
 * The seam to next-auth: everything the product knows of it stands in this file. next-auth signs and carries a cookie;
 * what is in it is only the secret of a row in our own table of sessions, read afresh at each request, so that a
 * sign-out, a block or a change of role holds on every server from the next request on. None of next-auth's own routes is
 * served: they would hand the secret to scripts, and nothing here asks for them.
 */
declare module 'next-auth' {
  interface User {
    sessionSecret?: string
  }
  interface Session {
    sessionSecret?: string
  }
}

function configuration(): NextAuthConfig {
  const { secret, siteUrl } = environment()
  const secure = siteUrl.protocol === 'https:'
  return {
    secret,
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: secure,
    // `__Host-`: no other host of the domain can set it, and it is sent to none.
    cookies: {
      sessionToken: {
        name: `${secure ? '__Host-' : ''}authjs.session-token`,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
    pages: { signIn: newsroomPath.signIn(), signOut: newsroomPath.signIn(), error: newsroomPath.signIn() },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      // Carries a session that an operation has just begun: a right password, the first administrator, a changed password.
      Credentials({
        id: 'session',
        credentials: { sessionSecret: {} },
        authorize: async ({ sessionSecret }) => {
          if (typeof sessionSecret !== 'string') return null
          const open = await readSession(sessionSecret)
          return open ? { id: open.holder.id, sessionSecret } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user?.sessionSecret ? { secret: user.sessionSecret } : token),
      session: ({ session, token }) => {
        if (typeof token.secret === 'string') session.sessionSecret = token.secret
        return session
      },
    },
  }
}

const nextAuth = NextAuth(() => configuration())

/** The secret of the session that this request carries; null where it carries none. */
const sessionSecret = cache(async (): Promise<string | null> => (await nextAuth.auth())?.sessionSecret ?? null)

/** The session that this request carries, read from the database; also one that still owes something. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const secret = await sessionSecret()
  return secret ? readSession(secret) : null
})

/** Who makes this request; null where nobody is signed in, or the session still owes something. */
export async function currentViewer(): Promise<Viewer | null> {
  return (await currentSession())?.viewer ?? null
}

/** Notes that the session of this request is in use. Nobody waits for it, and nothing fails by it. */
export async function noteCurrentUse(): Promise<void> {
  const open = await currentSession()
  if (!open) return
  const device = deviceName((await headers()).get('user-agent') ?? '')
  noteUse(open.session, { device, network: callerNetwork() }).catch((error) => {
    if (!isDatabaseAway(error)) logFailure('a session in use could not be noted', error)
  })
}

/** The present session's secret, for ending it. */
export function currentSessionSecret(): Promise<string | null> {
  return sessionSecret()
}

/** Gives this browser the cookie of a session that has just begun. */
export async function carrySession(secret: string): Promise<void> {
  await nextAuth.signIn('session', { sessionSecret: secret, redirect: false })
}

/** Takes the cookie from this browser. */
export async function dropSession(): Promise<void> {
  await nextAuth.signOut({ redirect: false })
}
