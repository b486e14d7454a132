import { desc, eq, or } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { writtenBy } from './authorship.ts'

/** So many of each kind are given: the newest. */
const MOST = 10_000

/** What somebody wrote and sent: articles, comments, notes of shifts, pictures; the newest first. */
export async function worksOf(store: Store, personId: string) {
  const { articles: a, comments: c, shiftNotes: n, media: m } = store.tables
  const articles = await store
    .select({ number: a.number, title: a.title, state: a.state, createdAt: a.createdAt })
    .from(a)
    .where(writtenBy(store, personId))
    .orderBy(desc(a.id))
    .limit(MOST)
  const comments = await store
    .select({ articleId: c.articleId, text: c.text, createdAt: c.createdAt })
    .from(c)
    .where(eq(c.authorId, personId))
    .orderBy(desc(c.id))
    .limit(MOST)
  const shiftNotes = await store
    .select({ text: n.text, createdAt: n.at })
    .from(n)
    .where(eq(n.authorId, personId))
    .orderBy(desc(n.id))
    .limit(MOST)
  const pictures = await store
    .select({ id: m.id, fileName: m.name, createdAt: m.createdAt })
    .from(m)
    .where(eq(m.ownerId, personId))
    .orderBy(desc(m.id))
    .limit(MOST)
  return { articles, comments, shiftNotes, pictures }
}

/** Invitations that somebody came by, or that went to their address. */
export function invitationsOf(store: Store, person: { id: string; emailKey: string }) {
  const { invitations: i } = store.tables
  return store
    .select({ email: i.email, name: i.name, createdAt: i.createdAt })
    .from(i)
    .where(or(eq(i.personId, person.id), eq(i.emailKey, person.emailKey)))
}
