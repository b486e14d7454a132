import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '#db/index.ts'
import { freePort } from '#tests/postgres-server.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']

let directory = ''
let path = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'toa-soan-own-'))
  path = join(directory, 'data', 'newsroom.db')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const mode = (...names: string[]) => (statSync(join(directory, 'data', ...names)).mode & 0o777).toString(8)

function run(program: string, args: string[], environment: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: join(directory, 'data'),
    ...environment,
  }
  return spawn(process.execPath, [...FLAGS, program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function ended(child: ReturnType<typeof run>): Promise<{ code: number; out: string; said: string }> {
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, said }
}

it('keeps a new database to its own user, and closes one that was open to others', async () => {
  process.umask(0o022)
  const first = openDatabase(`file:${path}`)
  await first.migrate()
  for (const end of ['', '-wal', '-shm']) expect(mode(`newsroom.db${end}`), end).toBe('600')
  for (const end of ['', '-wal', '-shm']) chmodSync(path + end, 0o644)
  const second = openDatabase(`file:${path}`)
  for (const end of ['', '-wal', '-shm']) expect(mode(`newsroom.db${end}`), end).toBe('600')
  await second.close()
  await first.close()
})

it('closes the data folder to others, and lets a web server through to pages inside it', async () => {
  mkdirSync(join(directory, 'data', 'files'), { recursive: true })
  writeFileSync(join(directory, 'data', 'files', 'note'), '')
  for (const folder of ['', 'files']) chmodSync(join(directory, 'data', folder), 0o755)
  expect((await ended(run('server/newsroom-command.ts', ['migrate']))).code).toBe(0)
  expect([mode(), mode('files'), mode('newsroom.db')]).toEqual(['700', '700', '600'])
  await ended(run('server/newsroom-command.ts', ['migrate'], { PAGES_DIR: join(directory, 'data', 'pages') }))
  expect([mode(), mode('files')]).toEqual(['700', '700'])
  chmodSync(join(directory, 'data'), 0o755)
  await ended(run('server/newsroom-command.ts', ['migrate'], { PAGES_DIR: join(directory, 'data', 'pages') }))
  expect(mode()).toBe('711')
})

it('has one server for an SQLite file: a second one is told so, the command line works beside it, and a kill frees it', async () => {
  const serving = openDatabase(`file:${path}`)
  await serving.migrate()
  serving.serve()
  serving.serve()
  const second = await ended(run('server/main.ts', [], { PORT: String(await freePort()) }))
  expect(second.code).toBe(1)
  expect(second.said).toMatch(/can't be opened: another server is running on it already.*\n$/)
  expect((await ended(run('server/newsroom-command.ts', ['migrate']))).code).toBe(0)
  await serving.close()

  const holder = run('tests/upgrades/serve.ts', [], { DATABASE_URL: `file:${path}` })
  for await (const said of holder.stdout) if (String(said).includes('serving')) break
  const other = openDatabase(`file:${path}`)
  expect(() => other.serve()).toThrow('another server is running')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  other.serve()
  await other.close()
})
