// npm run db:generate [-- name]: writes the migrations of both databases from the one schema.
// With --check it writes nothing that stays, and fails where a folder is behind the schema.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { install, nodeBinary, root, say } from './launch.mjs'
import { mendRebuilds } from './mend-rebuilds.mjs'

install()
const check = process.argv.includes('--check')
const name = process.argv.slice(2).find((argument) => !argument.startsWith('-'))
let behind = 0
for (const dialect of ['sqlite', 'postgres']) {
  const folder = join(root, 'db', 'migrations', dialect)
  // drizzle-kit wants its folder inside the project, named from there.
  const out = check ? mkdtempSync(join(root, 'node_modules', '.migrations-')) : folder
  try {
    if (check) cpSync(folder, out, { recursive: true })
    const before = readdirSync(out).length
    const args = [join(root, 'node_modules', 'drizzle-kit', 'bin.cjs'), 'generate', ...(name ? ['--name', name] : [])]
    const result = spawnSync(nodeBinary(), args, {
      cwd: root,
      stdio: check ? 'pipe' : 'inherit',
      encoding: 'utf8',
      env: { ...process.env, DIALECT: dialect, MIGRATIONS: relative(root, out) },
    })
    // It says what went wrong, and ends with 0 all the same.
    const said = `${result.stdout ?? ''}${result.stderr ?? ''}`
    if (result.status !== 0 || (check && !/No schema changes|Your SQL migration file/.test(said))) {
      say(said)
      process.exit(1)
    }
    if (!check && dialect === 'sqlite' && readdirSync(out).length !== before) mendRebuilds(out)
    if (check && readdirSync(out).length !== before) {
      behind += 1
      say(`db/migrations/${dialect} is behind the schema: npm run db:generate`)
    }
  } finally {
    if (check) rmSync(out, { recursive: true, force: true })
  }
}
process.exit(behind > 0 ? 1 : 0)
