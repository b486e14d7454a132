// The article page against the same page sent by nginx from a file, alone and behind the configuration that the product
// ships, one after the other in this one run; and what the page weighs.
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hasNginx, shippedSite, startNginx } from '../tests/nginx.ts'
import { hasWrk, type Load, press } from './load.ts'
import { newspaper } from './newspaper.ts'
import { serve } from './serve.ts'
import { goal } from './table.ts'
import { weigh } from './weigh.ts'

const PORT = 3910
const OPTIONS = { connections: 50, seconds: 2 }
const ROUNDS = 7

const paper = newspaper(PORT)
await paper.start()
try {
  const pages = await byLength()
  const { url, html } = pages.at(-1) ?? { url: paper.url, html: '' }
  const folder = join(paper.directory, 'file')
  mkdirSync(folder)
  writeFileSync(join(folder, 'article'), gzipSync(html, { level: 6 }))
  writeFileSync(join(folder, 'article.html'), html)
  console.log(`\n${url}, asked by ${hasWrk ? 'wrk' : 'a client of our own (no wrk here)'}, 50 connections, gzip`)
  const node = await serve(
    ['bench/file-server.ts', join(folder, 'article.html'), String(PORT + 1)],
    'ready',
    process.env,
  )
  const sites = hasNginx
    ? [fileSite(PORT + 2, folder), shippedSite(PORT + 3, `127.0.0.1:${PORT}`, paper.directory)]
    : []
  const nginx = hasNginx ? await startNginx(join(paper.directory, 'nginx'), sites, [PORT + 2, PORT + 3]) : null
  if (!nginx) console.log('There is no nginx on this machine (Debian: nginx-light): measured against Node’s own http.')
  try {
    const path = new URL(url).pathname
    const asked: [string, string][] = [
      ['article page', `http://127.0.0.1:${PORT}${path}`],
      ['Node’s http, from memory', `http://127.0.0.1:${PORT + 1}/`],
    ]
    if (nginx) {
      asked.push(['nginx, the same file', `http://127.0.0.1:${PORT + 2}/article`])
      asked.push(['behind the shipped nginx', `http://127.0.0.1:${PORT + 3}${path}`])
    }
    for (const [, address] of asked) await press(address, { connections: 10, seconds: 1 })
    const measured = new Map<string, Load[]>(asked.map(([name]) => [name, []]))
    // Turn and turn about, so that what else the machine does falls on all.
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, address] of asked) measured.get(name)?.push(await press(address, OPTIONS))
    }
    const rate = (name: string) => median(measured.get(name) ?? [], (each) => each.perSecond)
    for (const [name, loads] of measured) {
      const [p50, p99] = [median(loads, (each) => each.p50), median(loads, (each) => each.p99)]
      const failures = loads.reduce((sum, each) => sum + each.failures, 0)
      console.log(
        `${name.padEnd(26)} ${rate(name).toFixed(0).padStart(7)} requests/s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms   failures ${failures}`,
      )
    }
    console.log('')
    const file = nginx ? rate('nginx, the same file') : rate('Node’s http, from memory')
    goal('article page, one process, to the file', rate('article page') / file, '≥', 0.5)
    if (nginx) goal('article page behind the shipped nginx', rate('behind the shipped nginx') / file, '≥', 0.9)
    console.log(
      `for comparison: Node’s own http, from memory ${(rate('Node’s http, from memory') / file).toFixed(2)}\n`,
    )
  } finally {
    node.kill()
    if (nginx) {
      nginx.kill('SIGTERM')
      await once(nginx, 'exit')
    }
  }
  console.log('An article of middle length:')
  await weigh(pages[Math.floor(pages.length / 2)]?.url ?? url, true)
  console.log('\nThe longest, with every kind of thing an article can hold:')
  await weigh(url, false)
} finally {
  await paper.end()
}

/** The article pages, the shortest first. */
async function byLength(): Promise<{ url: string; html: string }[]> {
  const pages: { url: string; html: string }[] = []
  for (const path of paper.articles) {
    const url = `${paper.url}${path}`
    pages.push({ url, html: await (await fetch(url)).text() })
  }
  return pages.sort((a, b) => a.html.length - b.html.length)
}

/** The same finished page as a file on the disk: compressed beforehand, its headers the few that a file has. */
function fileSite(port: number, folder: string): string {
  return `server {
    listen 127.0.0.1:${port};
    root ${folder};
    sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
    location / {
      default_type "text/html; charset=utf-8"; add_header Content-Encoding gzip; add_header Vary Accept-Encoding;
    }
  }`
}

function median(loads: readonly Load[], of: (load: Load) => number): number {
  const values = loads.map(of).sort((a, b) => a - b)
  return values[Math.floor(values.length / 2)] ?? 0
}
