import 'server-only'
import { database } from '#db/index.ts'
import { contentOf, findArticle } from '#db/stores/articles.ts'
import { insertComment, insertThread } from '#db/stores/comments.ts'
import { addNotices } from '#db/stores/notices.ts'
import type { AnchorPlace } from '#newsroom/anchor.ts'
import { type Choice, placeRange } from '#newsroom/anchors/place-range.ts'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { commentFrom, joinDiscussion, whyNoMore } from './discussion.ts'
import { noticeText } from './notice-text.ts'

export type StartThreadInput = {
  articleId: string
  place: AnchorPlace
  /** The words that are meant, as whoever commented saw them; null for the whole article. */
  choice: Choice | null
  text: string
  mentionedIds: readonly string[]
}

/**
 * Begins a conversation about words of the article, or about the whole of it. Where the text has changed since the words
 * were chosen, they are looked for, and where they are gone it is said so.
 */
export async function startThread(viewer: Viewer, input: StartThreadInput): Promise<Outcome<{ threadId: string }>> {
  return database().transaction(async (tx) => {
    const joined = await joinDiscussion(tx, viewer, input.articleId)
    if (!joined.ok) return joined
    const full = (await whyNoMore(tx, joined, 'threads')) ?? (await whyNoMore(tx, joined, 'comments'))
    if (full) return full
    const comment = await commentFrom(tx, joined.head, input)
    if (!comment.ok) return comment
    const row = await findArticle(tx, input.articleId)
    if (!row) return refuse({ code: 'not_found' })
    const placed =
      input.place === 'article' || !input.choice ? null : placeRange(contentOf(row), input.place, input.choice)
    if (placed === null && input.place !== 'article') return refuse({ code: 'words_gone' })
    const at = now()
    const threadId = newId()
    await insertThread(tx, {
      id: threadId,
      articleId: row.id,
      place: input.place,
      anchorFrom: placed?.range.from ?? null,
      anchorTo: placed?.range.to ?? null,
      quote: placed?.quote ?? '',
      createdById: viewer.id,
      createdAt: at,
      resolvedAt: null,
      resolvedById: null,
    })
    const { text, mentionedIds } = comment
    await insertComment(tx, {
      id: newId(),
      threadId,
      articleId: row.id,
      authorId: viewer.id,
      text,
      mentionedIds,
      createdAt: at,
      editedAt: null,
    })
    const notice = { actorId: viewer.id, articleId: row.id, threadId, text: noticeText(text) }
    await addNotices(tx, { kind: 'mentioned', ...notice }, mentionedIds)
    return { ok: true, threadId }
  })
}
