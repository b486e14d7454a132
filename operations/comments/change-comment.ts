import { isOwn } from '#newsroom/rights/permissions.ts'
import 'server-only'
import { database, type Store } from '#db/index.ts'
import {
  type CommentRow,
  commentsIn,
  deleteThread,
  deleteComment as dropComment,
  findComment,
  updateComment,
} from '#db/stores/comments/comments.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { commentFrom, type Discussion, joinDiscussion } from './discussion.ts'
import { noticeText } from './notice-text.ts'

/** Says one's own comment in other words. Who is newly named in it is told. */
export async function editComment(
  viewer: Viewer,
  input: { articleId: string; commentId: string; text: string; mentionedIds: readonly string[] },
): Promise<Outcome> {
  return database().transaction(async (tx) => {
    const own = await ownComment(tx, viewer, input)
    if (!own.ok) return own
    const comment = await commentFrom(tx, own.head, input)
    if (!comment.ok) return comment
    const { text, mentionedIds } = comment
    await updateComment(tx, own.comment.id, { text, mentionedIds, editedAt: now() })
    const added = mentionedIds.filter((id) => !own.comment.mentionedIds.includes(id))
    const { threadId } = own.comment
    await addNotices(
      tx,
      { kind: 'mentioned', actorId: viewer.id, articleId: input.articleId, threadId, text: noticeText(text) },
      added,
    )
    return { ok: true }
  })
}

/** Takes one's own comment back. Where others have answered, its place stays; with the last word goes the conversation. */
export async function deleteComment(viewer: Viewer, input: { articleId: string; commentId: string }): Promise<Outcome> {
  return database().transaction(async (tx) => {
    const own = await ownComment(tx, viewer, input)
    if (!own.ok) return own
    const { id, threadId } = own.comment
    const all = await commentsIn(tx, threadId)
    if (all.every((comment) => comment.id === id || comment.text === '')) await deleteThread(tx, threadId)
    else if (all.at(-1)?.id === id) await dropComment(tx, id)
    else await updateComment(tx, id, { text: '', mentionedIds: [], editedAt: now() })
    return { ok: true }
  })
}

async function ownComment(
  tx: Store,
  viewer: Viewer,
  input: { articleId: string; commentId: string },
): Promise<(Discussion & { comment: CommentRow }) | Refused> {
  const joined = await joinDiscussion(tx, viewer, input.articleId)
  if (!joined.ok) return joined
  const comment = await findComment(tx, input.commentId)
  if (!comment || comment.articleId !== input.articleId || comment.text === '') return refuse({ code: 'not_found' })
  return isOwn(viewer, comment.authorId) ? { ...joined, comment } : refuse({ code: 'not_allowed' })
}
