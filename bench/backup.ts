// What a backup costs, and bringing one back: seconds and memory at a size of the archive, on each database.
// BACKUP=100000 asks for another size, BACKUP_ON=SQLite for one database.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresServer } from '../tests/postgres-server.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const articles = Number(process.env.BACKUP ?? 10_000)
const pictures = articles / 5
const PICTURE_BYTES = 20_000
const LOOK_MS = 100
const on = (process.env.BACKUP_ON ?? 'SQLite,Postgres').split(',')

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-backup-'))
try {
  if (on.includes('SQLite')) await measure('SQLite', async (name) => `file:${join(directory, name, 'newsroom.db')}`)
  if (on.includes('Postgres')) {
    const server = await startPostgresServer()
    try {
      await measure('Postgres', (name) => server.newDatabase(name.replaceAll('-', '_')))
    } finally {
      await server.stop()
    }
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}

async function measure(dialect: string, newDatabase: (name: string) => Promise<string>): Promise<void> {
  console.log(
    `\n${articles.toLocaleString('en')} articles, ${pictures.toLocaleString('en')} pictures of 20 kB, ${dialect}`,
  )
  const home = join(directory, `here-${dialect.toLowerCase()}`)
  const place = join(directory, `place-${dialect.toLowerCase()}`)
  const here = { DATABASE_URL: await newDatabase(`here-${dialect.toLowerCase()}`), DATA_DIR: home, BACKUP_TO: place }
  mkdirSync(home, { recursive: true })
  await run([...FLAGS, 'bench/fill-backup.ts'], { ...here, READING_SIZE: String(articles) })
  for (let n = 0; n < pictures; n += 1) putPicture(home)
  const command = (verb: string, environment: Record<string, string>) =>
    report(verb, [...FLAGS, 'server/newsroom-command.ts', verb], environment)
  await command('backup', here)
  await report('backup again', [...FLAGS, 'server/newsroom-command.ts', 'backup'], here)
  await command('backup:verify', here)
  const there = { DATABASE_URL: await newDatabase(`there-${dialect.toLowerCase()}`), DATA_DIR: `${home}-back` }
  await command('restore', { ...there, BACKUP_TO: place })
}

async function report(what: string, args: string[], environment: Record<string, string>): Promise<void> {
  const { seconds, megabytes } = await run(args, environment)
  console.log(`${what.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s   ${String(megabytes).padStart(5)} MB at most`)
}

/** Runs a program to its end. @returns how long it took, and how much memory it had at most */
function run(args: string[], environment: Record<string, string>): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let most = 0
  const looking = setInterval(() => {
    try {
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
      most = Math.max(most, Number(kilobytes ?? 0))
    } catch {
      // It has ended.
    }
  }, LOOK_MS)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(looking)
      if (code === 0) resolve({ seconds: (performance.now() - begun) / 1000, megabytes: Math.round(most / 1024) })
      else reject(new Error(`${args.at(-1)} ended with ${code}.`))
    })
  })
}

function putPicture(home: string): void {
  const key = randomBytes(13).toString('hex')
  const folder = join(home, 'files', key.slice(0, 2), key)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'original'), randomBytes(PICTURE_BYTES))
}
