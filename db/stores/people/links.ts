import { and, eq, gt, lte } from 'drizzle-orm'
import type { LinkPurpose } from '#newsroom/people/one-use-link.ts'
import type { Store } from '../../database.ts'

export type LinkRow = Store['tables']['links']['$inferSelect']

export async function insertLink(store: Store, link: LinkRow): Promise<void> {
  await store.insert(store.tables.links).values(link)
}

/** A link that opens at the moment. */
export async function findLink(store: Store, id: string, purpose: LinkPurpose, at: Date): Promise<LinkRow | null> {
  const { links } = store.tables
  const open = and(eq(links.id, id), eq(links.purpose, purpose), gt(links.expiresAt, at))
  const [row] = await store.select().from(links).where(open).limit(1)
  return row ?? null
}

/** Takes a link away. @returns whether it was there: of two who take it, one is told so */
export async function removeLink(store: Store, id: string): Promise<boolean> {
  const { links } = store.tables
  const removed = await store.delete(links).where(eq(links.id, id)).returning({ id: links.id })
  return removed.length === 1
}

/** Closes all links to the same thing. */
export async function removeLinksTo(store: Store, purpose: LinkPurpose, subjectId: string): Promise<void> {
  const { links } = store.tables
  await store.delete(links).where(and(eq(links.purpose, purpose), eq(links.subjectId, subjectId)))
}

export async function deleteLinksExpiredBy(store: Store, moment: Date): Promise<void> {
  await store.delete(store.tables.links).where(lte(store.tables.links.expiresAt, moment))
}
