import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, type Page } from '@playwright/test'
import postgres from 'postgres'
import { freePort } from '#tests/postgres-server.ts'
import { runProgram, startServer } from '#tests/server-process.ts'
import type { Furnished } from './furnish.ts'
import { awaitHydration } from './hydrated.ts'
import { sessionCookie } from './session-cookie.ts'
import { startSites } from './sites.ts'

export { expect } from '@playwright/test'

export type ServerOptions = { dialect: 'sqlite' | 'postgres' }

/** A newsroom that runs: its address, its people, and the means to look at it from outside. */
export type Newsroom = Furnished & {
  url: string
  environment: NodeJS.ProcessEnv
  /** Everything that the server has said. */
  said(): string
  /** Gives the page's browser a session of somebody's, and opens the newsroom. */
  signIn(page: Page, person: { email: string }): Promise<void>
}

type WorkerFixtures = ServerOptions & { browser: Browser; newsroom: Newsroom }

/** The test of Playwright with a production server of this worker's own, on an empty database of its own. */
export const test = base.extend<{ baseURL: string; closedBrowsers: undefined }, WorkerFixtures>({
  // A page that stays open goes on beating and listening, and slows down every test after its own.
  closedBrowsers: [
    async ({ browser }, use) => {
      await use(undefined)
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
  browser: [
    async ({ browser }, use) => {
      awaitHydration(browser)
      await use(browser)
    },
    { scope: 'worker' },
  ],
  dialect: ['sqlite', { option: true, scope: 'worker' }],
  newsroom: [
    async ({ dialect }, use) => {
      const directory = await mkdtemp(join(tmpdir(), 'toa-soan-browser-'))
      const port = await freePort()
      const url = `http://localhost:${port}`
      const sites = await startSites()
      const environment: NodeJS.ProcessEnv = {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        SITE_URL: url,
        DATA_DIR: directory,
        // No test asks anybody outside this machine.
        OUTWARD_RELAY: sites.relay,
        DATABASE_URL: dialect === 'sqlite' ? `file:${join(directory, 'newsroom.db')}` : await newPostgresDatabase(),
      }
      // People and sections come into the empty database from a process of their own.
      const furnished = await runProgram<Furnished>('tests/browser/kit/furnish.ts', environment)
      const server = await startServer(environment)
      await use({
        ...furnished,
        url,
        environment,
        said: () => server.output(),
        signIn: async (page, person) => {
          await page.context().addCookies([await sessionCookie({ url, environment }, person.email)])
          await page.goto(`${url}/newsroom`)
        },
      })
      await server.stop()
      await sites.stop()
      await rm(directory, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ newsroom }, use) => use(newsroom.url),
})

async function newPostgresDatabase(): Promise<string> {
  const main = process.env.TEST_POSTGRES_URL
  if (!main) throw new Error('The Postgres server of the run has no address.')
  const name = `browser_${randomBytes(6).toString('hex')}`
  const client = postgres(main, { max: 1 })
  await client.unsafe(`create database ${name}`)
  await client.end()
  return main.replace(/\/[^/]*$/, `/${name}`)
}
