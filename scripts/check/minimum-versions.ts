// Versions below which a known fault lies, checked against the lock file: it stands in for an audit that needs a network.
// SQLite comes with Node; its own least version is asked of it.
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { atLeast } from './version-order.ts'

const LEAST_SQLITE = '3.51.3'

const least: Record<string, string> = JSON.parse(readFileSync('scripts/check/minimum-versions.json', 'utf8'))
const lock: { packages: Record<string, { version?: string }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

const faults: string[] = []
for (const [path, { version }] of Object.entries(lock.packages)) {
  const name = path.replace(/^.*node_modules\//, '')
  const wanted = least[name]
  if (wanted && version && !atLeast(version, wanted))
    faults.push(`${path} is ${version}; at least ${wanted} is needed.`)
}
const sqlite = String(Object.values(new DatabaseSync(':memory:').prepare('select sqlite_version()').get() ?? {})[0])
if (!atLeast(sqlite, LEAST_SQLITE)) faults.push(`SQLite is ${sqlite}; at least ${LEAST_SQLITE} is needed.`)

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
