import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '../scripts/server-process.mjs'
import { serve } from './serve.ts'

/** The demonstration newsroom in a folder of its own, served by one process at this port as `npm start` does it. */
export type Newspaper = {
  url: string
  directory: string
  /** Addresses of its articles. */
  articles: string[]
  /** Starts it and waits until it says that it is up. */
  start(): Promise<ChildProcess>
  /** Starts it and waits for nothing. */
  spawn(): void
  stop(): Promise<void>
  end(): Promise<void>
}

/** Fills a newsroom to be measured. */
export function newspaper(port: number): Newspaper {
  const directory = mkdtempSync(join(tmpdir(), 'toa-soan-bench-'))
  const url = `http://localhost:${port}`
  const environment = {
    ...process.env,
    ...SERVER_ENVIRONMENT,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    SITE_URL: url,
    DATA_DIR: directory,
    PAGES_DIR: join(directory, 'pages'),
    DATABASE_URL: `file:${join(directory, 'bench.db')}`,
    NODE_COMPILE_CACHE: join('.built', 'compiled'),
  }
  const filled = execFileSync(process.execPath, [...SERVER_FLAGS, 'bench/furnish.ts'], {
    env: environment,
    encoding: 'utf8',
  })
  let running: ChildProcess | null = null
  const stop = async () => {
    if (!running || running.exitCode !== null) return
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  return {
    url,
    directory,
    articles: JSON.parse(filled),
    async start() {
      await stop()
      running = await serve([...SERVER_FLAGS, '.built/server/main.js'], 'Newsroom:', environment)
      return running
    },
    spawn() {
      running = spawn(process.execPath, [...SERVER_FLAGS, '.built/server/main.js'], {
        env: environment,
        stdio: 'ignore',
      })
    },
    stop,
    async end() {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
