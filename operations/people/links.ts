import 'server-only'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { database, type Store } from '#db/index.ts'
import { findLink, insertLink, removeLink } from '#db/stores/people/links.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { LINK_LIFE_MS, type LinkPurpose, readLinkToken } from '#newsroom/people/one-use-link.ts'

/**
 * Makes a link that opens something once. Others to the same thing stay open beside it, until one of them is taken: mail may
 * come late.
 * @param until when it ends, where that is not its purpose's usual time from now
 * @returns what its address carries; the database keeps only the hash of it
 */
export async function makeLink(store: Store, purpose: LinkPurpose, subjectId: string, until?: Date): Promise<string> {
  const id = newId()
  const secret = randomBytes(32).toString('base64url')
  const createdAt = now()
  const expiresAt = until ?? new Date(createdAt.getTime() + LINK_LIFE_MS[purpose])
  await insertLink(store, { id, purpose, subjectId, secretHash: hashOf(secret), createdAt, expiresAt })
  return `${id}.${secret}`
}

/** What a link opens now; null where it opens nothing. Looking takes nothing away. */
export async function lookAtLink(
  purpose: LinkPurpose,
  token: unknown,
  store: Store = database(),
): Promise<{ id: string; subjectId: string } | null> {
  const read = readLinkToken(token)
  if (!read) return null
  const row = await findLink(store, read.id, purpose, now())
  const [given, right] = [Buffer.from(hashOf(read.secret)), Buffer.from(row?.secretHash ?? hashOf(''))]
  return row && timingSafeEqual(given, right) ? { id: row.id, subjectId: row.subjectId } : null
}

/** Takes a link: from here on it opens nothing. Of two who take it at the same moment one is told null. */
export async function takeLink(tx: Store, purpose: LinkPurpose, token: unknown): Promise<string | null> {
  const link = await lookAtLink(purpose, token, tx)
  return link && (await removeLink(tx, link.id)) ? link.subjectId : null
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
