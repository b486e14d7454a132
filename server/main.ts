import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { hearTime } from '#newsroom/kit/clock.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { provideHashing } from '#operations/people/hashing.ts'
import { provideSealing } from '#operations/people/sealing.ts'
import { openSetUp } from '#operations/people/set-up-newsroom.ts'
import { provideThreads } from '#threads/beside.ts'
import { startBackupClock } from './backup/backup-clock.ts'
import { REHEARSAL } from './backup/compare-pages.ts'
import { startFollowing } from './backup/follow-clock.ts'
import { startClock, startReadersClock } from './clock.ts'
import { createFrontDoor } from './front-door/index.ts'
import type { NextHandler } from './front-door/reading-page.ts'
import { plainAnswer } from './http/plain-answer.ts'
import { startFilesClock } from './media/files-clock.ts'
import { serveMetrics } from './metrics/serve.ts'
import { startMailClock } from './notices/mail-clock.ts'
import { leavePages, takeUpPages } from './pages/across-restarts.ts'
import { pageFolder } from './pages/page-folder.ts'
import { beginRefreshes, catchUpRefreshes } from './pages/refresh.ts'
import { hashingThreads } from './people/hashing/threads.ts'
import { livePages } from './presence/live-pages.ts'
import { log } from './process/log.ts'
import { readMetricsSettings } from './process/metrics-settings.ts'
import { openThreads } from './process/threads.ts'
import { startReadsClock } from './reading/reads-clock.ts'
import { databaseOrExit, pagesOrExit, settingsOrExit } from './start-up.ts'

/** How long requests under way have when the server is told to stop. */
const GRACE_MS = 10_000
/** How long what somebody sends in may go on coming then; what has not come whole is refused, in time to say so. */
const COMING_MS = 7000
/** How long those who waited for the server to start are listened to before it goes on with that. */
const BETWEEN_MS = 20

// What is said may have nobody left to read it (a terminal closed, a pipe that broke): the newsroom goes on all the same.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})

const { values: options } = parseArgs({ options: { demo: { type: 'boolean', default: false } } })
const settings = settingsOrExit()
console.log(`Database: ${settings.databaseUrl.startsWith('file:') ? settings.databaseUrl.slice(5) : 'Postgres'}`)
provideThreads(openThreads())
if (settings.pagesDirectory) pagesOrExit(settings.pagesDirectory)
const db = await databaseOrExit(settings, 'serving')
provideHashing(hashingThreads())
provideSealing(settings.secret)
// Only a start that is asked for the demonstration loads what draws its pictures.
const signIns = options.demo
  ? await (await import('#demo/fill-newsroom.ts')).fillDemo((line) => console.log(line))
  : null
const setUpToken = await openSetUp()
// A copy that is looked at and thrown away: by the clock of its moment, for this machine alone, and nothing goes out from it.
const rehearsed = Number(process.env[REHEARSAL]) || null
if (rehearsed !== null) {
  hearTime(rehearsed, performance.now())
  process.stdin.on('close', () => process.exit(0)).resume()
}

// Readers are answered from what was left while the framework, the larger half of a start, is loaded; the others wait for it.
const build = settings.development ? null : nameOfBuild()
await beginRefreshes()
if (build) await takeUpPages(build)
const framework = Promise.withResolvers<NextHandler>()
const server = createFrontDoor(async (request, response) => (await framework.promise)(request, response))
server.on('error', (error) => {
  console.error(`Port ${settings.port} can't be opened: ${error.message}`)
  process.exit(1)
})
let clocks: (() => Promise<void>)[] = []
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Service managers and terminals tell the launcher and this process both, and the launcher passes it on: told twice is told once.
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void stop()
  })
}
server.listen({ port: settings.port, ...(rehearsed === null ? {} : { host: '127.0.0.1' }) }, async () => {
  await catchUpRefreshes()
  if (!stopping && rehearsed === null)
    clocks = settings.readersOnly ? [startReadersClock(), startReadsClock()] : allClocks()
  try {
    framework.resolve(await loadFramework())
  } catch (error) {
    // Said and ended here: the framework, once it is loaded, logs what nobody catches and goes on.
    console.error(error)
    process.exit(1)
  }
  announce()
})
const metrics = readMetricsSettings(process.env)
if (metrics && rehearsed === null) await serveMetrics(metrics)

function allClocks(): (() => Promise<void>)[] {
  return [startClock(), startMailClock(), startReadsClock(), startFilesClock(), startBackupClock(), startFollowing()]
}

/** Null where nothing has been built: what that means the framework says. */
function nameOfBuild(): string | null {
  try {
    return readFileSync(join('.next', 'BUILD_ID'), 'utf8')
  } catch {
    return null
  }
}

/** Each of its steps holds up the whole process for a tenth of a second or two: before each, who waits at the door is let in. */
async function loadFramework(): Promise<NextHandler> {
  await pause(BETWEEN_MS)
  // Where an action leads to another page, the framework asks itself for that one: here, and not under the site's address, at
  // which a process behind a proxy may reach nobody.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${settings.port}`
  const { default: next } = await import('next')
  await pause(BETWEEN_MS)
  const app = next({ dev: settings.development, dir: process.cwd(), port: settings.port })
  await app.prepare()
  if (settings.development) server.on('upgrade', app.getUpgradeHandler())
  return app.getRequestHandler()
}

/** Ends what is under way, then the process. */
async function stop(): Promise<void> {
  const late = setTimeout(() => {
    log('warn', 'stopped with requests under way', { requests: server.underWay })
    process.exit(1)
  }, GRACE_MS)
  late.unref()
  pageFolder()?.close()
  const closed = server.stop()
  livePages().endAll()
  setTimeout(() => {
    for (const { request, response } of server.unfinished()) plainAnswer(request, response, 503)
  }, COMING_MS).unref()
  await closed
  await Promise.all(clocks.map((stopOne) => stopOne()))
  if (build) await leavePages(build)
  await db.close()
  log('info', 'stopped')
  process.exit(0)
}

function announce(): void {
  const address = (path: string) => new URL(path, settings.siteUrl).href
  const lines = ['', `  Site:      ${address('/')}`, `  Newsroom:  ${address(newsroomPath.home())}`]
  if (setUpToken) {
    lines.push('', '  Nobody has an account yet. Make the first administrator here (works once):')
    lines.push(`  ${address(newsroomPath.setUp(setUpToken))}`)
  }
  if (signIns) {
    lines.push('', '  Sign-ins of the demonstration newsroom:')
    for (const { email, password, role } of signIns) lines.push(`  ${email.padEnd(34)} ${password}   ${role}`)
  }
  console.log(`${lines.join('\n')}\n`)
}
