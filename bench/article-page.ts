// The article page, as one process gives it and behind the nginx configuration that is shipped, against nginx giving the
// same finished page from the disk and Node's own http giving it from memory: turn and turn about in this one run.
import { type ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hasWrk, type Load, press } from './load.ts'
import { findNginx, startNginx } from './nginx.ts'
import { serve } from './serve.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const PORT = 3910
const NEWSROOM = 'the newsroom, one process'
const BEHIND = 'the newsroom behind nginx'
const FILE = 'nginx, the page as a file'
const MEMORY = 'Node’s http, the page in memory'
const OPTIONS = { connections: 50, seconds: 5 }
const directory = mkdtempSync(join(tmpdir(), 'toa-soan-bench-'))
const environment = {
  ...process.env,
  NODE_ENV: 'production' as const,
  PORT: String(PORT),
  SITE_URL: `http://localhost:${PORT}`,
  DATA_DIR: directory,
  DATABASE_URL: `file:${join(directory, 'bench.db')}`,
}

console.log('Filling a newsroom …')
const paths: string[] = JSON.parse(
  execFileSync(process.execPath, [...FLAGS, 'bench/furnish.ts'], { env: environment, encoding: 'utf8' }),
)
const pages = await serve([...FLAGS, 'server/main.ts'], 'Newsroom:', environment)
const rows: [string, Load][] = []
const ends: (() => Promise<void>)[] = []
try {
  const article = await longest(paths)
  const memory = await serve(['bench/file-server.ts', article.file, String(PORT + 1)], 'ready', process.env)
  ends.push(() => ended(memory, 'SIGKILL'))
  const contenders: [string, string][] = [
    [NEWSROOM, article.url],
    [MEMORY, `http://127.0.0.1:${PORT + 1}/`],
  ]
  const nginx = findNginx()
  if (nginx) {
    ends.push(
      await startNginx(nginx, {
        directory: join(directory, 'nginx'),
        filePort: PORT + 2,
        newsroomPort: PORT + 3,
        newsroom: { host: '127.0.0.1', port: PORT },
        page: gzipSync(article.body, { level: 6 }),
      }),
    )
    contenders.push(
      [FILE, `http://127.0.0.1:${PORT + 2}/article.html`],
      [BEHIND, article.url.replace(environment.SITE_URL, `http://127.0.0.1:${PORT + 3}`)],
    )
  } else {
    console.log('nginx is not installed here: the page is measured against Node’s own http alone.')
  }
  for (const [, url] of contenders) await press(url, { connections: 10, seconds: 2 })
  // Turn and turn about, so that what else the machine does falls on all.
  for (let round = 0; round < 3; round++) {
    for (const [name, url] of contenders) rows.push([name, await press(url, OPTIONS)])
  }
  report(
    article,
    contenders.map(([name]) => name),
    rows,
  )
} finally {
  for (const end of ends) await end()
  await ended(pages, 'SIGTERM')
  rmSync(directory, { recursive: true, force: true })
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  await once(child, 'exit')
}

/** The longest article page, fetched and kept as a file. */
async function longest(paths: string[]): Promise<{ url: string; file: string; body: Buffer }> {
  let best = { url: '', html: '' }
  for (const path of paths) {
    const url = `${environment.SITE_URL}${path}`
    const html = await (await fetch(url)).text()
    if (html.length > best.html.length) best = { url, html }
  }
  const file = join(directory, 'article.html')
  const body = Buffer.from(best.html)
  writeFileSync(file, body)
  return { url: best.url, file, body }
}

function report(article: { url: string; body: Buffer }, names: string[], rows: [string, Load][]): void {
  const median = (name: string, of: (load: Load) => number) => {
    const values = rows.filter(([each]) => each === name).map(([, load]) => of(load))
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  }
  const rate = (name: string) => median(name, (load) => load.perSecond)
  console.log(`\n${article.url}, ${OPTIONS.connections} connections, gzip${hasWrk ? ', wrk' : ''}`)
  for (const name of names) {
    const [p50, p99] = [median(name, (load) => load.p50), median(name, (load) => load.p99)]
    const [perSecond, bytes] = [rate(name).toFixed(0).padStart(6), median(name, (load) => load.bytes)]
    console.log(
      `${name.padEnd(34)} ${perSecond} requests/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   ${(bytes / 1000).toFixed(1)} KB`,
    )
  }
  const failures = rows.reduce((sum, [, each]) => sum + each.failures, 0)
  console.log(`\nfailures: ${failures}`)
  const ratio = (name: string, to: string, goal: string) =>
    console.log(`${name} to ${to}: ${(rate(name) / rate(to)).toFixed(2)}   (goal: ${goal})`)
  if (names.includes(FILE)) {
    ratio(NEWSROOM, FILE, '≥ 0.50')
    ratio(BEHIND, FILE, '≥ 0.90')
    ratio(MEMORY, FILE, 'what Node itself can do')
  } else {
    ratio(NEWSROOM, MEMORY, '≥ 0.70')
  }
}
