import { newsroomPath } from '../kit/newsroom-path.ts'

/** What a link opens that works once. */
export const LINK_PURPOSES = [
  'invitation',
  'password_reset',
  /** A new e-mail address, agreed to from the old one … */
  'email_old',
  /** … and from the new one. */
  'email_new',
] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

const HOUR_MS = 60 * 60 * 1000
/** How long a link opens, in milliseconds. Of an invitation: from when it was sent, or sent again. */
export const LINK_LIFE_MS = {
  invitation: 7 * 24 * HOUR_MS,
  password_reset: HOUR_MS,
  email_old: 24 * HOUR_MS,
  email_new: 24 * HOUR_MS,
} as const satisfies Record<LinkPurpose, number>

const TOKEN = /^([0-9a-z]{26})\.([A-Za-z0-9_-]{43})$/

/** The two halves of what an address carries: which link, and what shows that it was given to its bearer. */
export function readLinkToken(token: unknown): { id: string; secret: string } | null {
  if (typeof token !== 'string') return null
  const [, id, secret] = TOKEN.exec(token) ?? []
  return id && secret ? { id, secret } : null
}

/** The page that a link leads to. Nothing happens by opening it: what looks through people's mail opens links, too. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  const page = {
    invitation: 'invitation',
    password_reset: 'new-password',
    email_old: 'email',
    email_new: 'email',
  }[purpose]
  return newsroomPath.oneUse(page, token)
}
