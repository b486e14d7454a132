import { readFileSync } from 'node:fs'

/** Whoever installs gets what was locked: each package of the lock file has a hash. */
type Entry = { integrity?: string; link?: boolean; inBundle?: boolean }

const { packages }: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const loose = Object.entries(packages).filter(
  ([at, entry]) => at !== '' && !entry.link && !entry.inBundle && !entry.integrity?.startsWith('sha512-'),
)
for (const [at] of loose) console.error(`package-lock.json: ${at} has no hash.`)
if (loose.length > 0) {
  console.error('  `npm run lock:complete` asks the registry for what is missing.')
  process.exit(1)
}
