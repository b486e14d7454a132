import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Manifest, pageLine } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import type { Environment } from '../process/environment.ts'
import { askPage } from './ask-page.ts'
import { linesOf } from './parts.ts'
import { presentBuild } from './this-program.ts'

const PROGRAM = join('.built', 'server', 'main.js')
const START_MS = 120_000
const LOOK_AGAIN_MS = 200
const NAMED = 3

/** Tells a server that it serves a rehearsal, at the moment that is given: nothing goes out from it. */
export const REHEARSAL = 'REHEARSAL_AT'

type Compared = { pages: number; equal: number; faults: string[] }

/**
 * Has a server of its own render the pages that a backup keeps, from what came back, by the clock of then, and holds them
 * against what readers got.
 */
export async function comparePages(wish: {
  place: Place
  manifest: Manifest
  environment: Environment
  databaseUrl: string
  folder: string
  tell: (sentence: string) => void
}): Promise<Compared> {
  const { place, manifest, environment, tell } = wish
  if (!manifest.pages || manifest.pages.count === 0) return { pages: 0, equal: 0, faults: [] }
  if (manifest.build !== presentBuild() || !existsSync(PROGRAM)) {
    tell('Another build of the program made its pages: they are not compared')
    return { pages: 0, equal: 0, faults: [] }
  }
  const server = await startServer(wish)
  const compared: Compared = { pages: 0, equal: 0, faults: [] }
  const different: string[] = []
  try {
    for await (const line of linesOf(place, manifest.name, manifest.pages.part)) {
      const [path, page] = pageLine.parse(JSON.parse(line))
      const answer = await askPage(environment, server.port, path)
      compared.pages += 1
      if (answer?.status === 200 && answer.body === page) compared.equal += 1
      else different.push(path)
    }
  } finally {
    await server.stop()
  }
  if (different.length > 0) {
    const named = different.slice(0, NAMED).join(', ')
    compared.faults.push(`${different.length} of ${compared.pages} pages are not what readers got: ${named}`)
  }
  tell(`${compared.equal} of ${compared.pages} pages are the same`)
  return compared
}

async function startServer(wish: {
  manifest: Manifest
  environment: Environment
  databaseUrl: string
  folder: string
}) {
  const { manifest, environment, databaseUrl, folder } = wish
  const port = await freePort()
  const told = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH', 'MALLOC_ARENA_MAX', 'OFFLINE_READING']
  const child = spawn(process.execPath, [...process.execArgv, PROGRAM], {
    env: {
      ...Object.fromEntries(told.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      SITE_URL: environment.siteUrl.origin,
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: randomBytes(48).toString('base64'),
      BACKUP_TO: 'off',
      [REHEARSAL]: String(Date.parse(manifest.at)),
    },
    // However whoever rehearses ends, the pipe to its server ends with it, and so does that one.
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-2000)
  })
  const begun = performance.now()
  while ((await askPage(environment, port, '/api/health'))?.status !== 200) {
    if (child.exitCode !== null || performance.now() - begun > START_MS) {
      child.kill('SIGKILL')
      throw new Error(`A server could not be started on what came back: ${said.trim()}`)
    }
    await pause(LOOK_AGAIN_MS)
  }
  return { port, stop: () => ended(child) }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    // It has nothing that anybody waits for.
    child.kill('SIGKILL')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      )
    })
  })
}
