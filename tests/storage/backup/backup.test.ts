import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { openSnapshot } from '#db/portable/index.ts'
import type { Manifest } from '#newsroom/backup/manifest.ts'
import { makeBackup } from '#server/backup/make-backup.ts'
import { findBackup } from '#server/backup/manifests.ts'
import { rehearse } from '#server/backup/rehearse.ts'
import { restore } from '#server/backup/restore.ts'
import { hashOfTable } from '#server/backup/take-tables.ts'
import { openFolder } from '#server/files/folder.ts'
import { fileStore, filesIn, newFileKey } from '#server/files/store.ts'
import { type Environment, provideEnvironment } from '#server/process/environment.ts'
import { type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { DIALECTS, type Dialect } from '#tests/upgrades/raw-database.ts'
import { newPostgresDatabase } from '../each-dialect.ts'

const silent = () => {}
const PASSPHRASE = 'một câu dài để mở'

let former: FormerDatabase
let environment: Environment
let to = ''

async function open(dialect: Dialect): Promise<void> {
  former = await formerDatabase(dialect, RELEASES.at(-1) ?? null)
  await former.db.migrate()
  provideDatabase(former.db)
  to = await mkdtemp(join(former.directory, 'place-'))
  environment = {
    port: 1,
    siteUrl: new URL('http://localhost:1'),
    databaseUrl: former.url,
    dataDirectory: join(former.directory, 'data'),
    pagesDirectory: null,
    secret: 's'.repeat(40),
    development: false,
    offlineReading: true,
    trustedProxies: [],
    mail: null,
  }
  await mkdir(environment.dataDirectory)
  provideEnvironment(environment)
}
afterEach(() => former.close())

const backUp = (passphrase: string | null = null) =>
  makeBackup({ place: openFolder(to), environment, passphrase, tell: silent })

/** The hash of every table, whatever database it lies in. */
async function hashesAt(url: string): Promise<Record<string, string>> {
  const snapshot = await openSnapshot(url)
  const hashes: Record<string, string> = {}
  for (const table of snapshot.tables) hashes[table.name] = (await hashOfTable(snapshot, table)).sha256
  await snapshot.close()
  return hashes
}

const hashesIn = ({ tables }: Manifest) => Object.fromEntries(tables.map(({ name, sha256 }) => [name, sha256]))
const emptyPlace = (dialect: Dialect, name: string) =>
  dialect === 'sqlite' ? Promise.resolve(`file:${join(former.directory, name, 'newsroom.db')}`) : newPostgresDatabase()
const bring = async (databaseUrl: string, name: string, over = false) =>
  restore({
    place: openFolder(to),
    manifest: await findBackup(openFolder(to)),
    databaseUrl,
    dataDirectory: join(former.directory, name),
    files: filesIn(openFolder(join(former.directory, name))),
    passphrase: PASSPHRASE,
    over,
    tell: silent,
  })
/** What settling a restored newsroom changes. */
const SETTLED = ['refreshes', 'presences', 'server_clocks', 'notices', 'letters', 'settings']

describe.each(DIALECTS)('a backup of %s', (dialect) => {
  beforeEach(() => open(dialect))

  it('has every row of every table, and is brought back into either database with equal hashes', async () => {
    await backUp()
    const before = await hashesAt(former.url)
    expect(hashesIn(await findBackup(openFolder(to)))).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'settings')),
    )
    for (const target of DIALECTS) {
      const url = await emptyPlace(target, `back-${target}`)
      await bring(url, `back-${target}`)
      const after = await hashesAt(url)
      for (const [name, hash] of Object.entries(before)) {
        if (!SETTLED.includes(name)) expect(after[name], name).toBe(hash)
      }
      const db = openDatabase(url)
      expect(await db.$count(db.tables.refreshes)).toBe(0)
      await db.close()
    }
  })

  it('copies a file once, however many backups have it, and brings it back to the byte', async () => {
    const key = newFileKey()
    await fileStore().put(key, 'original', [Buffer.from('bến thuyền')], { bytes: Buffer.byteLength('bến thuyền') })
    const first = await backUp()
    await fileStore().put(newFileKey(), 'original', [Buffer.from('khác')], { bytes: Buffer.byteLength('khác') })
    const second = await backUp()
    expect(second.bytes - first.bytes).toBeLessThan(1000)
    expect(readdirSync(join(to, 'files'), { recursive: true }).filter((name) => String(name).length > 60)).toHaveLength(
      2,
    )
    await bring(await emptyPlace(dialect, 'back'), 'back')
    const path = join(former.directory, 'back', 'files', key.slice(0, 2), key, 'original')
    expect(readFileSync(path, 'utf8')).toBe('bến thuyền')
  })

  it('keeps the secret under its passphrase, and gives it back for that alone', async () => {
    await backUp(PASSPHRASE)
    const { secrets } = await findBackup(openFolder(to))
    expect(secrets).not.toBeNull()
    const { secrets: came } = await bring(await emptyPlace(dialect, 'back'), 'back')
    expect(came).toBe('back')
    expect(readFileSync(join(former.directory, 'back', 'secret'), 'utf8')).toBe(environment.secret)
    const wrong = await restore({
      place: openFolder(to),
      manifest: await findBackup(openFolder(to)),
      databaseUrl: await emptyPlace(dialect, 'other'),
      dataDirectory: join(former.directory, 'other'),
      files: filesIn(openFolder(join(former.directory, 'other'))),
      passphrase: 'một câu khác hẳn',
      over: false,
      tell: silent,
    })
    expect(wrong.secrets).toBe('closed')
    expect(existsSync(join(former.directory, 'other', 'secret'))).toBe(false)
  })

  it('goes over no filled database unless that is wanted, and then puts it aside whole', async () => {
    await backUp()
    const url = await emptyPlace(dialect, 'back')
    await bring(url, 'back')
    const db = openDatabase(url)
    await db.update(db.tables.articles).set({ title: 'Chỉ ở đây' })
    await db.close()
    const before = await hashesAt(url)
    await expect(bring(url, 'back')).rejects.toThrow(/filled/)
    expect(await hashesAt(url)).toEqual(before)
    const { aside } = await bring(url, 'back', true)
    expect((await hashesAt(url)).articles).not.toBe(before.articles)
    expect(aside).toBeTruthy()
    if (dialect === 'sqlite') expect((await hashesAt(`file:${aside}`)).articles).toBe(before.articles)
  })

  it.each([
    ['a table', (name: string) => join('backups', name, 'tables', 'articles.jsonl.gz')],
    ['the manifest', (name: string) => join('backups', name, 'manifest.json')],
    ['the list of files', (name: string) => join('backups', name, 'files.jsonl.gz')],
  ])('of which %s was damaged is found out, and nothing is brought back from it', async (_what, pathOf) => {
    const { name } = await backUp()
    const path = join(to, pathOf(name))
    const bytes = readFileSync(path)
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const url = await emptyPlace(dialect, 'back')
    await expect(bring(url, 'back')).rejects.toThrow(/not what was written|unpacked|other rows|Unexpected|invalid/i)
    if (dialect === 'sqlite') expect(existsSync(url.slice('file:'.length))).toBe(false)
  })

  it('that is rehearsed is good; with a file damaged or gone it is not, and the next one mends it', async () => {
    await fileStore().put(newFileKey(), 'original', [Buffer.from('bến thuyền')], {
      bytes: Buffer.byteLength('bến thuyền'),
    })
    await backUp()
    const look = async () =>
      rehearse({ place: openFolder(to), manifest: await findBackup(openFolder(to)), environment, tell: silent })
    expect((await look()).faults).toEqual([])
    const [path = ''] = readdirSync(join(to, 'files'), { recursive: true })
      .map(String)
      .filter((name) => name.length > 60)
    writeFileSync(join(to, 'files', path), 'bến thuyềm')
    expect((await look()).faults).toEqual([expect.stringContaining('missing or damaged')])
    await rm(join(to, 'files', path))
    expect((await look()).faults).toEqual([expect.stringContaining('missing or damaged')])
    await backUp()
    expect((await look()).faults).toEqual([])
    expect(readdirSync(environment.dataDirectory).filter((name) => name.startsWith('rehearsal-'))).toEqual([])
  })

  it('tells a text that was changed behind the newsroom’s back, though the backup itself is whole', async () => {
    await former.raw.run(`update article_versions set hash = '${'0'.repeat(64)}' where ordinal = 1`)
    await backUp()
    const found = await rehearse({
      place: openFolder(to),
      manifest: await findBackup(openFolder(to)),
      environment,
      tell: silent,
    })
    expect(found.faults).toEqual([expect.stringMatching(/versions of \d+ articles/)])
  })
})
