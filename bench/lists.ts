// How long the lists of the newsroom take at two sizes of the archive, on each database.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresServer } from '../tests/postgres-server.ts'

const SIZES = [10_000, 100_000]
const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
/** `LISTS=10000` asks for one size, `LISTS_ON=SQLite` for one database: the large ones take a while to fill. */
const sizes = process.env.LISTS ? process.env.LISTS.split(',').map(Number) : SIZES
const on = (process.env.LISTS_ON ?? 'SQLite,Postgres').split(',')

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-lists-'))
try {
  if (on.includes('SQLite')) {
    for (const size of sizes) measure('SQLite', size, `file:${join(directory, `lists-${size}.db`)}`)
  }
  if (on.includes('Postgres')) await onPostgres()
} finally {
  rmSync(directory, { recursive: true, force: true })
}

async function onPostgres(): Promise<void> {
  const server = await startPostgresServer()
  try {
    for (const size of sizes) measure('Postgres', size, await server.newDatabase(`lists_${size}`))
  } finally {
    await server.stop()
  }
}

function measure(dialect: string, size: number, url: string): void {
  console.log(`\n${size.toLocaleString('en')} articles, ${dialect}`)
  const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: directory, LISTS_SIZE: String(size) }
  execFileSync(process.execPath, [...FLAGS, 'bench/time-lists.ts'], { env: environment, stdio: 'inherit' })
}
