import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { StraightServer } from '../answers/straight-connection.ts'

const READY = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nready'
const LARGE = Buffer.alloc(3_000_000, 'x')

let server: StraightServer
let heard: string[]
/** Answers that wait to be let go. */
let waiting: (() => void)[]

beforeEach(async () => {
  heard = []
  waiting = []
  server = new StraightServer(
    {},
    (address) => (address === '/ready' ? Buffer.from(READY) : undefined),
    (request, response) => {
      heard.push(`${request.method} ${request.url}`)
      if (request.url === '/early') return void response.writeHead(413, { connection: 'close' }).end(LARGE)
      if (request.url === '/slow') return void waiting.push(() => response.end('slow'))
      request.resume().on('end', () => response.end(`by Node ${request.url}`))
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

type Client = { socket: Socket; said: () => string; ended: () => boolean; error: () => string | undefined }

function client(): Client {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const pieces: Buffer[] = []
  let error: string | undefined
  let ended = false
  socket.on('data', (piece: Buffer) => pieces.push(piece))
  socket.on('end', () => {
    ended = true
  })
  socket.on('error', (fault: NodeJS.ErrnoException) => {
    error = fault.code
  })
  return { socket, said: () => Buffer.concat(pieces).toString(), ended: () => ended, error: () => error }
}

async function connected(): Promise<Client> {
  const one = client()
  await once(one.socket, 'connect')
  return one
}

const get = (address: string, more = '') => `GET ${address} HTTP/1.1\r\nHost: b\r\n${more}\r\n`
const put = (address: string, body: string) =>
  `PUT ${address} HTTP/1.1\r\nHost: b\r\nContent-Length: ${body.length}\r\n\r\n${body}`

it('answers what has arrived and was not read, and connections that were not taken yet', async () => {
  const known = await Promise.all(Array.from({ length: 40 }, connected))
  for (const one of known.slice(0, 20)) {
    one.socket.write(get('/ready'))
    await expect.poll(one.said).toBe(READY)
  }
  for (const [n, one] of known.entries()) one.socket.write(n % 2 ? get('/ready') : put('/save', 'a text'))
  const fresh = Array.from({ length: 40 }, client)
  for (const one of fresh) one.socket.write(put('/save', 'a text'))
  const stopped = server.stop()
  for (const one of [...known, ...fresh]) {
    await expect.poll(one.ended, { timeout: 2000 }).toBe(true)
    expect(one.error()).toBeUndefined()
    expect(one.said()).toMatch(
      /HTTP\/1\.1 200 OK\r\n(?:(?!HTTP)[\s\S])*Connection: close\r\n(?:(?!HTTP)[\s\S])*by Node/,
    )
    one.socket.destroy()
  }
  await stopped
})

it('listens a moment longer to a connection without a request, answers it, and ends the others without a reset', async () => {
  const [speaks, silent, never] = [await connected(), await connected(), await connected()]
  speaks.socket.write(get('/ready'))
  silent.socket.write(get('/else'))
  await expect.poll(speaks.said).toBe(READY)
  await expect.poll(silent.said).toContain('by Node')
  const stopped = server.stop()
  await new Promise((resolve) => setTimeout(resolve, 150))
  speaks.socket.write(put('/save', 'a text'))
  await stopped
  expect(speaks.said()).toMatch(/Connection: close[\s\S]*by Node \/save$/)
  for (const one of [speaks, silent, never]) {
    await expect.poll(one.ended).toBe(true)
    expect(one.error()).toBeUndefined()
  }
})

it('waits for the rest of a request that has begun to come', async () => {
  const one = await connected()
  one.socket.write(put('/save', 'a text').slice(0, 30))
  const two = await connected()
  two.socket.write(put('/save', 'a text').slice(0, -3))
  await expect.poll(() => heard).toEqual(['PUT /save'])
  const stopped = server.stop()
  await new Promise((resolve) => setTimeout(resolve, 900))
  one.socket.write(put('/save', 'a text').slice(30))
  two.socket.write('ext')
  await stopped
  for (const each of [one, two]) expect(each.said()).toMatch(/Connection: close[\s\S]*by Node \/save$/)
})

it('answers all of several requests that came together, and says with the last that it ends', async () => {
  const one = await connected()
  one.socket.write(get('/slow') + get('/slow') + get('/slow'))
  await expect.poll(() => waiting.length).toBe(3)
  const stopped = server.stop()
  for (const letGo of waiting) letGo()
  await stopped
  const answers = one.said().split(/(?=HTTP\/1\.1)/)
  expect(answers.map((answer) => /Connection: (\S+)/.exec(answer)?.[1])).toEqual(['keep-alive', 'keep-alive', 'close'])
})

it('does nothing for what comes behind the answer that ended a connection', async () => {
  const one = await connected()
  one.socket.write(get('/slow'))
  await expect.poll(() => waiting.length).toBe(1)
  const stopped = server.stop()
  waiting[0]?.()
  await expect.poll(one.said).toContain('Connection: close')
  one.socket.write(put('/save', 'a text'))
  await stopped
  expect(heard).toEqual(['GET /slow'])
  expect(one.error()).toBeUndefined()
})

it('gives an answer whole to a client that is still sending', async () => {
  const one = await connected()
  one.socket.write(`PUT /early HTTP/1.1\r\nHost: b\r\nContent-Length: ${LARGE.length}\r\n\r\n`)
  one.socket.write(LARGE)
  await expect.poll(one.ended, { timeout: 10_000 }).toBe(true)
  expect(one.error()).toBeUndefined()
  expect(one.said().length).toBeGreaterThan(LARGE.length)
})

it('knows whose body is still coming', async () => {
  const one = await connected()
  one.socket.write(put('/save', 'a text').slice(0, -3))
  await expect.poll(() => heard).toEqual(['PUT /save'])
  const stopped = server.stop()
  const [unfinished] = server.unfinished()
  expect(server.unfinished()).toHaveLength(1)
  unfinished?.response.writeHead(503).end('not now')
  await stopped
  expect(one.said()).toMatch(/^HTTP\/1\.1 503 [\s\S]*Connection: close[\s\S]*not now/)
})
