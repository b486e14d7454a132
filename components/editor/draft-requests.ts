import { type ArticleContent, LIMITS } from '#newsroom/article.ts'
import type { MediaView } from '#newsroom/media.ts'
import type { Refusal } from '#newsroom/refusals.ts'
import type { Draft, SaveReply } from './autosave.ts'
import { sameContent } from './same-content.ts'

/** The text on the server, as the desk asks for it after a conflict. */
export type NewestDraft = {
  version: number
  savedAt: string
  content: ArticleContent
  media: Record<string, MediaView>
  /** Who saved it. */
  savedBy: { id: string; name: string }
}

/** A request may outlive its page only while it is small; the browsers' limit is 64 KiB for all of them together. */
const KEEPALIVE_BYTES = 60_000
const TIMEOUT_MS = 30_000

/**
 * Sends drafts of one article. It remembers the texts of saves that got no answer: should the server then say that
 * there is a newer version, and should that be one of these very texts, the person is not told of a conflict with themselves.
 */
export function createDraftSender(articleId: string) {
  const address = `/api/articles/${encodeURIComponent(articleId)}/draft`
  let unanswered: ArticleContent[] = []

  async function put(draft: Draft<ArticleContent>): Promise<SaveReply> {
    const body = new TextEncoder().encode(JSON.stringify(draft))
    if (body.byteLength > LIMITS.draftBytes) return refused({ code: 'too_large', limitBytes: LIMITS.draftBytes })
    try {
      const response = await fetch(address, {
        method: 'PUT',
        body,
        headers: { 'content-type': 'application/json' },
        keepalive: body.byteLength < KEEPALIVE_BYTES,
        // A way to the sign-in page is an answer too, and not one to follow.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      return readReply(response, await response.json().catch(() => null))
    } catch {
      return { kind: 'unreachable', offline: !navigator.onLine }
    }
  }

  return {
    async send(draft: Draft<ArticleContent>): Promise<SaveReply> {
      const { content } = draft
      const reply = await put(draft)
      if (reply.kind === 'unreachable') {
        unanswered = [...unanswered.slice(-4), content]
        return reply
      }
      const lost = unanswered
      unanswered = []
      if (reply.kind !== 'conflict' || lost.length === 0) return reply
      const newest = await fetchNewest(articleId)
      if (newest === null || !lost.some((mine) => sameContent(newest.content, mine))) return reply
      return put({ ...draft, baseVersion: newest.version })
    },
  }
}

/** The newest text on the server, or null where it can't be had now. */
export async function fetchNewest(articleId: string): Promise<NewestDraft | null> {
  try {
    const response = await fetch(`/api/articles/${encodeURIComponent(articleId)}/draft`, { redirect: 'manual' })
    const answer: ({ ok: true } & NewestDraft) | { ok: false } = await response.json()
    return answer.ok ? answer : null
  } catch {
    return null
  }
}

/** Reads the answer to a save. What stands between (a proxy, a sign-in page) may answer in words that are not ours. */
export function readReply(response: { status: number; type: string }, answer: unknown): SaveReply {
  if (response.type === 'opaqueredirect') return refused({ code: 'signed_out' })
  if (isSaved(answer) && response.status === 200)
    return { kind: 'saved', version: answer.version, savedAt: answer.savedAt }
  const refusal = refusalIn(answer)
  if (refusal?.code === 'conflict') {
    return { kind: 'conflict', current: refusal.current, keptVersionId: refusal.keptVersionId }
  }
  if (response.status >= 500 || response.status === 408 || response.status === 425 || response.status === 429) {
    return { kind: 'unreachable', offline: false }
  }
  if (refusal !== null) return refused(refusal)
  switch (response.status) {
    case 401:
      return refused({ code: 'signed_out' })
    case 403:
      return refused({ code: 'not_allowed' })
    case 404:
      return refused({ code: 'not_found' })
    case 413:
      return refused({ code: 'too_large', limitBytes: LIMITS.draftBytes })
    case 400:
      return refused({ code: 'malformed' })
    default:
      return { kind: 'unreachable', offline: false }
  }
}

function refused(refusal: Refusal): SaveReply {
  return { kind: 'refused', refusal }
}

function isSaved(answer: unknown): answer is { version: number; savedAt: string } {
  return (
    isRecord(answer) && answer.ok === true && typeof answer.version === 'number' && typeof answer.savedAt === 'string'
  )
}

/** The refusal in an answer of ours, or null. */
export function refusalIn(answer: unknown): Refusal | null {
  if (!isRecord(answer) || answer.ok !== false || !isRefusal(answer.refusal)) return null
  return answer.refusal
}

function isRefusal(value: unknown): value is Refusal {
  return isRecord(value) && typeof value.code === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
