import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'

/** A Chromium in a process group of its own, so that all of it can be killed at once. */
export type OwnChromium = {
  page: Page
  /** kill -9 for the browser and every process that it started. */
  kill(): Promise<void>
  /** Closed by its user: what it keeps in the profile is written. */
  quit(): Promise<void>
}

const START_MS = 60_000

/** Starts Chromium on a profile that lasts from one start to the next. */
export async function startChromium(profile: string): Promise<OwnChromium> {
  const child = spawn(
    chromiumPath(),
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-breakpad',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-crash-restore-bubble',
      '--lang=vi-VN',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no window.')
  const page = context.pages()[0] ?? (await context.newPage())
  return { page, kill: () => killed(child), quit: () => quit(browser, child) }
}

/** The Chromium that `scripts/test.mjs` found, or one where it usually is. */
export function chromiumPath(): string {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
  const found = known.find((path) => path !== undefined && existsSync(path))
  if (!found) throw new Error('There is no Chromium; name one in CHROMIUM.')
  return found
}

/** The address that the browser says it listens on. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`Chromium did not start:\n${said}`)), START_MS)
    child.once('exit', () => reject(new Error(`Chromium ended:\n${said}`)))
    child.stderr?.on('data', (chunk) => {
      said += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(late)
      resolve(address)
    })
  })
}

function killed(child: ChildProcess): Promise<void> {
  const gone = ended(child)
  // A negative number names the group: the browser, its renderers, its storage and network processes.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  return gone
}

async function quit(browser: Browser, child: ChildProcess): Promise<void> {
  const gone = ended(child)
  const session = await browser.newBrowserCDPSession()
  await session.send('Browser.close').catch(() => {})
  await gone
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
