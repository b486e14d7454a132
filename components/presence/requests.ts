import { refusalIn } from '../editor/saving/draft-requests.ts'
import type { LiveStream } from '../live/stream.ts'
import type { BeatReply, PageState, PresenceWorld } from './page-presence.ts'

const TIMEOUT_MS = 10_000

/** The world of a page with an article in a browser: its requests, and the page's stream. */
export function browserWorld(articleId: string, pageId: string, stream: LiveStream | null): PresenceWorld {
  const address = `/api/articles/${encodeURIComponent(articleId)}`
  return {
    beat: (state) => beat(`${address}/presence`, { pageId, ...state }),
    leave: () => {
      // A beacon outlives its page.
      const body = new Blob([JSON.stringify({ pageId, leaves: true })], { type: 'application/json' })
      navigator.sendBeacon(`${address}/presence`, body)
    },
    listen: (events) => stream?.openArticle({ articleId, pageId }, events) ?? (() => {}),
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}

async function beat(address: string, body: PageState & { pageId: string }): Promise<BeatReply> {
  const response = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    // A way to the sign-in page is an answer too, and not one to follow.
    redirect: 'manual',
    keepalive: true,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const answer = await response.json().catch(() => null)
  if (response.status === 200 && answer?.ok === true) return { kind: 'news', news: answer.article }
  const refusal = refusalIn(answer)
  return refusal !== null && response.status < 500 ? { kind: 'refused', refusal } : { kind: 'unreachable' }
}
