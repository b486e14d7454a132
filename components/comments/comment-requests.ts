import type { AnchorPlace } from '#newsroom/comments/anchor.ts'
import type { Choice } from '#newsroom/comments/anchors/place-range.ts'
import type { ThreadView } from '#newsroom/comments/comments.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import { refusalIn } from '../editor/saving/draft-requests.ts'

/** What is said beside an article, as the server last told it. */
export type Threads = { version: number; threads: ThreadView[]; maySettle: boolean }

type Said = { text: string; mentionedIds: string[] }
export type CommentAct =
  | ({ act: 'start'; place: AnchorPlace; choice: Choice | null } & Said)
  | ({ act: 'reply'; threadId: string } & Said)
  | ({ act: 'edit'; commentId: string } & Said)
  | { act: 'delete'; commentId: string }
  | { act: 'settle'; threadId: string; settled: boolean }

/** What came of it; without a refusal the server could not be reached. */
export type CommentReply = { ok: true; threadId?: string } | { ok: false; refusal: Refusal | null }

const TIMEOUT_MS = 15_000
const commentsAddress = (articleId: string) => `/api/articles/${encodeURIComponent(articleId)}/comments`

/** What got no answer, and the name it was sent under: sent again it is the same, which may have been said already. */
const unanswered = new Map<string, string>()

export async function sendComment(articleId: string, act: CommentAct): Promise<CommentReply> {
  const about = JSON.stringify([articleId, act])
  const actName = unanswered.get(about) ?? newId()
  unanswered.set(about, actName)
  const answer = await ask(commentsAddress(articleId), {
    method: 'POST',
    body: JSON.stringify({ ...act, actName }),
    headers: { 'content-type': 'application/json' },
  })
  if (answer !== null) unanswered.delete(about)
  if (answer?.ok === true) return answer
  return { ok: false, refusal: refusalIn(answer) }
}

export async function fetchThreads(articleId: string): Promise<Threads | null> {
  const answer = await ask(commentsAddress(articleId))
  return answer?.ok === true ? answer : null
}

export async function fetchMentionable(articleId: string): Promise<{ id: string; name: string }[]> {
  const answer = await ask(`${commentsAddress(articleId)}?people`)
  return answer?.ok === true ? answer.people : []
}

async function ask(address: string, init: RequestInit = {}) {
  try {
    const response = await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
    return await response.json()
  } catch {
    return null
  }
}
