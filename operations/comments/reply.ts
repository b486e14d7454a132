import 'server-only'
import { z } from 'zod'
import { commentsIn, findThread, insertComment, settleThread } from '#db/stores/comments/comments.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { doOnce } from '../kit/do-once.ts'
import { commentFrom, joinDiscussion, readersOf, whyNoMore } from './discussion.ts'
import { noticeText } from './notice-text.ts'

export type ReplyInput = {
  articleId: string
  threadId: string
  text: string
  mentionedIds: readonly string[]
  /** The name under which the page sends it again where no answer came. */
  actName?: string | undefined
}

const SAID = z.object({ ok: z.literal(true), commentId: wholeId })

/** Answers in a conversation; one that was settled is open again. Who takes part in it is told. */
export async function reply(viewer: Viewer, input: ReplyInput): Promise<Outcome<{ commentId: string }>> {
  const named = { name: input.actName, what: `a reply in ${input.threadId}`, answer: SAID }
  return doOnce(viewer, named, async (tx) => {
    const joined = await joinDiscussion(tx, viewer, input.articleId)
    if (!joined.ok) return joined
    const thread = await findThread(tx, input.threadId)
    if (!thread || thread.articleId !== input.articleId) return refuse({ code: 'not_found' })
    const full = await whyNoMore(tx, joined, 'comments')
    if (full) return full
    const comment = await commentFrom(tx, joined.head, input)
    if (!comment.ok) return comment
    const { text, mentionedIds } = comment
    const before = await commentsIn(tx, thread.id)
    const commentId = newId()
    await insertComment(tx, {
      id: commentId,
      threadId: thread.id,
      articleId: input.articleId,
      authorId: viewer.id,
      text,
      mentionedIds,
      createdAt: now(),
      editedAt: null,
    })
    if (thread.resolvedAt) await settleThread(tx, thread.id, null)
    const notice = { actorId: viewer.id, articleId: input.articleId, threadId: thread.id, text: noticeText(text) }
    await addNotices(tx, { kind: 'mentioned', ...notice }, mentionedIds)
    const others = before
      .flatMap((each) => [each.authorId, ...each.mentionedIds])
      .filter((id) => !mentionedIds.includes(id) && id !== viewer.id)
    if (others.length > 0) {
      // Who may no longer read the article is not told what is said of it.
      const readers = new Set((await readersOf(tx, joined.head)).map((reader) => reader.id))
      await addNotices(
        tx,
        { kind: 'replied', ...notice },
        others.filter((id) => readers.has(id)),
      )
    }
    return { ok: true, commentId }
  })
}
