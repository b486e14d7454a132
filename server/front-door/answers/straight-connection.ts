import { type RequestListener, Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { endGently, hasEnded, OpenConnections } from '../limits/gentle-end.ts'

/** Finds the whole answer to a plain GET, or nothing. `fields` are the header lines as they came, each with its line end. */
export type FindAnswer = (address: string, fields: string) => Buffer | undefined

/** How long a connection may say nothing, in milliseconds. Longer than the minute after which nginx closes its own. */
const SILENCE_MS = 75_000

/** How long the head of a request may take to come, in milliseconds. */
const HEADERS_MS = 20_000
/** How often Node looks for requests that take too long. */
const CHECKED_MS = 5000

/** A request longer than this is no plain one, in bytes. */
const LONGEST = 8192

/** One GET in one piece: its line, header lines of the strictest kind (RFC 9112, 3 and 5), nothing behind them. */
const PLAIN = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t -~\x80-\xff]*\r\n)+)\r\n$/
/** Fields that say of a request that there is more to it: a body, another protocol, an end of the connection. */
const MORE =
  /^(?:content-length|transfer-encoding|trailer|upgrade|expect|te|http2-settings|connection(?!:[\t ]*keep-alive[\t ]*\r)):/im
const HOST = /^host:/gim

/** For how long a moment without arrivals is looked for before the server stops listening all the same, in milliseconds. */
const LOOKED_FOR_MS = 3000
/** A turn of the event loop that took less than this had next to nothing to do, in milliseconds. */
const QUIET_MS = 1

/**
 * A server of HTTP that answers what `find` has ready straight on the connection, in one piece and past Node's own parser
 * and bookkeeping, which cost more than everything else about such an answer. It reads only the plainest requests, one at a
 * time. With the first that is anything else the connection goes over to Node, from that request's first byte and for good.
 */
export class StraightServer extends Server {
  private readonly open = new OpenConnections()
  private taken = 0

  constructor(options: ServerOptions, find: FindAnswer, listener: RequestListener) {
    super(
      { connectionsCheckingInterval: CHECKED_MS, ...options, keepAliveTimeout: SILENCE_MS },
      (request, response) => {
        if (this.open.begin(request, response)) listener(request, response)
      },
    )
    // Who neither sends nor takes anything for so long is gone, whatever is under way.
    this.timeout = SILENCE_MS
    this.headersTimeout = HEADERS_MS
    const own = this.listeners('connection')
    this.removeAllListeners('connection')
    this.on('connection', (socket: Socket) => {
      this.taken += 1
      this.open.add(socket)
      // Node ends a connection so after its last answer, and would reset what the client is still sending.
      socket.destroySoon = () => endGently(socket)
      this.answerStraight(socket, find, () => {
        for (const receive of own) receive.call(this, socket)
      })
    })
  }

  /**
   * Stops listening, and ends when the last connection has. Everything that has come gets its answer, which says that the
   * connection ends; who is refused from here on has sent nothing yet.
   */
  async stop(): Promise<void> {
    this.open.stop()
    await this.quietMoment()
    await new Promise((resolve) => this.close(resolve))
  }

  /** The requests whose body is still coming, so that nothing has been done for them. */
  unfinished() {
    return this.open.unfinished()
  }

  /** Whether an answer is under way on a connection. */
  isAnswering(socket: unknown): boolean {
    return this.open.isAnswering(socket)
  }

  /** How many requests have no whole answer. */
  get underWay(): number {
    return this.open.underWay
  }

  /** Idle is what says nothing, also after it has been listened to for a moment. */
  override closeIdleConnections(): void {
    this.open.stop()
  }

  override closeAllConnections(): void {
    this.open.cutAll()
  }

  /**
   * Waits for a short turn of the event loop in which no connection was taken. Those that the system has accepted and we have
   * not taken yet, one a turn, are reset when a server stops listening: so that is done right after a look that found none.
   */
  private async quietMoment(): Promise<void> {
    const until = performance.now() + LOOKED_FOR_MS
    let begun: number
    let taken: number
    do {
      begun = performance.now()
      taken = this.taken
      await new Promise((resolve) => setImmediate(resolve))
    } while (performance.now() < until && (this.taken !== taken || performance.now() - begun > QUIET_MS))
  }

  private answerStraight(socket: Socket, find: FindAnswer, handOver: () => void): void {
    const onData = (piece: Buffer) => {
      if (hasEnded(socket)) return
      // Who does not take what was sent to them is Node's to hold back, and what is said last says that it is.
      const asNode = socket.writableLength > 0 || this.open.stopping
      const answer = asNode ? undefined : answerTo(piece, find)
      if (answer) {
        socket.write(answer)
        return
      }
      release()
      socket.unshift(piece)
      handOver()
    }
    const onEnd = () => socket.end()
    const onSilence = () => socket.destroy()
    // A connection that breaks closes; nobody has to hear of it.
    const onError = () => {}
    const release = () => {
      socket.off('data', onData).off('end', onEnd).off('timeout', onSilence).off('error', onError)
      socket.setTimeout(0)
      this.open.handOver(socket)
    }
    socket.on('data', onData).on('end', onEnd).on('timeout', onSilence).on('error', onError)
    socket.setTimeout(this.timeout)
  }
}

function answerTo(piece: Buffer, find: FindAnswer): Buffer | undefined {
  if (piece.length > LONGEST) return undefined
  const [, address, fields] = PLAIN.exec(piece.toString('latin1')) ?? []
  if (address === undefined || fields === undefined) return undefined
  if (MORE.test(fields) || fields.match(HOST)?.length !== 1) return undefined
  return find(address, fields)
}
