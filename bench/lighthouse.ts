// Lighthouse on a phone with slow 4G: the article page, the front page and a section, each loaded once as it is simulated
// and once with the line really slowed down; and the article page beside the same page as a bare file.
import { createServer, request } from 'node:http'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { newspaper } from './newspaper.ts'
import { goal } from './table.ts'

const PORT = 3930
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
type Throttling = 'simulate' | 'devtools'
type Seen = { scores: Map<string, number>; lcp: number; shift: number; faults: string[] }

const paper = newspaper(PORT)
const executable = process.env.CHROMIUM
await paper.start()
try {
  const article = paper.articles[0] ?? ''
  const section = `/${article.split('/')[1]}`
  const bare = await bareFile(article)
  try {
    for (const throttling of ['simulate', 'devtools'] as const) {
      const lcps = new Map<string, number>()
      const pages = {
        article: paper.url + article,
        front: `${paper.url}/`,
        section: paper.url + section,
        file: bare.url,
      }
      for (const [name, url] of Object.entries(pages)) {
        const seen = await look(url, throttling)
        lcps.set(name, seen.lcp)
        console.log(
          `${name.padEnd(8)} ${throttling.padEnd(8)} ${[...seen.scores].map(([id, score]) => `${id} ${score}`).join('  ')}  LCP ${seen.lcp.toFixed(0)} ms  shift ${seen.shift.toFixed(3)}`,
        )
        for (const fault of seen.faults) console.log(`    ${fault}`)
        if (name === 'file') continue
        goal(`${name}, ${throttling}: least of the four`, Math.min(...seen.scores.values()), '≥', 100)
        goal(`${name}, ${throttling}: layout shift`, seen.shift, '≤', 0)
      }
      goal(
        `article, ${throttling}: LCP to the bare file`,
        (lcps.get('article') ?? 0) / (lcps.get('file') ?? 1),
        '≤',
        1.1,
      )
    }
  } finally {
    bare.server.close()
    bare.server.closeAllConnections()
  }
} finally {
  await paper.end()
}

async function look(url: string, throttlingMethod: Throttling): Promise<Seen> {
  // A browser of its own for each look: nothing of the last one is kept in it.
  const browser = await chromium.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: [`--remote-debugging-port=${PORT + 2}`],
  })
  try {
    const result = await lighthouse(
      url,
      { port: PORT + 2, logLevel: 'silent', onlyCategories: CATEGORIES },
      {
        extends: 'lighthouse:default',
        settings: {
          throttlingMethod,
          formFactor: 'mobile',
          throttling: {
            rttMs: 150,
            throughputKbps: 1638.4,
            requestLatencyMs: 562.5,
            downloadThroughputKbps: 1474.56,
            uploadThroughputKbps: 675,
            cpuSlowdownMultiplier: 4,
          },
        },
      },
    )
    if (!result) throw new Error('Lighthouse says nothing.')
    const { categories, audits } = result.lhr
    const scores = new Map<string, number>()
    const faults: string[] = []
    for (const [id, category] of Object.entries(categories)) {
      scores.set(id, Math.round((category.score ?? 0) * 100))
      for (const { id: audit, weight } of category.auditRefs) {
        const found = audits[audit]
        if (weight > 0 && found && found.score !== null && found.score < 1) {
          faults.push(`${id}: ${found.title} (${found.score.toFixed(2)}) ${found.displayValue ?? ''}`)
        }
      }
    }
    const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN
    return { scores, lcp: figure('largest-contentful-paint'), shift: figure('cumulative-layout-shift'), faults }
  } finally {
    await browser.close()
  }
}

/** The page and all that it asks for, as they come over the wire, given from memory by a server that does nothing else. */
async function bareFile(path: string) {
  const browser = await chromium.launch(executable ? { executablePath: executable } : {})
  // The screen that Lighthouse holds up: with another, other sizes of the pictures are asked for.
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true })
  const paths = new Set<string>()
  page.on('request', (asked) => paths.add(new URL(asked.url()).pathname + new URL(asked.url()).search))
  await page.goto(paper.url + path, { waitUntil: 'networkidle' })
  await browser.close()
  const files = new Map<string, { headers: Record<string, string | string[] | undefined>; body: Buffer }>()
  for (const each of paths) files.set(each, await fetchRaw(each))
  const server = createServer((asked, answer) => {
    const file = files.get(asked.url ?? '')
    if (!file) answer.writeHead(404).end()
    else answer.writeHead(200, file.headers).end(file.body)
  })
  await new Promise<void>((resolve) => server.listen(PORT + 1, resolve))
  return { url: `http://localhost:${PORT + 1}${path}`, server }
}

function fetchRaw(path: string) {
  return new Promise<{ headers: Record<string, string | string[] | undefined>; body: Buffer }>((resolve, reject) =>
    request(`${paper.url}${path}`, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const { 'content-type': type, 'content-encoding': encoding } = answer.headers
        const body = Buffer.concat(chunks)
        const headers = { 'content-type': type, ...(encoding ? { 'content-encoding': encoding } : {}) }
        resolve({ headers: { ...headers, 'content-length': String(body.length) }, body })
      })
    })
      .on('error', reject)
      .end(),
  )
}
