import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type S3Server, startS3Server } from '../../tests/s3-server.ts'
import { openBucket } from './bucket.ts'
import { openFolder } from './folder.ts'
import { ContentDiffers, isStoreAway, type ObjectStore } from './object-store.ts'
import { filesIn, newFileKey } from './store.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-stores-'))
let s3: S3Server
beforeAll(async () => {
  s3 = await startS3Server(join(directory, 's3'))
})
afterAll(async () => {
  await s3.stop()
  rmSync(directory, { recursive: true, force: true })
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const all = async (names: AsyncIterable<{ name: string }>) => {
  const found: string[] = []
  for await (const { name } of names) found.push(name)
  return found
}

const STORES: Record<string, () => ObjectStore> = {
  'a folder': () => openFolder(join(directory, 'folder')),
  'a bucket': () => openBucket(s3.settings, { bucket: s3.bucket, prefix: '' }),
  'a bucket, under a prefix': () => openBucket(s3.settings, { bucket: s3.bucket, prefix: 'bao/lang-son' }),
}

describe.each(Object.keys(STORES))('objects in %s', (kind) => {
  let store: ObjectStore
  beforeAll(() => {
    store = STORES[kind]?.() as ObjectStore
  })
  const read = async (name: string, part?: { first: number; last: number }) => {
    const opened = await store.open(name, part)
    return opened && { bytes: opened.bytes, content: await buffer(opened.stream) }
  }

  it('are had as they were put, whole and in parts, however they came', async () => {
    const bytes = randomBytes(3_000_000)
    async function* inParts() {
      for (let at = 0; at < bytes.length; at += 60_001) yield bytes.subarray(at, at + 60_001)
    }
    for (const expected of [{ bytes: bytes.length }, { bytes: bytes.length, sha256: hashOf(bytes) }]) {
      expect(await store.put('a/whole', inParts(), expected)).toEqual({ bytes: bytes.length, sha256: hashOf(bytes) })
      expect((await read('a/whole'))?.content.equals(bytes)).toBe(true)
    }
    const part = await read('a/whole', { first: 100, last: 1_000_099 })
    expect([part?.bytes, part?.content.length]).toEqual([bytes.length, 1_000_000])
    expect(part?.content.equals(bytes.subarray(100, 1_000_100))).toBe(true)
    expect(await store.stat('a/whole')).toMatchObject({ bytes: bytes.length })
    await store.put('a/empty', [], { bytes: 0 })
    expect(await read('a/empty')).toEqual({ bytes: 0, content: Buffer.alloc(0) })
    await store.put('a/whole', [Buffer.from('mới')], { bytes: 4, sha256: hashOf(Buffer.from('mới')) }).catch(() => {})
    await store.put('a/whole', [Buffer.from('moi')], { bytes: 3 })
    expect((await read('a/whole'))?.content.toString()).toBe('moi')
  })

  it('are not there, nor is any of them, where what came is not what was said', async () => {
    const content = Buffer.from('mười hai chữ')
    const sizes = [content.length - 1, content.length + 1]
    for (const bytes of sizes)
      await expect(store.put('b/x', [content], { bytes })).rejects.toBeInstanceOf(ContentDiffers)
    const wrong = { bytes: content.length, sha256: hashOf(Buffer.from('khác')) }
    await expect(store.put('b/x', [content], wrong)).rejects.toBeInstanceOf(ContentDiffers)
    async function* breaking() {
      yield content.subarray(0, 4)
      throw new Error('the sender is gone')
    }
    await expect(store.put('b/x', breaking(), { bytes: content.length })).rejects.toThrow()
    expect([await store.open('b/x'), await store.stat('b/x'), await all(store.list('b/'))]).toEqual([null, null, []])
  })

  it('are taken from this machine, and not left there', async () => {
    const path = join(directory, 'came-in')
    writeFileSync(path, 'thư')
    await store.take('c/taken', path, { bytes: 4, sha256: hashOf(Buffer.from('thư')) })
    expect((await read('c/taken'))?.content.toString()).toBe('thư')
    expect(() => readFileSync(path)).toThrow()
  })

  it('are listed in the order of their names, from a place on; moved and removed', async () => {
    const names = ['d/a-b', 'd/a.b/x', 'd/b/one', 'd/b/two', 'd/b0', 'd/z'].sort()
    for (const name of names) await store.put(name, [Buffer.from(name)], { bytes: name.length })
    await store.put('e', [Buffer.from('e')], { bytes: 1 })
    expect(await all(store.list('d/'))).toEqual(names)
    for (const [n, name] of names.entries()) {
      expect(await all(store.list('d/', name)), name).toEqual(names.slice(n + 1))
    }
    expect(await store.move('d/b/one', 'd/c/one')).toBe(true)
    expect(await store.move('d/b/one', 'd/c/two')).toBe(false)
    expect((await read('d/c/one'))?.content.toString()).toBe('d/b/one')
    await store.remove('d/c/one')
    await store.remove('d/c/one')
    expect(await all(store.list('d/'))).toEqual(names.filter((name) => name !== 'd/b/one'))
  })

  it('have no name that leads anywhere', async () => {
    for (const name of ['', '/a', 'a/', '../a', 'a/../b', 'a//b', '.a', 'a/.b', 'a b', 'a\\b', 'ả', 'x'.repeat(901)]) {
      await expect(
        Promise.resolve().then(() => store.open(name)),
        name,
      ).rejects.toThrow('Not the name')
    }
  })

  it('are kept as files by their keys, and put aside with the day', async () => {
    const files = filesIn(store)
    const [whole, other] = [newFileKey(), newFileKey()].sort() as [string, string]
    for (const key of [whole, other]) {
      for (const name of ['original', 'small', 'medium', 'large'] as const)
        await files.put(key, name, [Buffer.from(name)], { bytes: name.length })
    }
    expect(await files.namesOf(whole)).toEqual(new Map(Object.entries({ large: 5, medium: 6, original: 8, small: 5 })))
    const keys: string[] = []
    for await (const { key, names } of files.keys()) keys.push(`${key} ${names.size}`)
    expect(keys).toEqual([`${whole} 4`, `${other} 4`])
    const at = new Date('2026-03-04T05:06:07Z')
    expect([await files.putAside(whole, at), await files.putAside(whole, at)]).toEqual([true, false])
    expect(await files.open(whole, 'small')).toBeNull()
    await files.removeAside(new Date('2026-03-04T00:00:00Z'), at)
    expect(await all(store.list('files-without-rows/2026-03-04/'))).toHaveLength(4)
    await files.removeAside(new Date('2026-03-05T00:00:00Z'), at)
    expect(await all(store.list('files-without-rows/'))).toEqual([])
    await files.drop(other)
    expect((await files.namesOf(other)).size).toBe(0)
  })
})

it('a store that takes a connection and says nothing is away, too', async () => {
  const mute = createServer(() => {})
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  const address = mute.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const store = openBucket({ ...s3.settings, endpoint }, { bucket: s3.bucket, prefix: '' })
  const begun = performance.now()
  const asked = [() => store.open('a'), () => store.stat('a'), () => all(store.list(''))]
  const told = await Promise.all(asked.map((ask) => ask().then(() => null, isStoreAway)))
  expect(told).toEqual([true, true, true])
  expect(performance.now() - begun).toBeLessThan(20_000)
  mute.close()
})

it('a store that is away says so within seconds, and answers again when it is back', async () => {
  const store = openBucket(s3.settings, { bucket: s3.bucket, prefix: 'away' })
  await store.put('a', [Buffer.from('a')], { bytes: 1 })
  await s3.stop()
  const asked = [
    () => store.open('a'),
    () => store.stat('a'),
    () => store.put('b', [Buffer.from('b')], { bytes: 1 }),
    () => all(store.list('')),
    () => store.move('a', 'c'),
    () => store.remove('a'),
  ]
  for (const ask of asked) expect(await ask().then(() => null, isStoreAway)).toBe(true)
  await s3.start()
  expect(await store.stat('a')).toMatchObject({ bytes: 1 })
  const stranger = { ...s3.settings, credentials: { accessKeyId: 'nobody', secretAccessKey: 'wrong' } }
  const refused = openBucket(stranger, { bucket: s3.bucket, prefix: 'away' })
  expect(await refused.stat('a').then(() => null, isStoreAway)).toBe(true)
})
