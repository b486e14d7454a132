import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The way between a server and its database, which can be cut in each of the ways that networks are. */
export type DatabaseProxy = {
  /** The database's address by this way. */
  url: string
  /** Everything passes. */
  open(): void
  /** Nothing passes and nothing breaks: connections hang, new ones too. */
  stall(): void
  /** Connections break, and new ones are refused. */
  refuse(): void
  close(): Promise<void>
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl)
  let way: 'open' | 'stalled' | 'refused' = 'open'
  const pairs = new Set<[Socket, Socket]>()
  const proxy = createServer((near) => {
    near.on('error', () => {})
    if (way === 'refused') return void near.resetAndDestroy()
    const far = connect(Number(target.port), target.hostname)
    far.on('error', () => {})
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (piece) => to.write(piece))
      from.on('close', () => {
        pairs.delete(pair)
        // What is on its way hangs like all else.
        if (way !== 'stalled') to.destroy()
      })
    }
    if (way === 'stalled') for (const socket of pair) socket.pause()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as AddressInfo).port)
  const each = (act: (socket: Socket) => void) => {
    for (const pair of pairs) for (const socket of pair) act(socket)
  }
  return {
    url: url.href,
    open: () => {
      way = 'open'
      each((socket) => socket.resume())
    },
    stall: () => {
      way = 'stalled'
      each((socket) => socket.pause())
    },
    refuse: () => {
      way = 'refused'
      each((socket) => socket.resetAndDestroy())
    },
    close: () => {
      each((socket) => socket.destroy())
      return new Promise((resolve) => proxy.close(() => resolve()))
    },
  }
}
