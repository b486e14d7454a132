import 'server-only'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readViewer, SESSION_MS } from '#operations/people/session.ts'
import { environment } from '../process/environment.ts'

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
  return {
    secret,
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: siteUrl.protocol === 'https:',
    session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      // Carries a session that an operation has just begun: a right password, the first administrator, a changed password.
      Credentials({
        id: 'session',
        credentials: { sessionSecret: {} },
        authorize: async ({ sessionSecret }) => {
          if (typeof sessionSecret !== 'string') return null
          const viewer = await readViewer(sessionSecret)
          return viewer ? { id: viewer.id, sessionSecret } : null
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

/** Who makes this request, read from the database; null where nobody is signed in. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const secret = await sessionSecret()
  return secret ? readViewer(secret) : null
})

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
