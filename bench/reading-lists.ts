// How long what readers ask for takes at two sizes of the archive: lists, archive, search, an article, on each database.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresServer } from '../tests/postgres-server.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
/** `READING=10000` asks for one size, `READING_ON=SQLite` for one database: the large ones take a while to fill. */
const sizes = process.env.READING ? process.env.READING.split(',').map(Number) : [1_000, 100_000]
const on = (process.env.READING_ON ?? 'SQLite,Postgres').split(',')

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-reading-'))
try {
  if (on.includes('SQLite')) {
    for (const size of sizes) measure('SQLite', size, `file:${join(directory, `reading-${size}.db`)}`)
  }
  if (on.includes('Postgres')) await onPostgres()
} finally {
  rmSync(directory, { recursive: true, force: true })
}

async function onPostgres(): Promise<void> {
  const server = await startPostgresServer()
  try {
    for (const size of sizes) measure('Postgres', size, await server.newDatabase(`reading_${size}`))
  } finally {
    await server.stop()
  }
}

function measure(dialect: string, size: number, url: string): void {
  console.log(`\n${size.toLocaleString('en')} articles, ${dialect}`)
  const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: directory, READING_SIZE: String(size) }
  execFileSync(process.execPath, [...FLAGS, 'bench/time-reading.ts'], { env: environment, stdio: 'inherit' })
}
