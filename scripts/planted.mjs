// npm run test:planted: plants each fault of tests/planted/faults.ts in a copy of this project, runs the test that is to catch it, and
// says which were caught. Words after it choose faults by their names.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeBinary, root, say } from './launch.mjs'

/** Of so many faults so few may pass unseen. */
const MOST_UNSEEN = 1

const copy = mkdtempSync(join(tmpdir(), 'toa-soan-planted-'))
// Read by the Node.js that knows types.
const list = "import('./tests/planted/faults.ts').then(({ PLANTED }) => console.log(JSON.stringify(PLANTED)))"
const PLANTED = JSON.parse(execFileSync(nodeBinary(), ['-e', list], { cwd: root, encoding: 'utf8' }))
const words = process.argv.slice(2)
const chosen = PLANTED.filter(({ name }) => words.every((word) => name.includes(word)))

/** Runs one test file in the copy. @returns whether it passed */
function passes({ part, caughtBy, only }) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', caughtBy, '--project', part, '--bail=1', '--reporter=dot', ...(only ? ['-t', only] : [])]
  return spawnSync(nodeBinary(), args, { cwd: copy, stdio: 'ignore' }).status === 0
}

try {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of files.trim().split('\n')) cpSync(join(root, file), join(copy, file), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const unseen = []
  for (const fault of chosen) {
    const path = join(copy, fault.file)
    const text = readFileSync(path, 'utf8')
    if (text.split(fault.was).length !== 2) throw new Error(`${fault.file} does not have this once: ${fault.was}`)
    writeFileSync(
      path,
      text.replace(fault.was, () => fault.is),
    )
    const caught = !passes(fault)
    writeFileSync(path, text)
    // A test that fails without the fault catches nothing.
    const sound = !caught || passes(fault)
    if (!caught || !sound) unseen.push(fault.name)
    say(`${caught ? (sound ? 'caught' : 'fails without it, too') : 'NOT CAUGHT'}: ${fault.name} (${fault.caughtBy})`)
  }
  say(`▸ ${chosen.length - unseen.length} of ${chosen.length} planted faults were caught.`)
  process.exitCode = unseen.length > MOST_UNSEEN ? 1 : 0
} finally {
  rmSync(copy, { recursive: true, force: true })
}
