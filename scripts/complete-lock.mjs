// npm run lock:complete: after npm install, names in the lock file the optional packages of other platforms that npm left
// out, without which `npm ci` refuses it, and asks the registry for the hash of each package that has none: what is
// installed is then what was locked, on every system. `npm run check` looks whether anything is missing.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

let added = 0
for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    if (at === '' || lock.packages[`${at}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue
    const words = name.split(/[/-]/)
    const os = SYSTEMS.find((system) => words.includes(system))
    const cpu = PROCESSORS.find((processor) => words.includes(processor))
    lock.packages[`node_modules/${name}`] = {
      version: wanted.replace(/^[\^~]/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    }
    added += 1
  }
}
let hashed = 0
for (const [at, entry] of Object.entries(lock.packages)) {
  if (at === '' || entry.link || entry.inBundle || entry.integrity) continue
  const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const asked = ['view', `${name}@${entry.version}`, 'dist.integrity']
  const integrity = execFileSync('npm', asked, { encoding: 'utf8', timeout: 60_000 }).trim()
  const { version, ...rest } = entry
  lock.packages[at] = { version, integrity, ...rest }
  hashed += 1
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages of other platforms named in the lock file, ${hashed} hashes added.`)
