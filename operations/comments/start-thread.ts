import 'server-only'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { contentOf, findArticle } from '#db/stores/articles/articles.ts'
import { insertComment, insertThread } from '#db/stores/comments/comments.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import type { AnchorPlace } from '#newsroom/comments/anchor.ts'
import type { Choice } from '#newsroom/comments/anchors/place-range.ts'
import type { Range } from '#newsroom/comments/anchors/range.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { beside } from '#threads/beside.ts'
import { doOnce } from '../kit/do-once.ts'
import { commentFrom, joinDiscussion, openDiscussion, whyNoMore } from './discussion.ts'
import { noticeText } from './notice-text.ts'

export type StartThreadInput = {
  articleId: string
  place: AnchorPlace
  /** The words that are meant, as whoever commented saw them; null for the whole article. */
  choice: Choice | null
  text: string
  mentionedIds: readonly string[]
  /** The name under which the page sends it again where no answer came. */
  actName?: string | undefined
}

const SAID = z.object({ ok: z.literal(true), threadId: wholeId })

/** How often the words are looked for again where somebody saves meanwhile. */
const ATTEMPTS = 4

/**
 * Begins a conversation about words of the article, or about the whole of it. Where the text has changed since the words
 * were chosen, they are looked for, and where they are gone it is said so. They are looked for before the transaction, so
 * that nobody else waits for that, and again where the text was another one by then.
 */
export async function startThread(viewer: Viewer, input: StartThreadInput): Promise<Outcome<{ threadId: string }>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await findWords(viewer, input)
    if (!found.ok) return found
    const begun = await begin(viewer, input, found)
    if (begun.ok || begun.refusal.code !== 'changed') return begun
  }
  return refuse({ code: 'words_gone' })
}

/** `version`: that of the text in which they were looked for. */
type Found = { ok: true; version: number; placed: { range: Range; quote: string } | null }

async function findWords(viewer: Viewer, input: StartThreadInput): Promise<Found | Refused> {
  const db = database()
  const opened = await openDiscussion(db, viewer, input.articleId)
  if (!opened.ok) return opened
  const { place, choice } = input
  if (place === 'article') return { ok: true, version: opened.head.version, placed: null }
  const row = choice && (await findArticle(db, input.articleId))
  if (!row) return refuse({ code: 'words_gone' })
  const { title, sapo, body } = contentOf(row)
  const placed = await beside('placeComment', { content: { title, sapo, body }, place, choice }, viewer.id)
  return placed ? { ok: true, version: row.version, placed } : refuse({ code: 'words_gone' })
}

/** Refuses with `changed` where the text is no longer the one in which the words were found. */
function begin(
  viewer: Viewer,
  input: StartThreadInput,
  { version, placed }: Found,
): Promise<Outcome<{ threadId: string }>> {
  const named = { name: input.actName, what: `a conversation in ${input.articleId}`, answer: SAID }
  return doOnce(viewer, named, async (tx) => {
    const joined = await joinDiscussion(tx, viewer, input.articleId)
    if (!joined.ok) return joined
    if (placed && joined.head.version !== version) return refuse({ code: 'changed' })
    const full = (await whyNoMore(tx, joined, 'threads')) ?? (await whyNoMore(tx, joined, 'comments'))
    if (full) return full
    const comment = await commentFrom(tx, joined.head, input)
    if (!comment.ok) return comment
    const articleId = joined.head.id
    const at = now()
    const threadId = newId()
    await insertThread(tx, {
      id: threadId,
      articleId,
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
      articleId,
      authorId: viewer.id,
      text,
      mentionedIds,
      createdAt: at,
      editedAt: null,
    })
    const notice = { actorId: viewer.id, articleId, threadId, text: noticeText(text) }
    await addNotices(tx, { kind: 'mentioned', ...notice }, mentionedIds)
    return { ok: true, threadId }
  })
}
