import 'server-only'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readNews, readOpenArticle } from '#operations/presence/watch-articles.ts'
import { eventStream } from '../http/event-stream.ts'
import { currentSessionSecret } from '../people/session.ts'
import { liveArticles } from './live-articles.ts'
import { liveNewsroom } from './live-newsroom.ts'

/** A stream, or null for it where this server has no room for another one. */
type Streaming = Outcome<{ stream: ReadableStream<Uint8Array> | null }>

/** Server-sent events about an article, for one open page. */
export async function liveStream(viewer: Viewer, input: { articleId: string; pageId: string }): Promise<Streaming> {
  const secret = await currentSessionSecret()
  if (!secret) return refuse({ code: 'signed_out' })
  const readable = readNews(viewer, { pageId: input.pageId, article: await readOpenArticle(input.articleId) })
  if (!readable.ok) return readable
  let forget: (() => void) | null = null
  const events = await eventStream(() => forget?.())
  forget = await liveArticles().listen(viewer, { ...input, secret, send: events.send, end: events.end })
  return { ok: true, stream: forget ? events.stream : null }
}

/** Server-sent events about the newsroom: what its pages all know without asking. */
export async function newsroomStream(viewer: Viewer): Promise<Streaming> {
  const secret = await currentSessionSecret()
  if (!secret) return refuse({ code: 'signed_out' })
  let forget: (() => void) | null = null
  const events = await eventStream(() => forget?.())
  forget = await liveNewsroom().listen(viewer, { secret, send: events.send, end: events.end })
  return { ok: true, stream: forget ? events.stream : null }
}
