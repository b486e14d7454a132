import 'server-only'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readNews, readOpenArticle } from '#operations/presence/watch-articles.ts'
import { eventStream } from '../http/event-stream.ts'
import { currentSessionSecret } from '../people/session.ts'
import { livePages, type OpenHere } from './live-pages.ts'

/**
 * Server-sent events for one page: what all pages of the newsroom know without asking, and, where the page has an article
 * open, what happens to that. Refused where its viewer may not read the article. The stream is null where this server has
 * no room for another one.
 */
export async function liveStream(
  viewer: Viewer,
  article: OpenHere | null,
): Promise<Outcome<{ stream: ReadableStream<Uint8Array> | null }>> {
  const secret = await currentSessionSecret()
  if (!secret) return refuse({ code: 'signed_out' })
  if (article) {
    const readable = readNews(viewer, { pageId: article.pageId, article: await readOpenArticle(article.articleId) })
    if (!readable.ok) return readable
  }
  let forget: (() => void) | null = null
  const events = await eventStream(() => forget?.())
  forget = await livePages().listen(viewer, { secret, article, send: events.send, end: events.end })
  return { ok: true, stream: forget ? events.stream : null }
}
