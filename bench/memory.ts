// How soon a started newspaper answers, what memory it takes at rest and in a rush, and what 100,000 addresses leave behind.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { press } from './load.ts'
import { newspaper } from './newspaper.ts'
import { goal } from './table.ts'

const PORT = 3920
const STARTS = 5
const ADDRESSES = 100_000

const paper = newspaper(PORT)
try {
  // Once for what the first start writes down for the later ones.
  await paper.start()
  await answered()
  const starts: number[] = []
  for (let n = 0; n < STARTS; n++) {
    await paper.stop()
    const begun = performance.now()
    paper.spawn()
    await answered()
    starts.push(performance.now() - begun)
  }
  starts.sort((a, b) => a - b)
  console.log(`from start to the first answer: ${starts.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`)
  goal('start to first answer, median', (starts[Math.floor(STARTS / 2)] ?? 0) / 1000, '≤', 0.5, 's')

  await paper.stop()
  const pid = (await paper.start()).pid ?? 0
  await pause(15_000)
  if (memory(pid) === null) console.log('The kernel of this machine does not tell what memory a process takes.')
  else goal('memory at rest', memory(pid) ?? 0, '≤', 140, 'MB')
  let most = 0
  const watching = setInterval(() => {
    most = Math.max(most, memory(pid) ?? 0)
  }, 200)
  for (const path of ['/', ...paper.articles.slice(0, 5)]) {
    await press(`http://127.0.0.1:${PORT}${path}`, { connections: 50, seconds: 3 })
  }
  clearInterval(watching)
  most = Math.max(most, memory(pid) ?? 0)
  goal('memory under load', most, '≤', 200, 'MB')

  const [before, disk] = [memory(pid) ?? 0, folderBytes()]
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  let next = 0
  const begun = performance.now()
  // A tenth are searches, which are pages of their own; a tenth lead nowhere; the rest are one page under many names.
  const articleAddress = (n: number) =>
    n % 10 === 0 ? `/tim-kiem?q=duong+${n}` : n % 10 === 1 ? `/khong-co-${n}` : `${paper.articles[n % 7]}?utm_id=${n}`
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      // Bounded in time as well: what was not reached is said.
      while (next < ADDRESSES && performance.now() - begun < 600_000) await fetched(articleAddress(next++), agent)
    }),
  )
  agent.destroy()
  console.log(`${next.toLocaleString('en')} addresses in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  await pause(2000)
  console.log(`memory ${before.toFixed(0)} → ${(memory(pid) ?? 0).toFixed(0)} MB`)
  goal('memory after them', memory(pid) ?? 0, '≤', 260, 'MB')
  goal('disk they took', (folderBytes() - disk) / 1e6, '≤', 5, 'MB')
} finally {
  await paper.end()
}

/** The memory of a process in MB, what it shares counted in parts (PSS); null where the kernel does not say. */
function memory(pid: number): number | null {
  try {
    const said = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return said ? (Number(said[1]) * 1024) / 1e6 : null
  } catch {
    return null
  }
}

async function answered(): Promise<void> {
  for (;;) {
    const status = await fetched('/').catch(() => 0)
    if (status === 200) return
    await pause(5)
  }
}

function fetched(path: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) =>
    request({ host: '127.0.0.1', port: PORT, path, ...(agent ? { agent } : {}) }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
      .on('error', reject)
      .end(),
  )
}

/** What lies in the newspaper's folder and in the build's. */
function folderBytes(): number {
  const bytesOf = (folder: string): number =>
    readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? bytesOf(path) : statSync(path).size)
    }, 0)
  return bytesOf(paper.directory) + bytesOf('.next')
}
