// How long a key stroke takes in a very long article, and how long until what was typed is on the server.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Locator, type Page } from '@playwright/test'
import { type KeyStroke, type Save, watchKeys } from './key-watch.ts'
import { LONG } from './long-article.ts'
import { serve } from './serve.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const PORT = 3912
const ROUNDS = 3
/** A quick typist's rhythm with stops, so that keys meet what the page does when typing rests. */
const KEY_MS = 100
const STOPS_MS = [300, 560, 820, 1080]
const WORDS = ['duowngf', 'khuaays', 'Thuyr', 'truwowngf', 'hocj']

const PLACES: Record<string, (body: Locator) => Locator> = {
  'start of the text': (body) => body.locator('> p').first(),
  'middle of the text': (body) => body.locator('> p').nth(80),
  'end of the text': (body) => body.locator('> p').last(),
  'caption of a picture': (body) => body.locator('.desk-caption').nth(20),
  'cell of a table': (body) => body.locator('td p').nth(40),
}

/** What came of typing at one place once. */
type Typed = { strokes: KeyStroke[]; toServer: number; spent: number[] }

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-bench-'))
const environment = {
  ...process.env,
  NODE_ENV: 'production' as const,
  PORT: String(PORT),
  SITE_URL: `http://localhost:${PORT}`,
  DATA_DIR: directory,
  DATABASE_URL: `file:${join(directory, 'bench.db')}`,
}

console.log('Writing a long article …')
const desk: { email: string; password: string; articleId: string } = JSON.parse(
  execFileSync(process.execPath, [...FLAGS, 'bench/furnish-desk.ts'], { env: environment, encoding: 'utf8' }),
)
const server = await serve([...FLAGS, 'server/main.ts'], 'Newsroom:', environment)
const browser = await chromium.launch({ ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}) })
try {
  const page = await openDesk()
  const spent = await watchWork(page)
  const measured = new Map<string, Typed[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, at] of Object.entries(PLACES)) {
      const before = await spent()
      const typed = await typeAt(page, at(page.locator('.ProseMirror')), `${round}`)
      const after = await spent()
      measured.set(place, [
        ...(measured.get(place) ?? []),
        { ...typed, spent: after.map((ms, n) => ms - (before[n] ?? 0)) },
      ])
    }
  }
  report(measured)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(directory, { recursive: true, force: true })
}

async function openDesk(): Promise<Page> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchKeys)
  await page.goto(`${environment.SITE_URL}/sign-in`)
  await page.getByLabel('E-mail').fill(desk.email)
  await page.getByLabel('Mật khẩu').fill(desk.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/newsroom**')
  await page.goto(`${environment.SITE_URL}/newsroom/articles/${desk.articleId}`)
  await page.locator('.ProseMirror').waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

/** The browser's own count of the page's work until now, in milliseconds: by scripts, by styles, by layout. */
async function watchWork(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map(
      (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000,
    )
  }
}

/** Types at the end of a paragraph, and waits for the save that carries the last of it. */
async function typeAt(page: Page, place: Locator, mark: string): Promise<Omit<Typed, 'spent'>> {
  await place.scrollIntoViewIfNeeded()
  await place.click()
  await page.keyboard.press('End')
  await pause(500)
  await page.evaluate(() => {
    Reflect.get(window, 'keyStrokes').length = 0
    Reflect.get(window, 'saves').length = 0
  })
  for (const [n, word] of WORDS.entries()) {
    for (const key of [' ', ...word]) {
      await page.keyboard.press(key)
      await pause(KEY_MS)
    }
    await pause(STOPS_MS[n % STOPS_MS.length])
  }
  // A word that was not there before, so that the save that has it is known by it.
  const last = `q${mark}z${Math.round(performance.now())}`
  for (const key of [' ', ...last]) {
    await page.keyboard.press(key)
    await pause(KEY_MS)
  }
  const strokes: KeyStroke[] = await page.evaluate(() => [...Reflect.get(window, 'keyStrokes')])
  const saved = await page.waitForFunction(savedAt, last, { polling: 100 })
  return { strokes, toServer: Number(await saved.jsonValue()) - (strokes.at(-1)?.at ?? 0) }
}

/** Runs in the page: when a save that carries this word was acknowledged; null while there is none. */
function savedAt(word: string): number | null {
  const saves: Save[] = Reflect.get(window, 'saves')
  const text = (body: unknown) => (body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body))
  return saves.find(({ body }) => text(body).includes(word))?.at ?? null
}

function report(measured: Map<string, Typed[]>): void {
  const { words, pictures, tables } = LONG
  const all = [...measured.values()].flat()
  console.log(`\nA key stroke in ${words.toLocaleString('en')} words, ${pictures} pictures, ${tables} tables`)
  const heads = ['keys', 'shown', 'p99', 'longest', 'work', 'p99', 'scripts', 'styles', 'layout']
  console.log(''.padEnd(22) + heads.map((head) => head.padStart(10)).join(''))
  for (const [place, typed] of [...measured, ['everywhere', all] as const]) {
    const [shown, work] = [timesOf(typed, 'shown'), timesOf(typed, 'work')]
    const times = [share(shown, 0.5), share(shown, 0.99), share(shown, 1), share(work, 0.5), share(work, 0.99)]
    const spent = [0, 1, 2].map((n) => typed.reduce((sum, one) => sum + (one.spent[n] ?? 0), 0) / shown.length)
    console.log(place.padEnd(22) + String(shown.length).padStart(10) + [...times, ...spent].map(milliseconds).join(''))
  }
  console.log('\nshown: until the frame with the letter is painted; work: that without the wait for the next frame')
  for (const name of ['shown', 'work'] as const) {
    const [median, slowest] = [share(timesOf(all, name), 0.5), share(timesOf(all, name), 0.99)]
    console.log(`${name}: median under 16 ms ${verdict(median < 16)}, p99 under 50 ms ${verdict(slowest < 50)}`)
  }
  const saved = all.map(({ toServer }) => toServer)
  console.log(
    `From the last key to on the server: median ${seconds(share(saved, 0.5))}, longest ${seconds(share(saved, 1))} (${saved.length} saves)`,
  )
}

function timesOf(typed: readonly Typed[], name: 'shown' | 'work'): number[] {
  return typed.flatMap(({ strokes }) => strokes.map((stroke) => stroke[name]))
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`.padStart(10)
}

function verdict(met: boolean): string {
  return met ? 'met' : 'NOT met'
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

/** The value below which this share of the values lies. */
function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
