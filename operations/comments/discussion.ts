import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleHead, factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { countDiscussion, countThreads, mentionsIn } from '#db/stores/comments/comments.ts'
import { listPeople } from '#db/stores/people/people.ts'
import { COMMENT_LIMITS } from '#newsroom/comments/comments.ts'
import { type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayComment, mayRead } from '#newsroom/rights/permissions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { viewerOf } from '#operations/people/session.ts'

/** An article of which somebody may take part in the discussion, and how much has been said. */
export type Discussion = { ok: true; head: ArticleHead; comments: number }

/** Opens the discussion of an article to somebody; who may not take part learns nothing of it. */
export async function openDiscussion(store: Store, viewer: Viewer, articleId: string): Promise<Discussion | Refused> {
  const head = await findArticleHead(store, articleId)
  if (!head || !mayRead(viewer, factsOf(head))) return refuse({ code: 'not_found' })
  const mentions = await mentionsIn(store, articleId)
  const mentioned = mentions.some((ids) => ids.includes(viewer.id))
  if (!mayComment(viewer, factsOf(head), mentioned)) return refuse({ code: 'not_found' })
  return { ok: true, head, comments: mentions.length }
}

/** The same for who is going to say something: others wait until it is said, and their pages hear of it. */
export async function joinDiscussion(tx: Store, viewer: Viewer, articleId: string): Promise<Discussion | Refused> {
  const refused = await openDiscussion(tx, viewer, articleId)
  if (!refused.ok) return refused
  await countDiscussion(tx, articleId)
  return openDiscussion(tx, viewer, articleId)
}

/** Null where there is room for one more. Asked by who has joined: until the end of the transaction nobody else adds any. */
export async function whyNoMore(tx: Store, joined: Discussion, what: 'threads' | 'comments'): Promise<Refused | null> {
  const most = COMMENT_LIMITS[what]
  const count = what === 'comments' ? joined.comments : await countThreads(tx, joined.head.id)
  return count < most ? null : refuse({ code: 'too_many', what, most })
}

/** A comment as it is kept: its text in order, and of the people named those who may read the article. */
export async function commentFrom(
  store: Store,
  head: ArticleHead,
  input: { text: string; mentionedIds: readonly string[] },
): Promise<{ ok: true; text: string; mentionedIds: string[] } | Refused> {
  const text = normaliseProse(input.text)
  if (text === '') return refuse({ code: 'fields', fields: [{ field: 'text', problem: 'missing' }] })
  if (text.length > COMMENT_LIMITS.text) {
    return refuse({ code: 'fields', fields: [{ field: 'text', problem: 'too_long' }] })
  }
  const wanted = new Set(input.mentionedIds)
  if (wanted.size === 0) return { ok: true, text, mentionedIds: [] }
  const readers = await readersOf(store, head)
  const named = readers.filter((person) => wanted.has(person.id) && text.includes(`@${person.name}`))
  return { ok: true, text, mentionedIds: named.map((person) => person.id) }
}

/** Everybody with an account in use who may read the article now. */
export async function readersOf(store: Store, head: ArticleHead): Promise<Viewer[]> {
  const people = (await listPeople(store)).filter((person) => person.blockedAt === null)
  return people.map(viewerOf).filter((viewer) => mayRead(viewer, factsOf(head)))
}
