// Runs before anything is installed, on the machine's own Node: no dependencies, no new syntax.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from './server-process.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const LEAST_NODE = [22, 18]

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** The Node that npm brought with the packages, else the machine's own where that is new enough; else ends with a sentence. */
export function nodeBinary() {
  const brought = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(brought) && spawnSync(brought, ['-v']).status === 0) return brought
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return process.execPath
  say(
    `Tòa Soạn needs Node.js ${LEAST_NODE.join('.')} or newer here; this is ${process.version}. Please install Node.js 24.`,
  )
  process.exit(1)
}

/** Runs a command with this terminal; ends the launcher where it fails. */
export function run(command, args, environment = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
  if (result.error) say(`${command} could not be started: ${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Installs the packages of the lock file where they are missing or have changed since. */
export function install() {
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lockHash()) return
  say('Installing packages (once; a minute or two) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  if (npm && /\.c?js$/.test(npm)) run(process.execPath, [npm, ...args])
  else run('npm', args)
  markInstalled()
}

/** Says that what is installed now is what the lock file asks for. */
export function markInstalled() {
  writeFileSync(INSTALLED, lockHash())
}

const INSTALLED = join(root, 'node_modules', '.installed-lock')

function lockHash() {
  return hashOf([readFileSync(join(root, 'package-lock.json'))])
}

const SOURCES = [
  'app',
  'components',
  'db',
  'demo',
  'messages',
  'newsroom',
  'operations',
  'server',
  'public',
  'reader',
  'threads',
]
const SOURCE_FILES = [
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
  'scripts/build/build-reader.ts',
  'scripts/build/build-server.ts',
  'scripts/build/cut-faces.ts',
]

/** Builds the pages where their sources have changed since the last build. */
export function build() {
  const paths = SOURCES.flatMap((folder) => filesUnder(join(root, folder))).filter(
    (path) => !/\.test\.tsx?$/.test(path),
  )
  for (const file of SOURCE_FILES) paths.push(join(root, file))
  const sources = hashOf(paths.sort().flatMap((path) => [path.slice(root.length), readFileSync(path)]))
  const marker = join(root, '.next', 'built-from')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sources) return
  say('Building the pages (half a minute) …')
  cutFaces()
  run(nodeBinary(), [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  buildReader()
  run(nodeBinary(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'build', 'build-server.ts')])
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, sources)
}

/** Builds what runs in readers' browsers. */
export function buildReader() {
  run(nodeBinary(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'build', 'build-reader.ts')])
}

/** Goes on building it at every change, for as long as this process lives. */
export function watchReader() {
  spawn(
    nodeBinary(),
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'build', 'build-reader.ts'), '--watch'],
    {
      cwd: root,
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  )
}

/** Cuts the files of the faces that the style sheets ask for: a second or two. */
export function cutFaces() {
  run(nodeBinary(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'build', 'cut-faces.ts')])
}

/** Starts a program of the server under the right Node and ends with it; signals are passed on. */
export function serve(program, args, environment = {}) {
  const child = spawn(nodeBinary(), [...SERVER_FLAGS, join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { NEXT_TELEMETRY_DISABLED: '1', ...SERVER_ENVIRONMENT, ...process.env, ...environment },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}

function hashOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
