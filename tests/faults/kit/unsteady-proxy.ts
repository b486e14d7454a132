import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { random } from './size.ts'

/** What may happen to a save on its way to the server and back. */
export const MISHAPS = [
  /** It arrives late. */
  'slow request',
  /** It arrives, and the answer takes its time. */
  'slow answer',
  /** The server has it, and the answer never comes. */
  'answer lost',
  /** It arrives twice at once. */
  'twice',
  /** The connection breaks in the middle of it. */
  'cut',
  /** The sender hears nothing and tries again; the first one arrives after that. */
  'overtaken',
  /** It does not get out at all. */
  'refused',
] as const
export type Mishap = (typeof MISHAPS)[number]

const SLOWEST_MS = 3000

/** A stretch of bad network between a browser and the server, for saves; everything else passes. */
export type UnsteadyProxy = {
  url: string
  /** What befalls the next save; null lets it pass. */
  befall: (next: () => Mishap | null) => void
  /** How often each happened. */
  happened: Record<Mishap, number>
  close(): Promise<void>
}

export async function startProxy(target: () => string): Promise<UnsteadyProxy> {
  let mishap: () => Mishap | null = () => null
  const happened = Object.fromEntries(MISHAPS.map((each) => [each, 0])) as Record<Mishap, number>
  const sockets = new Set<Socket>()
  const proxy = createServer((incoming, response) => {
    const isSave = incoming.method === 'PUT' && /\/api\/articles\/[^/]+\/draft$/.test(incoming.url ?? '')
    const what = isSave ? mishap() : null
    if (what) happened[what] += 1
    carry(target(), what, incoming, response).catch(() => response.destroy())
  })
  proxy.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    befall: (next) => {
      mishap = next
    },
    happened,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => proxy.close(() => resolve()))
    },
  }
}

async function carry(
  target: string,
  mishap: Mishap | null,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (mishap === 'refused') return void response.destroy()
  if (mishap === null) return pass(target, incoming, incoming, response)
  const body = await buffer(incoming)
  switch (mishap) {
    case 'slow request':
      await pause(random(100, SLOWEST_MS))
      return pass(target, incoming, body, response)
    case 'slow answer': {
      const answer = await sent(target, incoming, body)
      await pause(random(100, SLOWEST_MS))
      return void answer.pipe(answerTo(response, answer))
    }
    case 'answer lost':
      await drained(await sent(target, incoming, body))
      return void response.destroy()
    case 'twice': {
      const both = [sent(target, incoming, body), sent(target, incoming, body)]
      const answer = await Promise.any(both)
      for (const other of both) other.then((each) => (each === answer ? undefined : drained(each))).catch(() => {})
      return void answer.pipe(answerTo(response, answer))
    }
    case 'cut': {
      const half = request(target + incoming.url, { method: 'PUT', headers: incoming.headers })
      half.on('error', () => {})
      half.write(body.subarray(0, body.length / 2))
      await pause(20)
      half.destroy()
      return void response.destroy()
    }
    case 'overtaken':
      response.destroy()
      await pause(random(1200, SLOWEST_MS))
      return drained(await sent(target, incoming, body))
  }
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  body: IncomingMessage | Buffer,
  response: ServerResponse,
): Promise<void> {
  const answer = await sent(target, incoming, body, response)
  answer.pipe(answerTo(response, answer))
}

function sent(
  target: string,
  incoming: IncomingMessage,
  body: IncomingMessage | Buffer,
  response?: ServerResponse,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, headers } = incoming
    const forwarded = request(target + incoming.url, method === undefined ? { headers } : { method, headers }, resolve)
    forwarded.on('error', reject)
    // A stream of events ends with whoever listens to it.
    response?.on('close', () => forwarded.destroy())
    if (Buffer.isBuffer(body)) forwarded.end(body)
    else body.pipe(forwarded)
  })
}

function answerTo(response: ServerResponse, answer: IncomingMessage): ServerResponse {
  return response.writeHead(answer.statusCode ?? 502, answer.headers)
}

async function drained(answer: IncomingMessage): Promise<void> {
  await buffer(answer)
}
