// The article page against the same page served as a file by Node's own http, one after the other in this one run.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Load, load } from './load.ts'
import { serve } from './serve.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const PORT = 3910
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
try {
  const article = await longest(paths)
  const files = await serve(['bench/file-server.ts', article.file, String(PORT + 1)], 'ready', process.env)
  try {
    const fileUrl = `http://localhost:${PORT + 1}/`
    await load(article.url, { connections: 10, seconds: 2 })
    await load(fileUrl, { connections: 10, seconds: 2 })
    // Turn and turn about, so that what else the machine does falls on both.
    for (let round = 0; round < 3; round++) {
      rows.push(
        ['article page', await load(article.url, OPTIONS)],
        ['the same as a file', await load(fileUrl, OPTIONS)],
      )
    }
    report(article, rows)
  } finally {
    files.kill()
  }
} finally {
  pages.kill('SIGTERM')
  await once(pages, 'exit')
  rmSync(directory, { recursive: true, force: true })
}

/** The longest article page, fetched and kept as a file. */
async function longest(paths: string[]): Promise<{ url: string; file: string; html: number; styles: number }> {
  let best = { url: '', html: '' }
  for (const path of paths) {
    const url = `${environment.SITE_URL}${path}`
    const html = await (await fetch(url)).text()
    if (html.length > best.html.length) best = { url, html }
  }
  const file = join(directory, 'article.html')
  writeFileSync(file, best.html)
  let styles = 0
  for (const [, href] of best.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
    const style = await fetch(`${environment.SITE_URL}${href}`, { headers: { 'accept-encoding': 'identity' } })
    styles += (await style.arrayBuffer()).byteLength
  }
  return { url: best.url, file, html: Buffer.byteLength(best.html), styles }
}

function report(article: { url: string; html: number; styles: number }, rows: [string, Load][]): void {
  const median = (name: string, of: (load: Load) => number) => {
    const values = rows.filter(([each]) => each === name).map(([, load]) => of(load))
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  }
  console.log(`\n${article.url}`)
  for (const name of ['article page', 'the same as a file']) {
    const [rate, p50, p99] = [median(name, (l) => l.perSecond), median(name, (l) => l.p50), median(name, (l) => l.p99)]
    console.log(
      `${name.padEnd(20)} ${rate.toFixed(0).padStart(6)} requests/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms`,
    )
  }
  const ratio = median('article page', (l) => l.perSecond) / median('the same as a file', (l) => l.perSecond)
  const failures = rows.reduce((sum, [, each]) => sum + each.failures, 0)
  console.log(`\nRequests/s, article page to file:  ${ratio.toFixed(2)}   (failures: ${failures})`)
  const sent = rows[0]?.[1].bytes ?? 0
  console.log(
    `Weight: HTML ${(article.html / 1000).toFixed(1)} KB, sent ${(sent / 1000).toFixed(1)} KB (brotli); styles ${(article.styles / 1000).toFixed(1)} KB before compression; scripts 0`,
  )
}
