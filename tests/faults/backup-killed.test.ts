import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSnapshot } from '#db/portable/index.ts'
import { findBackup, namesAt } from '#server/backup/manifests.ts'
import { hashOfTable } from '#server/backup/take-tables.ts'
import { openFolder } from '#server/files/folder.ts'
import { fileStore, newFileKey } from '#server/files/store.ts'
import { figures, random, sized } from '#tests/faults/kit/size.ts'
import { newPostgresDatabase } from '#tests/storage/each-dialect.ts'
import { type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { DIALECTS } from '#tests/upgrades/raw-database.ts'

const KILLS = sized(3, 20)
const FILES = 300
const TIMEOUT_MS = sized(300_000, 1_200_000)
const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'server/newsroom-command.ts']

let former: FormerDatabase
let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toa-soan-killed-'))
})
afterEach(async () => {
  await former.close()
  await rm(directory, { recursive: true, force: true })
})

function run(args: string[], environment: Record<string, string>) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    BACKUP_TO: join(directory, 'place'),
    ...environment,
  }
  const child = spawn(process.execPath, [...FLAGS, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  return { child, said: () => said }
}

/** Runs a command to its end. @returns how long it takes, from its first word */
async function toItsEnd(args: string[], environment: Record<string, string>): Promise<number> {
  const { child, said } = run(args, environment)
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  const begun = performance.now()
  const [code] = await ended
  expect(code, said()).toBe(0)
  return performance.now() - begun
}

/** Kills a command at a random moment of its work. A command that ends before has to have done its work. */
async function killed(args: string[], environment: Record<string, string>, workMs: number): Promise<void> {
  const { child, said } = run(args, environment)
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  await pause(random(0, Math.ceil(workMs)))
  child.kill('SIGKILL')
  const [code, signal] = await ended
  if (signal === null) expect(code, said()).toBe(0)
}

/** @returns the settings of a newsroom that has nothing yet */
async function emptyPlace(dialect: (typeof DIALECTS)[number], name: string) {
  const url = dialect === 'sqlite' ? `file:${join(directory, name, 'newsroom.db')}` : await newPostgresDatabase()
  return { DATABASE_URL: url, DATA_DIR: join(directory, name) }
}

async function hashes(url: string): Promise<Record<string, string>> {
  const snapshot = await openSnapshot(url)
  const found: Record<string, string> = {}
  for (const table of snapshot.tables) found[table.name] = (await hashOfTable(snapshot, table)).sha256
  await snapshot.close()
  return found
}

describe.each(DIALECTS)('on %s', (dialect) => {
  it('a backup and a restore that are killed leave nothing half, and the next try finishes', {
    timeout: TIMEOUT_MS,
  }, async () => {
    former = await formerDatabase(dialect, RELEASES.at(-1) ?? null)
    await former.db.migrate()
    const here = { DATABASE_URL: former.url, DATA_DIR: join(directory, 'data') }
    for (let n = 0; n < FILES; n += 1) await keep(here.DATA_DIR, `tệp ${n}`)
    const place = openFolder(join(directory, 'place'))

    const backupMs = await toItsEnd(['backup'], here)
    for (let n = 0; n < KILLS; n += 1) {
      await killed(['backup'], here, backupMs)
      const { whole } = await namesAt(place)
      for (const name of whole) expect((await findBackup(place, name)).files.count).toBe(FILES)
    }
    await toItsEnd(['backup'], here)
    expect((await namesAt(place)).cutOff).toEqual([])
    expect(existsSync(join(here.DATA_DIR, 'backup-work'))).toBe(false)
    await toItsEnd(['backup:verify'], here)

    const before = await hashes(former.url)
    const there = await emptyPlace(dialect, 'back')
    const url = there.DATABASE_URL
    // A restore that ended before it was killed has filled the place: the next one has to say that it may go over it.
    const confirm = ['--overwrite', '--confirm', 'Tòa Soạn']
    const restoreMs = await toItsEnd(['restore'], await emptyPlace(dialect, 'quiet'))
    for (let n = 0; n < KILLS; n += 1) {
      await killed(['restore', ...confirm], there, restoreMs)
      const state = await hashes(url).catch(() => ({}))
      if (Object.keys(state).length > 0) expect(state).toMatchObject({ articles: before.articles })
    }
    await toItsEnd(['restore', ...confirm], there)
    const after = await hashes(url)
    for (const name of ['articles', 'article_versions', 'events', 'people', 'published_articles', 'article_search'])
      expect(after[name], name).toBe(before[name])
    figures(
      `${dialect}: backup ${Math.round(backupMs)} ms, restore ${Math.round(restoreMs)} ms, each killed ${KILLS} times`,
    )
  })
})

async function keep(dataDirectory: string, text: string): Promise<void> {
  const { provideEnvironment } = await import('#server/process/environment.ts')
  provideEnvironment({
    port: 0,
    siteUrl: new URL('http://localhost'),
    databaseUrl: former.url,
    dataDirectory,
    pagesDirectory: null,
    secret: 's'.repeat(40),
    development: false,
    offlineReading: true,
    trustedProxies: [],
    mail: null,
  })
  await fileStore().put(newFileKey(), 'original', [Buffer.from(text)], { bytes: Buffer.byteLength(text) })
}
