// npm test: everything that has to hold, on this machine.
// npm test -- --only check|unit|storage|browser|faults [what the part's runner is given]
// npm test -- <path or word …> [what the runner is given]: the test files whose path has these words, whatever part runs them.
// npm run test:long: the same faults many more times, and every cell of the browser's matrices.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { build, install, nodeBinary, root, run, say } from './launch.mjs'
import { slowestLines, timesIn, unsteadyIn } from './reports.mjs'
import { filesByPart } from './test-files.mjs'

const args = process.argv.slice(2)
const long = args[0] === '--long'
if (long) args.shift()
if (long) process.env.LONG = '1'
const PARTS = long ? ['faults', 'browser'] : ['check', 'unit', 'storage', 'browser', 'faults']

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

/** Vitest keeps one processor for itself unless it is told; what runs here waits more than it computes. */
const vitest = (part, rest, options, environment) =>
  run(
    nodeBinary(),
    [
      ...[bin('vitest', 'vitest.mjs'), 'run', '--project', part, ...options],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(part)}`, ...rest],
    ],
    environment,
  )

const parts = {
  check: () => {
    run(nodeBinary(), [join(root, 'scripts', 'check.mjs')])
    say('Migrations …')
    run(nodeBinary(), [join(root, 'scripts', 'generate-migrations.mjs'), '--check'])
  },
  unit: (rest) => vitest('unit', rest, ['--max-workers=2']),
  storage: (rest) => vitest('storage', rest, ['--max-workers=2', ...secondTry]),
  browser: (rest) => {
    const executable = chromium()
    build()
    run(
      nodeBinary(),
      [
        ...['--conditions=react-server', bin('@playwright', 'test', 'cli.js'), 'test'],
        ...['--reporter=list,json', ...rest],
      ],
      { CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('browser') },
    )
  },
  faults: (rest) => {
    const executable = chromium()
    build()
    // The long form one after another: each measures how soon something is back.
    const together = long ? '--no-file-parallelism' : '--max-workers=2'
    vitest('faults', rest, ['--disable-console-intercept', together, ...secondTry], { CHROMIUM: executable })
  },
}

const asked = wanted()
install()
const started = Date.now()
const seconds = (since) => Math.round((Date.now() - since) / 1000)
const took = []
for (const [part, rest] of asked) {
  say(`\n── ${part} ${'─'.repeat(60 - part.length)}`)
  const begun = Date.now()
  parts[part](rest)
  took.push(`${part} ${seconds(begun)} s`)
  say(`── ${took.at(-1)}`)
}
const times = asked.flatMap(([part]) => timesIn(reportOf(part)))
const unsteady = asked.flatMap(([part]) => unsteadyIn(reportOf(part)))
rmSync(reports, { recursive: true, force: true })
if (times.length > 0) say(`\nThe slowest:\n${slowestLines(times).join('\n')}`)
if (unsteady.length > 0)
  say(`\nPassed at the second try only, to be mended before anything else:\n${unsteady.join('\n')}`)
say(`\nEverything asked for passed in ${seconds(started)} s (${took.join(', ')}).`)
