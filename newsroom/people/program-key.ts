/**
 * What a key lets a program do, never more than its account may: look at articles, write drafts, send pictures. Steps of an article
 * (submitting, approving, publishing) are none of it: somebody answers for each.
 */
export const KEY_SCOPES = ['articles.read', 'articles.write', 'media.write'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/** Days for which a key is made: each has an end, so that one which was forgotten ends by itself. */
export const KEY_DAYS = [30, 90, 365] as const
/** So long a key goes on beside the one that replaces it, so that a program can be given the new one in peace. */
export const KEY_OVERLAP_MS = 24 * 60 * 60 * 1000
/** Keys of a newspaper that hold at a time. */
export const MOST_KEYS = 100

const TOKEN = /^ts_([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/

/** What a program carries in `Authorization: Bearer …`: which key, and what shows that it was given to its bearer. */
export function keyToken(id: string, secret: string): string {
  return `ts_${id}_${secret}`
}

/** The two halves of a token; null of anything else. */
export function readKeyToken(token: string): { id: string; secret: string } | null {
  const [, id, secret] = TOKEN.exec(token) ?? []
  return id && secret ? { id, secret } : null
}

/** A key as people are shown it; its secret is shown once, when it is made. */
export type KeyView = {
  id: string
  name: string
  scopes: readonly KeyScope[]
  /** For whom it acts. */
  person: { id: string; name: string; blocked: boolean }
  createdAt: Date
  expiresAt: Date
  /** When and from where it was last used; null where it never was. */
  usedAt: Date | null
  usedFrom: string | null
}
