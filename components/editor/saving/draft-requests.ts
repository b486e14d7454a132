import type { ArticleContent } from '#newsroom/articles/article.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { FileView } from '#newsroom/media/files.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'
import type { Draft, SaveReply } from './save.ts'

/** The text on the server, as the desk asks for it after a conflict. */
export type NewestDraft = {
  version: number
  savedAt: string
  content: ArticleContent
  media: Record<string, MediaView>
  files: Record<string, FileView>
  /** Whose its suggestions are, by id. */
  suggestions: Record<string, SuggestionAuthor>
  /** Who saved it. */
  savedBy: { id: string; name: string }
}

/** A request may outlive its page only while it is small; the browsers' limit is 64 KiB for all of them together. */
const KEEPALIVE_BYTES = 60_000
const TIMEOUT_MS = 30_000

/** Which article a text belongs to, and who wrote it: it is saved in nobody else's name. */
export type Written = { articleId: string; writerId: string }

/** Sends a draft once and says what became of it. */
export async function sendDraft({ articleId, writerId }: Written, draft: Draft<ArticleContent>): Promise<SaveReply> {
  const body = new TextEncoder().encode(JSON.stringify({ ...draft, writerId }))
  if (body.byteLength > LIMITS.draftBytes) return refused({ code: 'too_large', limitBytes: LIMITS.draftBytes })
  try {
    const response = await fetch(draftAddress(articleId), {
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

/** What became of a text that was to be kept in the history beside the working copy. */
export type KeptAside = { kind: 'kept' } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }

/** Has a text kept in the history without touching the working copy; once for each name. */
export async function keepAside(
  { articleId, writerId }: Written,
  text: { content: ArticleContent; saveKey: string },
): Promise<KeptAside> {
  try {
    const response = await fetch(draftAddress(articleId), {
      method: 'POST',
      body: JSON.stringify({ ...text, writerId }),
      headers: { 'content-type': 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.status === 200 && isRecord(answer) && answer.ok === true) return { kind: 'kept' }
    const reply = readReply(response, answer)
    return reply.kind === 'refused' ? reply : { kind: 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}

function draftAddress(articleId: string): string {
  return `/api/articles/${encodeURIComponent(articleId)}/draft`
}

/** The newest text on the server, or null where it can't be had now. */
export async function fetchNewest(articleId: string): Promise<NewestDraft | null> {
  try {
    const response = await fetch(draftAddress(articleId), {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
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
