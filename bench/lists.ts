// How long the lists of the newsroom take at two sizes of the archive, on each database.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresServer } from '../tests/postgres-server.ts'

const SIZES = [10_000, 100_000]
const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
/** The long sizes take a while to fill; `LISTS=10000` asks for one of them. */
const sizes = process.env.LISTS ? process.env.LISTS.split(',').map(Number) : SIZES

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-lists-'))
const postgres = await startPostgresServer()
try {
  for (const size of sizes) {
    measure('SQLite', size, `file:${join(directory, `lists-${size}.db`)}`)
    measure('Postgres', size, await postgres.newDatabase(`lists_${size}`))
  }
} finally {
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
}

function measure(dialect: string, size: number, url: string): void {
  console.log(`\n${size.toLocaleString('en')} articles, ${dialect}`)
  const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: directory, LISTS_SIZE: String(size) }
  execFileSync(process.execPath, [...FLAGS, 'bench/time-lists.ts'], { env: environment, stdio: 'inherit' })
}
