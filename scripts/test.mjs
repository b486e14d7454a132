// npm test [-- --only check|unit|storage|browser|faults]: everything that has to hold, on this machine.
// npm run test:long [-- --only faults|browser]: the same faults many more times, and every cell of the browser's matrices.
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { build, install, nodeBinary, root, run, say } from './launch.mjs'

const args = process.argv.slice(2)
const long = args[0] === '--long'
if (long) args.shift()
if (long) process.env.LONG = '1'
const PARTS = long ? ['faults', 'browser'] : ['check', 'unit', 'storage', 'browser', 'faults']
const only = args.indexOf('--only')
const wanted = only < 0 ? PARTS : [args[only + 1]]
if (!wanted.every((part) => PARTS.includes(part))) {
  say(`--only takes one of: ${PARTS.join(', ')}`)
  process.exit(2)
}
const rest = only < 0 ? args : args.slice(only + 2)

install()
const started = Date.now()
const bin = (...path) => join(root, 'node_modules', ...path)
const parts = {
  check: () => {
    run(nodeBinary(), [join(root, 'scripts', 'check.mjs')])
    say('Migrations …')
    run(nodeBinary(), [join(root, 'scripts', 'generate-migrations.mjs'), '--check'])
  },
  unit: () => run(nodeBinary(), [bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', ...rest]),
  storage: () => run(nodeBinary(), [bin('vitest', 'vitest.mjs'), 'run', '--project', 'storage', ...rest]),
  browser: () => {
    const executable = chromium()
    build()
    run(nodeBinary(), ['--conditions=react-server', bin('@playwright', 'test', 'cli.js'), 'test', ...rest], {
      CHROMIUM: executable,
    })
  },
  faults: () => {
    const executable = chromium()
    build()
    // The long form one after another: each measures how soon something is back.
    const each = [
      '--project',
      'faults',
      '--disable-console-intercept',
      long ? '--no-file-parallelism' : '--max-workers=2',
    ]
    run(nodeBinary(), [bin('vitest', 'vitest.mjs'), 'run', ...each, ...rest], { CHROMIUM: executable })
  },
}

for (const part of wanted) {
  say(`\n── ${part} ${'─'.repeat(60 - part.length)}`)
  const begun = Date.now()
  parts[part]()
  say(`── ${part}: ${Math.round((Date.now() - begun) / 1000)} s`)
}
say(`\nEverything asked for passed in ${Math.round((Date.now() - started) / 1000)} s.`)
