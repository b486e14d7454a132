// How long the writing desk takes to open with as much as an article can hold, and a key stroke in it.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { type KeyStroke, watchKeys } from './key-watch.ts'
import { serve } from './serve.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const PORT = 3913
const ROUNDS = 3
const KEY_MS = 100
const TYPED = ' dduowngf khuaays Thuyr'

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-bench-'))
const environment = {
  ...process.env,
  NODE_ENV: 'production' as const,
  PORT: String(PORT),
  SITE_URL: `http://localhost:${PORT}`,
  DATA_DIR: directory,
  DATABASE_URL: `file:${join(directory, 'bench.db')}`,
}

console.log('Writing heavy articles …')
const desk: { email: string; password: string; articles: Record<string, string> } = JSON.parse(
  execFileSync(process.execPath, [...FLAGS, 'bench/furnish-desk.ts', 'heavy'], { env: environment, encoding: 'utf8' }),
)
const server = await serve([...FLAGS, 'server/main.ts'], 'Newsroom:', environment)
const browser = await chromium.launch({ ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}) })
try {
  const page = await signedIn()
  for (const [name, id] of Object.entries(desk.articles)) {
    const opened: number[] = []
    for (let round = 0; round < ROUNDS; round++) opened.push(await open(page, id))
    const work = (await strokes(page)).map((stroke) => stroke.work)
    console.log(
      `${name}: typed into after ${opened.map((ms) => `${(ms / 1000).toFixed(2)} s`).join(', ')} (2 s); ` +
        `a key stroke ${median(work).toFixed(1)} ms, the longest ${Math.max(...work).toFixed(1)} ms (16 ms)`,
    )
  }
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(directory, { recursive: true, force: true })
}

async function signedIn(): Promise<Page> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchKeys)
  await page.goto(`${environment.SITE_URL}/sign-in`)
  await page.getByLabel('E-mail').fill(desk.email)
  await page.getByLabel('Mật khẩu').fill(desk.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/newsroom**')
  return page
}

/** @returns milliseconds from asking for the page until a letter that was typed into the text stands in it */
async function open(page: Page, id: string): Promise<number> {
  const session = process.env.PROFILE ? await page.context().newCDPSession(page) : null
  await page.goto('about:blank')
  if (session) {
    await session.send('Profiler.enable')
    await session.send('Profiler.start')
  }
  const begun = performance.now()
  await page.goto(`${environment.SITE_URL}/newsroom/articles/${id}`, { waitUntil: 'commit' })
  const first = page.locator('.ProseMirror > p').first()
  await first.waitFor()
  await first.click()
  await page.keyboard.press('Home')
  await page.keyboard.type('@')
  await page.locator('.ProseMirror > p').first().filter({ hasText: '@' }).waitFor()
  const took = performance.now() - begun
  if (session) {
    const { profile } = await session.send('Profiler.stop')
    writeFileSync(process.env.PROFILE ?? '', JSON.stringify(profile))
  }
  return took
}

async function strokes(page: Page): Promise<KeyStroke[]> {
  await pause(3000)
  await page.evaluate(() => {
    Reflect.get(window, 'keyStrokes').length = 0
  })
  for (const key of TYPED) {
    await page.keyboard.press(key)
    await pause(KEY_MS)
  }
  return page.evaluate(() => [...Reflect.get(window, 'keyStrokes')])
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
