import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '#tests/postgres-server.ts'
import { changedSchema, withStatement } from '#tests/upgrades/changed-schema.ts'
import { everyRow, type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { DIALECTS } from '#tests/upgrades/raw-database.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
/** Statements that take some seconds. */
const SLOW = {
  sqlite: 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000000) select max(i) from n',
  postgres: 'select pg_sleep(2)',
}

let scratch = ''
let later = ''
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'toa-soan-later-'))
  later = await changedSchema(scratch)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

let former: FormerDatabase
afterEach(() => former.close())

/** A process on the former database. */
function run(program: string, args: string[], environment: Record<string, string>) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: former.url,
    DATA_DIR: former.directory,
    ...environment,
  }
  return spawn(process.execPath, [...FLAGS, program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

describe.each(DIALECTS)('an upgrade on %s', (dialect) => {
  beforeEach(async () => {
    former = await formerDatabase(dialect, RELEASES[0] ?? null)
  })

  it.each([0, 0.3, 0.7, 1])(
    'that is killed when %d of it is done has changed nothing, and the next start does it',
    async (at) => {
      const { raw, db } = former
      const [before, names] = [await everyRow(raw), await raw.names()]
      const slow = { dialect, at, statement: SLOW[dialect] }
      const folder = await withStatement(later, join(scratch, `slow-${dialect}-${at}`), slow)
      const upgrade = run('tests/upgrades/upgrade.ts', [], { MIGRATIONS: folder })
      upgrade.stdout.setEncoding('utf8')
      for await (const said of upgrade.stdout) if (/Bringing .*_later/.test(said)) break
      // The moment of the kill: within the statement that takes seconds, or just before it.
      await pause(300)
      upgrade.kill('SIGKILL')
      await once(upgrade, 'exit')
      expect(await everyRow(raw)).toEqual(before)
      expect(await raw.names()).toEqual(names)
      await db.migrate({ folder: later })
      await raw.run("update people set role = 'stringer'")
      expect(await raw.faults()).toEqual([])
      expect((await everyRow(raw)).get('articles')).toHaveLength(before.get('articles')?.length ?? 0)
    },
  )

  it('to something newer is told from a fault: the command line and the server say a sentence and end', async () => {
    await former.db.migrate({ folder: later })
    const commands = [
      run('server/newsroom-command.ts', ['migrate'], {}),
      run('server/main.ts', [], { PORT: String(await freePort()) }),
    ]
    await Promise.all(
      commands.map(async (command) => {
        const [out, said, [code]] = await Promise.all([
          text(command.stdout),
          text(command.stderr),
          once(command, 'exit'),
        ])
        expect(code).toBe(1)
        expect(said).toMatch(/^The database \(.*\) can't be opened: it is newer than this program.*\n$/)
        expect(out).not.toMatch(/\bat .*\.ts:/)
      }),
    )
  })
})

it('of SQLite that is killed while it keeps a copy leaves nothing half, and the next start keeps it', async () => {
  former = await formerDatabase('sqlite', RELEASES[0] ?? null)
  const { raw, db, directory } = former
  await raw.run("insert into settings (name, version, value) values ('large', 1, zeroblob(80000000))")
  const folder = join(directory, 'before-upgrades')
  const upgrade = run('tests/upgrades/upgrade.ts', [], { MIGRATIONS: later })
  const ended = once(upgrade, 'exit')
  while (!existsSync(folder) || readdirSync(folder).length === 0) await pause(1)
  upgrade.kill('SIGKILL')
  await ended
  await db.migrate({ folder: later })
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/before-\d+_[\w-]+$/)])
  expect(await raw.faults()).toEqual([])
})
