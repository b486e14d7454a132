// npm run screenshots: makes the pictures of the README anew, from the demonstration newsroom in a real browser.
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { serve } from '../bench/serve.ts'
import { people } from '../demo/newspaper.ts'

const PORT = 3920
const URL_ = `http://localhost:${PORT}`
const PASSWORD = 'bao-van-linh'
const FOLDER = 'docs/pictures'
const SIZE = { width: 1280, height: 800 }

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-pictures-'))
mkdirSync(FOLDER, { recursive: true })
const server = await serve(
  ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'server/main.ts', '--demo'],
  'Newsroom:',
  {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(PORT),
    SITE_URL: URL_,
    DATA_DIR: directory,
    DATABASE_URL: `file:${join(directory, 'newsroom.db')}`,
  },
)
const browser = await chromium.launch(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {})
try {
  const reader = await pageOf(browser)
  await take(reader, '/', 'front-page')
  await take(await pageOf(browser, 'ha'), '/newsroom/review', 'review-desk')
  const reporter = await pageOf(browser, 'huong')
  await reporter.goto(`${URL_}/newsroom/articles?mine=1&state=draft`)
  await reporter.locator('main a[href*="/newsroom/articles/"]').first().click()
  await reporter.locator('.ProseMirror').waitFor()
  await shoot(reporter, 'writing-desk')
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(directory, { recursive: true, force: true })
}

/** A page for a reader, or for one of the newsroom's people after signing in. */
async function pageOf(from: Browser, key?: string): Promise<Page> {
  const page = await (await from.newContext({ viewport: SIZE, locale: 'vi-VN' })).newPage()
  const person = people.find((each) => each.key === key)
  if (person) {
    await page.goto(`${URL_}/sign-in`)
    await page.getByLabel('E-mail').fill(person.email)
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL(`${URL_}/newsroom**`)
  }
  return page
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(URL_ + path)
  await shoot(page, name)
}

/** Waits for faces and pictures, then keeps what is seen. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  console.log(`${FOLDER}/${name}.png`)
}
