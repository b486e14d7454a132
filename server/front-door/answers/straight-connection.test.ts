import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { StraightServer } from './straight-connection.ts'

const READY = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nready'

/** More than the system holds for somebody who does not read. */
const LARGE = Buffer.concat([
  Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 30000000\r\n\r\n'),
  Buffer.alloc(30_000_000),
])

let server: StraightServer
let heard: string[]

beforeEach(async () => {
  heard = []
  server = new StraightServer(
    {},
    (address) => (address === '/ready' ? Buffer.from(READY) : undefined),
    (request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        heard.push(`${request.method} ${request.url} ${Buffer.concat(pieces)}`)
        response.end('by Node')
      })
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function connected(): Promise<{ socket: Socket; said: () => string }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let text = ''
  socket.on('data', (piece) => {
    text += piece
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  return { socket, said: () => text }
}

const plain = (address: string, more = '') => `GET ${address} HTTP/1.1\r\nHost: bao.example\r\n${more}\r\n`
const times = (text: string, part: string) => text.split(part).length - 1

it('answers plain requests straight, one after another on one connection', async () => {
  const { socket, said } = await connected()
  for (const count of [1, 2, 3]) {
    socket.write(plain('/ready', 'Cookie: a=b\r\nConnection: keep-alive\r\n'))
    await expect.poll(said).toBe(READY.repeat(count))
  }
  expect(heard).toEqual([])
})

it('gives a connection to Node with the first request that it has nothing for, whole and for good', async () => {
  const { socket, said } = await connected()
  socket.write(plain('/ready'))
  await expect.poll(said).toBe(READY)
  socket.write(plain('/else'))
  await expect.poll(() => heard).toEqual(['GET /else '])
  socket.write(plain('/ready'))
  await expect.poll(() => heard).toEqual(['GET /else ', 'GET /ready '])
  await expect.poll(() => times(said(), 'by Node')).toBe(2)
})

it.each([
  ['a body behind it', ['POST /ready HTTP/1.1\r\nHost: b\r\nContent-Length: 4\r\n\r\nbody'], 'POST /ready body'],
  ['a body that comes later', [plain('/ready', 'Content-Length: 4\r\n'), 'bo', 'dy'], 'GET /ready body'],
  [
    'a body in chunks',
    [plain('/ready', 'transfer-encoding: chunked\r\n'), '2\r\nbo\r\n', '0\r\n\r\n'],
    'GET /ready bo',
  ],
  ['a request in pieces', ['GET /re', 'ady HTTP/1.1\r\nHo', 'st: bao.example\r\n', '\r\n'], 'GET /ready '],
  ['another method', ['HEAD /ready HTTP/1.1\r\nHost: b\r\n\r\n'], 'HEAD /ready '],
  ['an older protocol', ['GET /ready HTTP/1.0\r\n\r\n'], 'GET /ready '],
  ['an end of the connection', [plain('/ready', 'Connection: close\r\n')], 'GET /ready '],
])('leaves to Node: %s', async (_name, pieces, expected) => {
  const { socket } = await connected()
  for (const piece of pieces) {
    socket.write(piece)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await expect.poll(() => heard).toEqual([expected])
})

it.each([
  ['no host', 'GET /ready HTTP/1.1\r\nAccept: */*\r\n\r\n'],
  ['a folded header', 'GET /ready HTTP/1.1\r\nHost: b\r\nAccept: a\r\n b\r\n\r\n'],
  ['a space before the colon', 'GET /ready HTTP/1.1\r\nHost: b\r\nContent-Length : 4\r\n\r\n'],
  ['a bare line feed', 'GET /ready HTTP/1.1\r\nHost: b\nContent-Length: 4\r\n\r\n'],
  ['a zero byte', 'GET /ready HTTP/1.1\r\nHost: b\0\r\n\r\n'],
  ['no header at all', 'GET /ready HTTP/1.1\r\n\r\n'],
])('lets Node refuse what is malformed: %s', async (_name, request) => {
  const { socket, said } = await connected()
  socket.write(request)
  await expect.poll(said).toMatch(/^HTTP\/1\.1 400 /)
  expect(heard).toEqual([])
})

it('answers requests that come together in their order, each once', async () => {
  const { socket, said } = await connected()
  socket.write(plain('/ready') + plain('/else') + plain('/ready'))
  await expect.poll(() => heard).toEqual(['GET /ready ', 'GET /else ', 'GET /ready '])
  await expect.poll(() => times(said(), 'by Node')).toBe(3)
})

it('takes a long request and one with many headers to Node', async () => {
  const { socket } = await connected()
  socket.write(plain('/ready', `Cookie: ${'a'.repeat(9000)}\r\n`))
  await expect.poll(() => heard).toEqual(['GET /ready '])
})

it.each([
  ['straight', '/large'],
  ['by Node', '/large-by-node'],
])(
  'cuts off who takes nothing of an answer that was sent %s, and nobody who takes it slowly',
  async (_how, address) => {
    const large = new StraightServer(
      {},
      (asked) => (asked === '/large' ? LARGE : undefined),
      (_request, response) => response.end(LARGE),
    )
    large.timeout = 1500
    large.listen(0, '127.0.0.1')
    await once(large, 'listening')
    const { port } = large.address() as AddressInfo
    const sockets: Socket[] = []
    large.on('connection', (socket: Socket) => sockets.push(socket))
    const [never, slowly] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
    let taken = 0
    slowly.on('data', (piece) => {
      taken += piece.length
      slowly.pause()
      setTimeout(() => slowly.resume(), taken < 4_000_000 ? 20 : 0)
    })
    never.on('error', () => {})
    never.pause()
    for (const socket of [never, slowly]) socket.write(plain(address))
    const isCut = () => sockets.find(({ remotePort }) => remotePort === never.localPort)?.destroyed
    await expect.poll(isCut, { timeout: 5000 }).toBe(true)
    await expect.poll(() => taken, { timeout: 10_000 }).toBeGreaterThanOrEqual(LARGE.length)
    never.destroy()
    slowly.destroy()
    await new Promise((resolve) => large.close(resolve))
  },
  20_000,
)

it('closes for a client that has said all, and with the server', async () => {
  const first = await connected()
  first.socket.write(plain('/ready'))
  await expect.poll(first.said).toBe(READY)
  first.socket.end()
  await once(first.socket, 'close')

  const second = await connected()
  second.socket.write(plain('/ready'))
  await expect.poll(second.said).toBe(READY)
  const closed = new Promise((resolve) => server.close(resolve))
  await Promise.all([closed, once(second.socket, 'close')])
})
