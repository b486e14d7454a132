// npm run test:flaky [-- <path or word …>]: each browser spec 20 times (TIMES=n: n times) on a machine that is kept busy,
// every time with a server and a database of its own and without a second try. Says of each test how often it passed.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { build, install, nodeBinary, root, say } from './launch.mjs'
import { countsIn } from './reports.mjs'
import { filesByPart } from './test-files.mjs'
import { testFolder } from './test-folder.mjs'

const words = process.argv.slice(2).filter((arg) => !arg.startsWith('-'))
const options = process.argv.slice(2).filter((arg) => arg.startsWith('-'))
const times = Number(process.env.TIMES ?? 20)
const files = filesByPart(words).get('browser') ?? []
if (files.length === 0) {
  say(`No browser spec has “${words.join('” and “')}” in its path.`)
  process.exit(2)
}
install()
const executable = chromium()
build()

const folder = mkdtempSync(join(tmpdir(), 'toa-soan-flaky-'))
const report = join(folder, 'report.json')
const busy = [1, 2].map(() => spawn(nodeBinary(), ['-e', 'for (;;);'], { stdio: 'ignore' }))
const { status } = spawnSync(
  nodeBinary(),
  [
    ...['--conditions=react-server', join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test'],
    ...['--reporter=line,json', `--repeat-each=${times}`, ...files, ...options],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...testFolder(), STEADY: '1', CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  },
)
for (const child of busy) child.kill()

const counts = countsIn(report)
rmSync(folder, { recursive: true, force: true })
say('')
for (const { name, passed, runs } of counts) say(`${String(passed).padStart(4)} of ${runs}  ${name}`)
process.exit(status ?? 1)
