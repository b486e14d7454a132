import 'server-only'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { readNews, readOpenArticle } from '#operations/presence/watch-articles.ts'
import { liveArticles } from './live-articles.ts'
import { currentSessionSecret } from './session.ts'

/** Pieces that may wait for a page to take them; one that takes none is gone. */
const WAITING = 32
/** After how long a browser comes back by itself when a stream ends. */
const COME_BACK_MS = 2000

/**
 * Server-sent events about an article, for one open page.
 * @returns the stream, or null for it where this server has no room for another one
 */
export async function liveStream(
  viewer: Viewer,
  input: { articleId: string; pageId: string },
): Promise<Outcome<{ stream: ReadableStream<Uint8Array> | null }>> {
  const secret = await currentSessionSecret()
  if (!secret) return refuse({ code: 'signed_out' })
  const readable = readNews(viewer, { pageId: input.pageId, article: await readOpenArticle(input.articleId) })
  if (!readable.ok) return readable

  const encoder = new TextEncoder()
  let forget: (() => void) | null = null
  let gone = false
  let begin: (controller: ReadableStreamDefaultController<Uint8Array>) => void = () => {}
  const begun = new Promise<ReadableStreamDefaultController<Uint8Array>>((resolve) => {
    begin = resolve
  })
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => begin(controller),
      cancel: () => {
        gone = true
        forget?.()
      },
    },
    { highWaterMark: WAITING },
  )
  const controller = await begun
  const write = (text: string): boolean => {
    if (gone || (controller.desiredSize ?? 0) <= 0) return false
    controller.enqueue(encoder.encode(text))
    return true
  }
  write(`retry: ${COME_BACK_MS}\n\n`)
  forget = await liveArticles().listen(viewer, {
    ...input,
    secret,
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => {
      if (gone) return
      gone = true
      controller.close()
    },
  })
  return { ok: true, stream: forget ? stream : null }
}
