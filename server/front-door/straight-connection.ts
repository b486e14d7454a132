import { type RequestListener, Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

/** Finds the whole answer to a plain GET, or nothing. `fields` are the header lines as they came, each with its line end. */
export type FindAnswer = (address: string, fields: string) => Buffer | undefined

/** How long a connection may say nothing, in milliseconds. Longer than the minute after which nginx closes its own. */
export const SILENCE_MS = 75_000

/** A request longer than this is no plain one, in bytes. */
const LONGEST = 8192

/** One GET in one piece: its line, header lines of the strictest kind (RFC 9112, 3 and 5), nothing behind them. */
const PLAIN = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t -~\x80-\xff]*\r\n)+)\r\n$/
/** Fields that say of a request that there is more to it: a body, another protocol, an end of the connection. */
const MORE =
  /^(?:content-length|transfer-encoding|trailer|upgrade|expect|te|http2-settings|connection(?!:[\t ]*keep-alive[\t ]*\r)):/im
const HOST = /^host:/gim

/**
 * A server of HTTP that answers what `find` has ready straight on the connection, in one piece and past Node's own parser
 * and bookkeeping, which cost more than everything else about such an answer. It reads only the plainest requests, one at a
 * time. With the first that is anything else the connection goes over to Node, from that request's first byte and for good.
 */
export class StraightServer extends Server {
  private readonly straight = new Set<Socket>()

  constructor(options: ServerOptions, find: FindAnswer, listener: RequestListener) {
    super({ ...options, keepAliveTimeout: SILENCE_MS }, listener)
    const own = this.listeners('connection')
    this.removeAllListeners('connection')
    this.on('connection', (socket: Socket) => {
      this.answerStraight(socket, find, () => {
        for (const receive of own) receive.call(this, socket)
      })
    })
  }

  /** Also those that are answered straight: between two requests each of them is idle. */
  override closeIdleConnections(): void {
    super.closeIdleConnections()
    for (const socket of this.straight) socket.destroySoon()
  }

  override closeAllConnections(): void {
    super.closeAllConnections()
    for (const socket of this.straight) socket.destroy()
  }

  private answerStraight(socket: Socket, find: FindAnswer, handOver: () => void): void {
    const onData = (piece: Buffer) => {
      // Who does not take what was sent to them is Node's to hold back.
      const answer = socket.writableLength > 0 ? undefined : answerTo(piece, find)
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
    const onClose = () => this.straight.delete(socket)
    // A connection that breaks closes; nobody has to hear of it.
    const onError = () => {}
    const release = () => {
      socket.off('data', onData).off('end', onEnd).off('timeout', onSilence).off('close', onClose).off('error', onError)
      socket.setTimeout(0)
      this.straight.delete(socket)
    }
    this.straight.add(socket)
    socket.on('data', onData).on('end', onEnd).on('timeout', onSilence).on('close', onClose).on('error', onError)
    socket.setTimeout(SILENCE_MS)
  }
}

function answerTo(piece: Buffer, find: FindAnswer): Buffer | undefined {
  if (piece.length > LONGEST) return undefined
  const [, address, fields] = PLAIN.exec(piece.toString('latin1')) ?? []
  if (address === undefined || fields === undefined) return undefined
  if (MORE.test(fields) || fields.match(HOST)?.length !== 1) return undefined
  return find(address, fields)
}
