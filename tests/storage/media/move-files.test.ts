import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addFile } from '#operations/media/add-file.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { openFolder } from '#server/files/folder.ts'
import type { ObjectStore } from '#server/files/object-store.ts'
import { ASIDE, filesIn, newFileKey, openPlace } from '#server/files/store.ts'
import { aPerson, ok } from '#tests/builders/newsroom.ts'
import { random, sized } from '#tests/faults/kit/size.ts'
import { type S3Server, startS3Server } from '#tests/s3-server.ts'
import { describeEachDialect } from '../each-dialect.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const KILLS = sized(2, 20)
const PICTURES = sized(25, 400)

describeEachDialect('moving files between a folder and a bucket', (room) => {
  let s3: S3Server
  let bucket: ObjectStore
  beforeAll(async () => {
    s3 = await startS3Server(join(room.directory, 's3'))
    bucket = openPlace(s3.variables.FILES_URL ?? '', { s3: s3.settings })
  })
  afterAll(() => s3.stop())

  const begin = (...args: string[]) =>
    spawn(process.execPath, [...FLAGS, 'server/newsroom-command.ts', 'move-files', ...args], {
      env: { ...process.env, ...s3.variables, FILES_URL: '', DATA_DIR: room.directory, DATABASE_URL: room.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const moved = async (...args: string[]) => {
    const child = begin(...args)
    const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { out, said, code }
  }
  const countIn = async (store: ObjectStore) => {
    let count = 0
    for await (const { name } of store.list('files/')) if (name !== '') count += 1
    return count
  }
  const hashesIn = async (store: ObjectStore) => {
    const hashes = new Map<string, string>()
    for (const prefix of ['files/', ASIDE]) {
      for await (const { name } of store.list(prefix)) {
        const opened = await store.open(name)
        hashes.set(
          name,
          opened
            ? createHash('sha256')
                .update(await buffer(opened.stream))
                .digest('hex')
            : '',
        )
      }
    }
    return hashes
  }
  const furnished = async (store: ObjectStore) => {
    const reporter = await aPerson('reporter')
    const files = filesIn(store)
    const put = async (key: string, name: 'original' | 'small' | 'medium' | 'large', bytes: number) =>
      files.put(key, name, [randomBytes(bytes)], { bytes })
    for (let n = 0; n < PICTURES; n += 1) {
      const fileKey = newFileKey()
      const { bytes, sha256 } = await put(fileKey, 'original', 40_000)
      for (const size of ['small', 'medium', 'large'] as const) await put(fileKey, size, 4000)
      const facts = { width: 9, height: 9, colour: '#000000', mimeType: 'image/jpeg', bytes, sha256 }
      ok(await addPicture(reporter, { ...facts, fileKey, name: 'cầu.jpg' }))
    }
    const fileKey = newFileKey()
    const { bytes, sha256 } = await put(fileKey, 'original', 12_000_000)
    ok(await addFile(reporter, { fileKey, kind: 'audio', name: 'x.mp3', mimeType: 'audio/mpeg', bytes, sha256 }))
    const stray = newFileKey()
    await put(stray, 'original', 100)
    await files.putAside(stray, new Date())
    return fileKey
  }

  it('goes on where it was killed, and everything is there and back again', async () => {
    const folder = openFolder(room.directory)
    const recording = await furnished(folder)
    const before = await hashesIn(folder)
    expect(before.size).toBe(4 * PICTURES + 2)
    let most = 0
    for (let n = 0; n < KILLS; n += 1) {
      const child = begin('--to', s3.variables.FILES_URL ?? '')
      const ended = once(child, 'exit')
      // Somewhere in the middle: when something more of it has come.
      let there = 0
      while (child.exitCode === null && there <= most) {
        there = await countIn(bucket)
        await pause(random(5, 50))
      }
      most = there
      child.kill('SIGKILL')
      await ended
      const half = await hashesIn(bucket)
      for (const [name, hash] of half) expect(before.get(name), name).toBe(hash)
    }
    const to = await moved('--to', s3.variables.FILES_URL ?? '')
    expect(to, to.said).toMatchObject({ code: 0 })
    expect(to.out).toContain('All are as they should be.')
    expect(await hashesIn(bucket)).toEqual(before)
    expect(await hashesIn(folder)).toEqual(before)

    const back = join(room.directory, 'elsewhere')
    const returned = await moved('--from', s3.variables.FILES_URL ?? '', '--to', back)
    expect(returned, returned.said).toMatchObject({ code: 0 })
    expect(await hashesIn(openFolder(back))).toEqual(before)

    // A byte that is another one is found by its hash, though the size is right, and mended by the next try.
    const name = `files/${recording.slice(0, 2)}/${recording}/original`
    const size = (await bucket.stat(name))?.bytes ?? 0
    await bucket.put(name, [randomBytes(size)], { bytes: size })
    const found = await moved('--to', s3.variables.FILES_URL ?? '')
    expect([found.code, found.said]).toEqual([1, expect.stringContaining(name)])
    expect(await moved('--to', s3.variables.FILES_URL ?? '')).toMatchObject({ code: 0 })
    expect(await hashesIn(bucket)).toEqual(before)
  })

  it('says what is wrong where there is no such place, or nobody answers there', async () => {
    expect(await moved()).toMatchObject({ code: 2 })
    expect(await moved('--to', room.directory)).toMatchObject({ code: 2, said: expect.stringContaining('already') })
    await s3.stop()
    const away = await moved('--to', s3.variables.FILES_URL ?? '')
    await s3.start()
    expect(away).toMatchObject({ code: 1, said: expect.stringContaining('goes on where it was') })
  })
})
