import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** A response that keeps what is written to it, instead of sending it. */
export class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []

  get body(): Buffer {
    return Buffer.concat(this.chunks)
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    this.take(chunk)
    const callback = typeof encoding === 'function' ? encoding : done
    if (typeof callback === 'function') callback()
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (typeof chunk !== 'function') this.take(chunk)
    Object.defineProperty(this, 'writableEnded', { value: true })
    Object.defineProperty(this, 'finished', { value: true })
    const callback = [chunk, encoding, done].find((each) => typeof each === 'function')
    if (typeof callback === 'function') callback()
    this.emit('finish')
    this.emit('close')
    return this
  }

  private take(chunk: unknown): void {
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
  }
}

/**
 * A request for a public page that carries nothing of the reader who happened to ask first: no cookie, no header but
 * the host. What is made from it can be given to everybody.
 */
export function anonymousRequest(url: string, host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host }
  request.push(null)
  return request
}
