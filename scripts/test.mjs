// npm test: everything that has to hold, on this machine. What waits more than it computes runs side by side.
// npm test -- --only check|unit|storage|browser|faults [what the part's runner is given]
// npm test -- <path or word …> [what the runner is given]: the test files whose path has these words, whatever part runs them.
// npm run test:long: the same faults many more times, and every cell of the browser's matrices.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { install, nodeBinary, root, say } from './launch.mjs'
import { slowestLines, timesIn, unsteadyIn } from './reports.mjs'
import { filesByPart } from './test-files.mjs'
import { testFolder } from './test-folder.mjs'

const args = process.argv.slice(2)
const long = args[0] === '--long'
if (long) args.shift()
if (long) process.env.LONG = '1'
const PARTS = long ? ['faults', 'browser'] : ['check', 'unit', 'storage', 'browser', 'faults']

/**
 * When all parts are run: the check first, which looks at files that building makes; then unit and storage one after the
 * other, beside the browser tests; faults, with bounds of seconds, last and alone.
 */
const TURNS = [[['check']], [['unit', 'storage'], ['browser']], [['faults']]]

/** What is run: each part with what its runner is given. */
function wanted() {
  if (args[0] === '--only') {
    const [, part, ...rest] = args
    if (PARTS.includes(part)) return [[part, rest]]
    say(`--only takes one of: ${PARTS.join(', ')}`)
    process.exit(2)
  }
  const end = args.findIndex((arg) => arg.startsWith('-'))
  const words = end < 0 ? args : args.slice(0, end)
  const rest = end < 0 ? [] : args.slice(end)
  if (words.length === 0) return PARTS.map((part) => [part, rest])
  const found = filesByPart(words)
  if (found.size === 0) {
    say(`No test file has “${words.join('” and “')}” in its path.`)
    process.exit(2)
  }
  return [...found].map(([part, files]) => [part, [...files, ...rest]])
}

const reports = mkdtempSync(join(tmpdir(), 'toa-soan-reports-'))
const reportOf = (part) => join(reports, `${part}.json`)
const bin = (...path) => join(root, 'node_modules', ...path)

/** What waits for processes and networks may fail once; the run names it at its end. `STEADY=1` lets nothing fail. */
const secondTry = process.env.STEADY ? [] : ['--retry=1']

/** Every program that runs now. */
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGINT')
})

/**
 * Runs a program of Node's to its end.
 * @param shown takes what it says; without one it has this terminal
 * @returns whether it ended well
 */
function program(args, environment = {}, shown) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...folder, ...environment }
    const child = spawn(nodeBinary(), args, { cwd: root, env, stdio: shown ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    running.add(child)
    for (const stream of shown ? [child.stdout, child.stderr] : []) stream.on('data', shown)
    child.on('error', (error) => say(`${args[0]} could not be started: ${error.message}`))
    child.on('close', (code) => {
      running.delete(child)
      resolve(code === 0)
    })
  })
}

/** Two parts may want the pages built: once is enough. */
let built = null
const build = (shown) => {
  built ??= program([join(root, 'scripts', 'build.mjs')], {}, shown)
  return built
}

/** Vitest keeps one processor for itself unless it is told; what runs here waits more than it computes. */
const vitest = (part, rest, options, environment, shown) =>
  program(
    [
      ...[bin('vitest', 'vitest.mjs'), 'run', '--project', part, ...options],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(part)}`, ...rest],
    ],
    environment,
    shown,
  )

const parts = {
  check: async (_, shown) =>
    (await program([join(root, 'scripts', 'check.mjs')], {}, shown)) &&
    program([join(root, 'scripts', 'generate-migrations.mjs'), '--check'], {}, shown),
  unit: (rest, shown) => vitest('unit', rest, ['--max-workers=2', ...secondTry], {}, shown),
  storage: (rest, shown) => vitest('storage', rest, ['--max-workers=3', ...secondTry], {}, shown),
  browser: async (rest, shown) => {
    const environment = { CHROMIUM: chromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('browser') }
    if (!(await build(shown))) return false
    const args = ['--conditions=react-server', bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json']
    return program([...args, ...rest], environment, shown)
  },
  faults: async (rest, shown) => {
    const environment = { CHROMIUM: chromium() }
    if (!(await build(shown))) return false
    // The long form one after another: each measures how soon something is back.
    const together = long ? '--no-file-parallelism' : '--max-workers=2'
    return vitest('faults', rest, ['--disable-console-intercept', together, ...secondTry], environment, shown)
  },
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)
const took = []
let failed = false

/** Runs parts one after another until one fails. @param kept whether each shows what it said when it is over */
async function inTurn(asked, kept) {
  for (const [part, rest] of asked) {
    const head = `\n── ${part} ${'─'.repeat(60 - part.length)}`
    const begun = Date.now()
    const pieces = []
    if (!kept) say(head)
    const passed = await parts[part](rest, kept ? (piece) => void pieces.push(piece) : undefined)
    if (kept) say(head + (pieces.length > 0 ? `\n${Buffer.concat(pieces)}` : ''))
    if (!passed) {
      // The other lane ends for this one's sake, and says nothing more.
      if (!failed) say(`\n── ${part} failed`)
      failed = true
      for (const child of running) child.kill('SIGINT')
      return false
    }
    took.push(`${part} ${seconds(begun)} s`)
    say(`── ${took.at(-1)}`)
  }
  return true
}

const asked = wanted()
install()
const folder = testFolder()
const started = Date.now()
const turns = !long && asked.length === PARTS.length ? TURNS : [[PARTS]]
for (const lanes of turns) {
  const passed = await Promise.all(
    lanes.map((names, n) => {
      const own = asked.filter(([part]) => names.includes(part))
      // Of two lanes the last has the terminal.
      return inTurn(own, n < lanes.length - 1)
    }),
  )
  if (passed.includes(false)) process.exit(1)
}

const times = asked.flatMap(([part]) => timesIn(reportOf(part)))
const unsteady = asked.flatMap(([part]) => unsteadyIn(reportOf(part)))
rmSync(reports, { recursive: true, force: true })
if (times.length > 0) say(`\nThe slowest:\n${slowestLines(times).join('\n')}`)
if (unsteady.length > 0)
  say(`\nPassed at the second try only, to be mended before anything else:\n${unsteady.join('\n')}`)
say(`\nEverything asked for passed in ${seconds(started)} s (${took.join(', ')}).`)
