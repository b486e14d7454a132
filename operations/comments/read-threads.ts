import 'server-only'
import { database, type Store } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { type CommentRow, commentsOf, type ThreadRow, threadsOf } from '#db/stores/comments/comments.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { COMMENT_LIMITS, inTextOrder, type ThreadView } from '#newsroom/comments/comments.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { maySettle } from '#newsroom/rights/permissions.ts'
import { openDiscussion } from './discussion.ts'

/** How often it is read again where somebody saves meanwhile. */
const ATTEMPTS = 4

/** What is said beside an article: the conversations in the order of the text, with the version their places are in. */
export type ReadThreads = {
  version: number
  threads: ThreadView[]
  /** Whether this viewer may call a conversation settled. */
  maySettle: boolean
}

export async function readThreads(viewer: Viewer, articleId: string): Promise<Outcome<ReadThreads>> {
  const db = database()
  for (let attempt = 1; ; attempt++) {
    const discussion = await openDiscussion(db, viewer, articleId)
    if (!discussion.ok) return discussion
    const { head } = discussion
    const threads = await threadsOf(db, articleId, COMMENT_LIMITS.threads)
    const comments = await commentsOf(db, articleId)
    // A save between would have moved the places, which are told with the version that they are in.
    if (attempt < ATTEMPTS && (await findArticleHead(db, articleId))?.version !== head.version) continue
    return {
      ok: true,
      version: head.version,
      threads: await viewsOf(db, threads, comments),
      maySettle: maySettle(viewer, factsOf(head)),
    }
  }
}

async function viewsOf(store: Store, threads: ThreadRow[], comments: CommentRow[]): Promise<ThreadView[]> {
  const people = comments.flatMap((comment) => [comment.authorId, ...comment.mentionedIds])
  const names = await namesOf(store, [...people, ...threads.map((thread) => thread.resolvedById)])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const byThread = Map.groupBy(comments, (comment) => comment.threadId)
  return threads
    .map(({ id, place, anchorFrom: from, anchorTo: to, quote, resolvedAt, resolvedById }) => ({
      id,
      place,
      range: from === null || to === null ? null : { from, to },
      quote,
      resolved: resolvedAt && resolvedById ? { by: person(resolvedById), at: resolvedAt.toISOString() } : null,
      comments: (byThread.get(id) ?? []).map((comment) => ({
        id: comment.id,
        author: person(comment.authorId),
        text: comment.text,
        deleted: comment.text === '',
        mentioned: comment.mentionedIds.map(person),
        at: comment.createdAt.toISOString(),
        editedAt: comment.editedAt?.toISOString() ?? null,
      })),
    }))
    .sort(inTextOrder)
}
