import 'server-only'
import { database, type Store } from '#db/index.ts'
import { factsOf } from '#db/stores/articles.ts'
import { type CommentRow, type ThreadRow, threadsOf } from '#db/stores/comments.ts'
import { namesOf } from '#db/stores/people.ts'
import { COMMENT_LIMITS, inTextOrder, type ThreadView } from '#newsroom/comments.ts'
import { maySettle } from '#newsroom/permissions.ts'
import type { Outcome } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { openDiscussion } from './discussion.ts'

/** What is said beside an article: the conversations in the order of the text, with the version their places are in. */
export type ReadThreads = {
  version: number
  threads: ThreadView[]
  /** Whether this viewer may call a conversation settled. */
  maySettle: boolean
}

export async function readThreads(viewer: Viewer, articleId: string): Promise<Outcome<ReadThreads>> {
  // One moment for all of it: a save between would move the places.
  return database().transaction(async (tx) => {
    const discussion = await openDiscussion(tx, viewer, articleId)
    if (!discussion.ok) return discussion
    const { head, comments } = discussion
    const threads = await threadsOf(tx, articleId, COMMENT_LIMITS.threads)
    return {
      ok: true,
      version: head.version,
      threads: await viewsOf(tx, threads, comments),
      maySettle: maySettle(viewer, factsOf(head)),
    }
  })
}

async function viewsOf(store: Store, threads: ThreadRow[], comments: CommentRow[]): Promise<ThreadView[]> {
  const people = comments.flatMap((comment) => [comment.authorId, ...comment.mentionedIds])
  const names = await namesOf(store, [...people, ...threads.map((thread) => thread.resolvedById)])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const byThread = new Map<string, CommentRow[]>()
  for (const comment of comments) byThread.set(comment.threadId, [...(byThread.get(comment.threadId) ?? []), comment])
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
