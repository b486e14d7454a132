// npm run check: types, lint, walls. Seconds. `-- --house` prints the house in figures instead.
import { join } from 'node:path'
import { install, nodeBinary, root, run, say } from './launch.mjs'

install()
const bin = (name) => join(root, 'node_modules', ...name)
if (process.argv.includes('--house')) {
  run(nodeBinary(), [join(root, 'scripts', 'check', 'house.ts')])
  process.exit(0)
}
say('Types …')
run(nodeBinary(), [bin(['typescript', 'bin', 'tsc']), '--noEmit', '-p', '.'])
// A worker has other surroundings than a page, so it is checked against those.
run(nodeBinary(), [bin(['typescript', 'bin', 'tsc']), '--noEmit', '-p', 'reader/worker'])
say('Lint …')
run(nodeBinary(), [
  bin(['@biomejs', 'biome', 'bin', 'biome']),
  'check',
  '--error-on-warnings',
  '--max-diagnostics=50',
  '.',
])
say('What nothing uses …')
run(nodeBinary(), [bin(['knip', 'bin', 'knip.js']), '--no-progress'])
say('Walls, doors, versions, hashes …')
run(nodeBinary(), [join(root, 'scripts', 'check', 'walls.ts')])
run(nodeBinary(), [join(root, 'scripts', 'check', 'doors.ts')])
run(nodeBinary(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'check', 'runs-unbuilt.ts')])
run(nodeBinary(), [join(root, 'scripts', 'check', 'minimum-versions.ts')])
run(nodeBinary(), [join(root, 'scripts', 'check', 'lock-file.ts')])
