// Finds a Chromium for the browser tests, or gets one, and says what it does.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary, root, say } from './launch.mjs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium; ends the launcher with a sentence where none is to be had. */
export function chromium() {
  const present = found()
  if (present) {
    say(`Chromium: ${present}`)
    return present
  }
  say('No Chromium on this machine; trying Playwright’s download …')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(nodeBinary(), [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: 300_000 })
  const downloaded = found()
  if (downloaded) {
    say(`Chromium: ${downloaded}`)
    return downloaded
  }
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say('The download failed; installing Debian’s Chromium with apt-get …')
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: environment }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
    const installed = found()
    if (installed) {
      say(`Chromium: ${installed}`)
      return installed
    }
  }
  say('The browser tests need Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM.')
  process.exit(1)
}

function found() {
  const named = [process.env.CHROMIUM, ...KNOWN].find((path) => path && existsSync(path))
  if (named) return named
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath() || '')"
  const { stdout } = spawnSync(nodeBinary(), ['-e', script], { cwd: root, encoding: 'utf8' })
  return stdout && existsSync(stdout) ? stdout : null
}
