/** Pieces that may wait for a page to take them; one that takes none is gone. */
const WAITING = 32
/** After how long a browser comes back by itself when a stream ends. */
const COME_BACK_MS = 2000

/** Server-sent events on their way to one page. */
export type EventStream = {
  stream: ReadableStream<Uint8Array>
  /** @returns false where nobody takes what is sent */
  send: (event: string, data: unknown) => boolean
  end: () => void
}

/**
 * Begins a stream of server-sent events.
 * @param gone called once when the page no longer listens
 */
export async function eventStream(gone: () => void): Promise<EventStream> {
  const encoder = new TextEncoder()
  let over = false
  let begin: (controller: ReadableStreamDefaultController<Uint8Array>) => void = () => {}
  const begun = new Promise<ReadableStreamDefaultController<Uint8Array>>((resolve) => {
    begin = resolve
  })
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => begin(controller),
      cancel: () => {
        over = true
        gone()
      },
    },
    { highWaterMark: WAITING },
  )
  const controller = await begun
  const write = (text: string): boolean => {
    if (over || (controller.desiredSize ?? 0) <= 0) return false
    controller.enqueue(encoder.encode(text))
    return true
  }
  write(`retry: ${COME_BACK_MS}\n\n`)
  return {
    stream,
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => {
      if (over) return
      over = true
      controller.close()
    },
  }
}

/** The answer that carries a stream; null where this server has no room for another one. */
export function eventAnswer(stream: ReadableStream<Uint8Array> | null): Response {
  if (!stream) return new Response(null, { status: 503, headers: { 'Retry-After': '30' } })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // The front door forbids compression; this asks the proxy in front of it to hold nothing back either.
      'X-Accel-Buffering': 'no',
    },
  })
}
