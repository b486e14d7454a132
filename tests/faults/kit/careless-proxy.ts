import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a proxy does that it should not. */
export type Carelessness = {
  /** Holds an answer back until it is whole. */
  buffers?: boolean
  /** Asks for the server by another name than it was asked by. */
  host?: string
  /** What it says of where requests come from; nothing where it is left out. */
  forwardedFor?: string
  /** Headers of answers that it takes out. */
  drops?: readonly string[]
}

/** A proxy between whoever asks and a server, which is as careless as it is told to be. */
export type CarelessProxy = { url: string; lead(port: number, how: Carelessness): void; close(): Promise<void> }

export async function carelessProxy(): Promise<CarelessProxy> {
  let target = { port: 0, how: {} as Carelessness }
  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    const { port, how } = target
    const headers = {
      ...asked.headers,
      ...(how.host ? { host: how.host } : {}),
      ...(how.forwardedFor ? { 'x-forwarded-for': how.forwardedFor } : {}),
    }
    const on = request({ port, path: asked.url, method: asked.method, headers }, (from) => {
      const kept = Object.entries(from.headers).filter(([name]) => !how.drops?.includes(name))
      answer.writeHead(from.statusCode ?? 502, Object.fromEntries(kept))
      if (!how.buffers) {
        answer.flushHeaders()
        from.pipe(answer)
        return
      }
      const held: Buffer[] = []
      from.on('data', (piece: Buffer) => held.push(piece))
      from.on('end', () => answer.end(Buffer.concat(held)))
    })
    on.on('error', () => answer.destroy())
    asked.pipe(on)
  }
  const server = createServer(pass).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    lead: (port, how) => {
      target = { port, how }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
