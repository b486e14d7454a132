import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '#db/index.ts'
import { generationsAt } from '#server/backup/log-parts.ts'
import { openFolder } from '#server/files/folder.ts'
import { checkSqliteFile } from './kit/check-saves.ts'
import { until } from './kit/desk.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { SavingClient } from './kit/saving-client.ts'
import { figures, sized } from './kit/size.ts'

const COMMAND = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'server/newsroom-command.ts']
/** What may be lost when the disk dies. */
const LOST_MS = 10_000
const WRITING_MS = sized(6000, 120_000)

let elsewhere = ''
let room: FaultyNewsroom
beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'toa-soan-followed-'))
  Object.assign(process.env, { BACKUP_TO: join(elsewhere, 'place'), BACKUP_LOG: 'on' })
  room = await openNewsroom('sqlite', 2)
})
afterAll(async () => {
  delete process.env.BACKUP_TO
  delete process.env.BACKUP_LOG
  await room.close()
  await rm(elsewhere, { recursive: true, force: true })
})

it('a disk that dies while people write takes ten seconds along, and no more', { timeout: 600_000 }, async () => {
  const place = openFolder(join(elsewhere, 'place'))
  await until('the database is followed', async () => (await generationsAt(place)).some(({ begun }) => begun !== null))
  const clients = room.writers.map((writer, n) => new SavingClient(room.url, writer, `bàn ${n + 1}`))
  const answeredAt = new Map<string, number>()
  let over = false
  const writing = clients.map(async (client) => {
    while (!over) {
      await client.edit()
      const last = client.acknowledged.at(-1)
      if (last && !answeredAt.has(last.saveKey)) answeredAt.set(last.saveKey, Date.now())
    }
  })
  await pause(WRITING_MS)
  await room.server().kill()
  const diedAt = Date.now()
  over = true
  await room.crash()
  await Promise.all(writing)

  // As far as the place knows: what this server wrote after its return belongs to another copy of the file.
  const back = join(elsewhere, 'back')
  const at = new Date(diedAt).toISOString()
  const { stdout } = await promisify(execFile)(process.execPath, [...COMMAND, 'restore', '--at', at], {
    env: { ...room.environment, DATA_DIR: back, DATABASE_URL: `file:${join(back, 'newsroom.db')}` },
  })
  expect(stdout).toContain('Done.')
  checkSqliteFile(`file:${join(back, 'newsroom.db')}`)
  const restored = openDatabase(`file:${join(back, 'newsroom.db')}`)
  const { articleSaves } = restored.tables
  const there = new Set((await restored.select({ key: articleSaves.saveKey }).from(articleSaves)).map(({ key }) => key))
  await restored.close()
  const before = [...answeredAt].filter(([, answered]) => answered <= diedAt)
  const lost = before.filter(([key]) => !there.has(key)).map(([, answered]) => diedAt - answered)
  expect(before.length).toBeGreaterThan(5)
  expect(lost.filter((age) => age > LOST_MS)).toEqual([])
  figures(`${before.length} saves before the disk died, ${lost.length} lost, the oldest ${Math.max(0, ...lost)} ms old`)
})
