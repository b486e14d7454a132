import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase, provideDatabase } from '#db/index.ts'
import { followLog, integrityFault, replayLog } from '#db/portable/index.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { operator } from '#operations/people/operator.ts'
import { generationsAt } from '#server/backup/log-parts.ts'
import { restoreSource } from '#server/backup/restore-source.ts'
import { shipLog } from '#server/backup/ship-log.ts'
import { openFolder } from '#server/files/folder.ts'
import { filesIn, newFileKey } from '#server/files/store.ts'
import { aPerson, ok } from '#tests/builders/newsroom.ts'
import { newPostgresDatabase } from '../each-dialect.ts'

let directory = ''
let db: Database
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toa-soan-followed-'))
  db = provideDatabase(openDatabase(`file:${join(directory, 'newsroom.db')}`))
  await db.migrate()
})
afterAll(async () => {
  await db.close()
  await rm(directory, { recursive: true, force: true })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50)
}

const section = async (name: string) => ok(await addSection(operator, { name, slug: '' }))
const namesIn = async (url: string) => {
  const restored = openDatabase(url)
  const rows = await restored.select({ name: restored.tables.sections.name }).from(restored.tables.sections)
  await restored.close()
  return rows.map(({ name }) => name).sort()
}

it('any moment comes back, with its files, into either kind of database; and none before the beginning', async () => {
  const place = openFolder(join(directory, 'place'))
  const files = filesIn(openFolder(directory))
  const reporter = await aPerson('reporter')
  const picture = async () => {
    const fileKey = newFileKey()
    const { bytes, sha256 } = await files.put(fileKey, 'original', [randomBytes(100)], { bytes: 100 })
    const facts = { width: 9, height: 9, colour: '#000000', mimeType: 'image/jpeg', bytes, sha256 }
    ok(await addPicture(reporter, { ...facts, fileKey, name: 'cầu.jpg' }))
    return fileKey
  }
  await section('Trước')
  const first = await picture()
  const end = new AbortController()
  const tooEarly = new Date()
  const told: string[] = []
  const databasePath = join(directory, 'newsroom.db')
  const shipping = shipLog({ place, files, databasePath, tell: (line) => told.push(line), until: end.signal })
  const last = async () => (await generationsAt(place))[0]
  await until(async () => (await last())?.begun !== null && (await last()) !== undefined)

  await section('Một')
  const second = await picture()
  const shipped = async () => (await last())?.wal.at(-1)?.at.getTime() ?? 0
  const afterOne = Date.now()
  await until(async () => (await shipped()) > afterOne)
  const between = new Date()
  await pause(5)
  await section('Hai')
  const afterTwo = Date.now()
  await until(async () => (await shipped()) > afterTwo)
  end.abort()
  await shipping
  expect(told.join('\n')).not.toMatch(/takes nothing|anew/)

  const into = async (name: string, url?: string) => {
    const dataDirectory = join(directory, name)
    const databaseUrl = url ?? `file:${join(dataDirectory, 'newsroom.db')}`
    const store = filesIn(openFolder(dataDirectory))
    return { dataDirectory, databaseUrl, files: store, passphrase: null, over: false, tell: () => {} }
  }
  const toOne = await into('one')
  const one = await (await restoreSource(place, { at: between.toISOString() })).bring(toOne)
  expect(one).toMatchObject({ missing: 0, secrets: 'none' })
  expect(await namesIn(toOne.databaseUrl)).toEqual(['Một', 'Trước'])
  for (const key of [first, second]) expect(await toOne.files.stat(key, 'original')).toMatchObject({ bytes: 100 })

  const toTwo = await into('two', await newPostgresDatabase())
  await (await restoreSource(place, { at: 'last' })).bring(toTwo)
  expect(await namesIn(toTwo.databaseUrl)).toEqual(['Hai', 'Một', 'Trước'])

  await expect(restoreSource(place, { at: tooEarly.toISOString() })).rejects.toThrow(/the first moment there is/)
  await expect(restoreSource(place, { at: 'hôm qua' })).rejects.toThrow(/no moment with its zone/)
  await expect(restoreSource(place, { at: '2026-02-30T25:00:00Z' })).rejects.toThrow(/no moment with its zone/)

  // A piece that is gone from the middle is said, and nothing is made of the rest.
  const generation = await last()
  const [piece] = generation?.wal ?? []
  await place.remove(piece?.path ?? '')
  await expect((await restoreSource(place, { at: 'last' })).bring(await into('three'))).rejects.toThrow(/gap/)
})

it('nothing that is committed is missed when the log begins anew, nor when others would have it begin anew', async () => {
  const path = join(directory, 'followed.db')
  const { DatabaseSync } = await import('node:sqlite')
  const writer = new DatabaseSync(path, { timeout: 5000 })
  writer.exec('PRAGMA journal_mode = WAL; create table t (a integer primary key, b text)')
  const write = (count: number) => {
    for (let n = 0; n < count; n += 1) writer.prepare('insert into t (b) values (?)').run('x'.repeat(500))
  }
  write(50)
  const follower = followLog(path, 100_000)
  const copy = join(directory, 'copy.db')
  const { copyFileSync } = await import('node:fs')
  copyFileSync(path, copy)
  const pieces: { run: number; from: number; bytes: Buffer }[] = []
  for (let round = 0; round < 12; round += 1) {
    write(20)
    writer.exec('PRAGMA busy_timeout = 0')
    writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    write(1)
    for (let piece = follower.next(); piece; piece = follower.next()) pieces.push(piece)
    const rest = follower.shorten()
    if (rest) pieces.push(rest)
  }
  expect(new Set(pieces.map(({ run }) => run)).size).toBeGreaterThan(2)
  for (const run of Map.groupBy(pieces, (piece) => piece.run).values()) {
    await replayLog(
      copy,
      (async function* () {
        for (const { bytes } of run) yield bytes
      })(),
    )
  }
  expect(integrityFault(copy)).toBeNull()
  const counted = new DatabaseSync(copy, { readOnly: true })
  expect(counted.prepare('select count(*) as count from t').get()).toEqual({ count: 302 })
  counted.close()
  follower.close()
  writer.close()
})
