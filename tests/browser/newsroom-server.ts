import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect, type Page } from '@playwright/test'
import postgres from 'postgres'
import { freePort } from '../postgres-server.ts'
import type { Furnished } from './furnish.ts'

export { expect } from '@playwright/test'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']

export type ServerOptions = { dialect: 'sqlite' | 'postgres' }

/** A newsroom that runs: its address, its people, and the means to look at it from outside. */
export type Newsroom = Furnished & {
  url: string
  environment: NodeJS.ProcessEnv
  /** Signs somebody in by the form. */
  signIn(page: Page, person: { email: string }): Promise<void>
}

type WorkerFixtures = ServerOptions & { newsroom: Newsroom }

/** The test of Playwright with a production server of this worker's own, on an empty database of its own. */
export const test = base.extend<{ baseURL: string }, WorkerFixtures>({
  dialect: ['sqlite', { option: true, scope: 'worker' }],
  newsroom: [
    async ({ dialect }, use) => {
      const directory = await mkdtemp(join(tmpdir(), 'toa-soan-browser-'))
      const port = await freePort()
      const url = `http://localhost:${port}`
      const environment: NodeJS.ProcessEnv = {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        SITE_URL: url,
        DATA_DIR: directory,
        DATABASE_URL: dialect === 'sqlite' ? `file:${join(directory, 'newsroom.db')}` : await newPostgresDatabase(),
      }
      const furnished = await furnish(environment)
      const server = await start(environment, port)
      await use({
        ...furnished,
        url,
        environment,
        signIn: async (page, person) => {
          await page.goto(`${url}/sign-in`)
          await page.getByLabel('E-mail').fill(person.email)
          await page.getByLabel('Mật khẩu').fill(furnished.password)
          await page.getByRole('button', { name: 'Đăng nhập' }).click()
          await page.waitForURL(`${url}/newsroom**`)
        },
      })
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('exit', resolve))
      await rm(directory, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ newsroom }, use) => use(newsroom.url),
})

/** Puts people and sections into the empty database, in a process of its own. */
async function furnish(environment: NodeJS.ProcessEnv): Promise<Furnished> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [...FLAGS, 'tests/browser/furnish.ts'], { env: environment })
  return JSON.parse(stdout)
}

async function start(environment: NodeJS.ProcessEnv, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, [...FLAGS, 'server/main.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stdout.on('data', (chunk) => {
    output += chunk
  })
  server.stderr.on('data', (chunk) => {
    output += chunk
  })
  await expect
    .poll(
      async () => {
        if (server.exitCode !== null) throw new Error(`The server ended:\n${output}`)
        return fetch(`http://localhost:${port}/api/health`).then(
          (answer) => answer.status,
          () => 0,
        )
      },
      { timeout: 30_000, intervals: [100] },
    )
    .toBe(200)
  return server
}

async function newPostgresDatabase(): Promise<string> {
  const main = process.env.TEST_POSTGRES_URL
  if (!main) throw new Error('The Postgres server of the run has no address.')
  const name = `browser_${randomBytes(6).toString('hex')}`
  const client = postgres(main, { max: 1 })
  await client.unsafe(`create database ${name}`)
  await client.end()
  return main.replace(/\/[^/]*$/, `/${name}`)
}
