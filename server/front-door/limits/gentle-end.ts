import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** How long what still comes on an ended connection is read before it is cut off, in milliseconds. */
const LINGER_MS = 2000
/** How long a connection without a request is listened to after the server was told to stop. */
const HOLD_MS = 500
/** How long a request that has begun to come may take to come whole after that. */
const HALF_READ_MS = 5000
/** How often a stopping server looks for connections that have nothing left to do. */
const LOOK_MS = 50

/**
 * Ends a connection so that the other side gets everything that was written. A socket that is closed while something unread
 * lies in it answers with a reset, and a reset takes the answer away that is still on its way: so only our own direction
 * is ended, and what comes is read on until the other side ends, too, or its time is over.
 */
export function endGently(socket: Socket): void {
  if (socket.destroyed || ended.has(socket)) return
  ended.add(socket)
  const cut = () => socket.destroy()
  const late = () => {
    const timer = setTimeout(cut, LINGER_MS).unref()
    socket.once('close', () => clearTimeout(timer))
  }
  socket.once('end', cut).once('error', cut)
  // Who takes nothing of what was written is cut off by the time that a connection may stand still.
  if (socket.writableFinished) late()
  else socket.once('finish', late)
  socket.end()
  socket.resume()
}

const ended = new WeakSet<Socket>()

/** Whether our side of a connection has ended: what comes on it gets no answer any more, so nothing may be done for it. */
export function hasEnded(socket: Socket): boolean {
  return ended.has(socket)
}

type Reading = {
  /** Answered straight so far: each request came whole. */
  straight: boolean
  /** Requests without a whole answer, in their order. */
  open: { request: IncomingMessage; response: ServerResponse }[]
  /** Bytes that had been read when the last answer was done: more than that is the beginning of a request. */
  readAtRest: number
  /** Since when nothing is under way, in milliseconds of `performance.now()`. */
  restingSince: number
}

/**
 * The connections that wait for a request or have one under way. While the server stops, each is told with its last answer
 * that it ends; those without a request are listened to a little longer, and none is closed with something unread in it.
 */
export class OpenConnections {
  private readonly readings = new Map<Socket, Reading>()
  private stoppedAt: number | null = null
  private looking: NodeJS.Timeout | undefined

  /** Takes a connection into the list. */
  add(socket: Socket): void {
    if (this.readings.has(socket)) return
    this.readings.set(socket, { straight: true, open: [], readAtRest: 0, restingSince: performance.now() })
    socket.once('close', () => {
      this.readings.delete(socket)
      if (this.readings.size === 0) clearInterval(this.looking)
    })
  }

  /** Node reads this connection from here on. */
  handOver(socket: Socket): void {
    const reading = this.readings.get(socket)
    if (reading) reading.straight = false
  }

  /** Whether the server is stopping. */
  get stopping(): boolean {
    return this.stoppedAt !== null
  }

  /**
   * Notes a request until its answer is done.
   * @returns false where it came behind an answer that had ended the connection: it must not be done
   */
  begin(request: IncomingMessage, response: ServerResponse): boolean {
    const { socket } = request
    const reading = this.readings.get(socket)
    const before = reading?.open.at(-1)?.response
    if (!reading || hasEnded(socket) || (before?.headersSent && !before.shouldKeepAlive)) {
      request.resume()
      return false
    }
    reading.open.push({ request, response })
    if (this.stopping) {
      // Of requests that came together the last one ends the connection, or the others would have no answer.
      if (before && !before.headersSent) before.shouldKeepAlive = true
      response.shouldKeepAlive = false
    }
    response.once('close', () => {
      reading.open = reading.open.filter((each) => each.response !== response)
      reading.readAtRest = socket.bytesRead
      reading.restingSince = performance.now()
    })
    return true
  }

  /** Begins to end everything, gently. What is under way goes on. */
  stop(): void {
    if (this.stopping) return
    this.stoppedAt = performance.now()
    for (const { open } of this.readings.values()) {
      const last = open.at(-1)?.response
      if (last && !last.headersSent) last.shouldKeepAlive = false
    }
    // Looked at after everything that lies in the sockets has been read, so never between a request's arrival and its reading.
    this.looking = setInterval(() => setImmediate(() => this.endIdle()), LOOK_MS)
  }

  /** The requests whose body has not come whole, and that have no answer yet. */
  unfinished(): { request: IncomingMessage; response: ServerResponse }[] {
    const open = [...this.readings.values()].flatMap((reading) => reading.open)
    return open.filter(({ request, response }) => !request.complete && !response.headersSent)
  }

  /** Whether a request on this connection has no whole answer yet. */
  isAnswering(socket: unknown): boolean {
    return socket instanceof Socket && (this.readings.get(socket)?.open.length ?? 0) > 0
  }

  /** Requests without a whole answer. */
  get underWay(): number {
    return [...this.readings.values()].reduce((sum, { open }) => sum + open.length, 0)
  }

  cutAll(): void {
    for (const socket of this.readings.keys()) socket.destroy()
  }

  private endIdle(): void {
    const now = performance.now()
    for (const [socket, { straight, open, readAtRest, restingSince }] of this.readings) {
      if (open.length > 0 || hasEnded(socket)) continue
      const patience = !straight && socket.bytesRead > readAtRest ? HALF_READ_MS : HOLD_MS
      if (now - Math.max(restingSince, this.stoppedAt ?? now) >= patience) endGently(socket)
    }
  }
}
