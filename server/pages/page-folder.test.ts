import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aFinishedPage } from '#tests/builders/finished-page.ts'
import { PageCache } from './cache.ts'
import type { Encoding } from './page.ts'
import { PageFolder, tagOf } from './page-folder.ts'

const MINUTE = 60_000
const now = Date.UTC(2026, 10, 23, 9, 10, 58, 400)

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'toa-soan-pages-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const aPage = (text?: string, encodings?: Encoding[], freshUntil = now + MINUTE) =>
  aFinishedPage(text, encodings, freshUntil)

const pathOf = (address: string, at: number, coding: string) =>
  join(directory, `${new Date(at).toISOString().slice(0, 19)}+00:00`, `as-${coding}`, `${address}.page`)

/** What a web server finds that looks at this moment; null where it has to ask the newspaper. */
function found(address: string, at = now, coding = 'gzip'): string | null {
  try {
    return readFileSync(pathOf(address, at, coding), 'utf8')
  } catch {
    return null
  }
}

it('offers a page in each kind it was finished in, for the second of the look and two more', () => {
  const folder = new PageFolder(directory)
  folder.put('/thoi-su/bai-1', aPage('page', ['gzip', 'br', 'identity']))
  expect(found('/thoi-su/bai-1')).toBeNull()
  folder.lease(now)
  expect(found('/thoi-su/bai-1', now, 'br')).toBe('page br')
  expect(found('/thoi-su/bai-1', now, '')).toBe('page identity')
  const seconds = [-1, 0, 1, 2, 3].map((after) => found('/thoi-su/bai-1', now + after * 1000))
  expect(seconds).toEqual([null, 'page gzip', 'page gzip', 'page gzip', null])
})

it('has a section, what lies under it, and the front side by side', () => {
  const folder = new PageFolder(directory)
  folder.lease(now)
  for (const address of ['/', '/thoi-su', '/thoi-su/bai-1']) folder.put(address, aPage(address))
  expect(['/', '/thoi-su', '/thoi-su/bai-1'].map((address) => found(address))).toEqual([
    '/ gzip',
    '/thoi-su gzip',
    '/thoi-su/bai-1 gzip',
  ])
})

it('offers nothing on an old look, and takes back what an earlier one offered for later', () => {
  const folder = new PageFolder(directory)
  folder.put('/', aPage())
  folder.lease(now)
  folder.lease(now - 2000)
  expect(found('/', now)).toBe('page gzip')
  expect(found('/', now + 1000)).toBeNull()
  folder.lease(now - 60_000)
  expect(found('/', now)).toBeNull()
})

it('leaves no names behind but those of the seconds that it offers', () => {
  const folder = new PageFolder(directory)
  for (let half = 0; half < 20; half++) folder.lease(now + half * 500)
  const names = readdirSync(directory).filter((name) => name.endsWith('+00:00'))
  expect(names.length).toBeLessThanOrEqual(4)
})

it('lets go of a page at once when the cache does', async () => {
  const folder = new PageFolder(directory)
  const cache = new PageCache(1_000_000, (key) => folder.remove(key))
  folder.lease(Date.now())
  for (const address of ['/thoi-su', '/kinh-te']) {
    const make = async (shown: Set<string>) => {
      shown.add(`front ${address}`)
      return aPage(address, ['gzip'], Date.now() + MINUTE)
    }
    folder.put(address, await cache.get(address, make))
  }
  expect(found('/thoi-su', Date.now() + 1000)).not.toBeNull()
  cache.forget([{ kind: 'front', id: '/thoi-su' }])
  expect(found('/thoi-su', Date.now() + 1000)).toBeNull()
  expect(found('/kinh-te', Date.now() + 1000)).not.toBeNull()
})

it('never offers a page beyond its time', () => {
  const folder = new PageFolder(directory)
  folder.put('/', aPage('page', ['gzip'], now + 4000))
  folder.lease(now)
  expect(found('/')).toBe('page gzip')
  // Before the second in which it is over can be looked up.
  folder.lease(now + 2000)
  expect(found('/', now + 2000)).toBeNull()
  folder.put('/', aPage('page', ['gzip'], now + 4000))
  expect(found('/', now + 2000)).toBeNull()
})

it('puts the newer page in the place of the older', () => {
  const folder = new PageFolder(directory)
  folder.lease(now)
  folder.put('/', aPage('older', ['gzip', 'br']))
  folder.put('/', aPage('newer'))
  expect(found('/')).toBe('newer gzip')
  expect(found('/', now, 'br')).toBeNull()
})

it.each([
  '/tim-kiem?q=a',
  '/../../etc',
  '/thoi-su//bai-1',
  '/Thoi-su',
  '/thời-sự',
  '/rss.xml',
  '/thoi-su/',
  '',
  `/${'a'.repeat(300)}`,
])('writes nothing for %s', (address) => {
  const folder = new PageFolder(directory)
  folder.put(address, aPage())
  const [own = ''] = readdirSync(directory)
  expect(readdirSync(join(directory, own))).toEqual([])
})

it('writes nothing that is not a page of the newspaper', () => {
  const folder = new PageFolder(directory)
  folder.lease(now)
  folder.put('/feed', { ...aPage(), headers: { 'content-type': 'application/rss+xml' } })
  folder.put('/gone-1', { ...aPage(), status: 410 })
  expect([found('/feed'), found('/gone-1')]).toEqual([null, null])
})

it('offers nothing any more when something cannot be taken away', () => {
  const folder = new PageFolder(directory)
  folder.put('/', aPage())
  folder.put('/kinh-te', aPage())
  folder.lease(now)
  const path = pathOf('/', now, 'gzip')
  rmSync(path)
  mkdirSync(path)
  folder.remove('/')
  folder.lease(now)
  expect(found('/kinh-te')).toBeNull()
})

it('takes over from a process that was killed, and gives way to none that lives', () => {
  const killed = new PageFolder(directory)
  killed.put('/', aPage('older'))
  killed.lease(now)
  const started = new PageFolder(directory)
  expect(found('/')).toBeNull()
  started.put('/', aPage('newer'))
  started.lease(now)
  expect(found('/')).toBe('newer gzip')
  // Where the other one lives after all, later seconds may lead to its pages, which it answers for.
  killed.lease(now + 3000)
  started.lease(now + 3000)
  killed.put('/kinh-te', aPage())
  expect(found('/kinh-te', now + 3000)).toBe('page gzip')
})

it('leaves nothing when it ends', () => {
  const folder = new PageFolder(directory)
  folder.put('/', aPage())
  folder.lease(now)
  folder.close()
  folder.lease(now)
  folder.put('/', aPage())
  expect(readdirSync(directory)).toEqual([])
})

it('gives a file the time that makes nginx tag it as the newspaper does', () => {
  const folder = new PageFolder(directory)
  folder.put('/', aPage())
  folder.lease(now)
  const { mtimeMs, size } = statSync(pathOf('/', now, 'gzip'))
  expect(tagOf(Buffer.from('page gzip'))).toBe(`"${(mtimeMs / 1000).toString(16)}-${size.toString(16)}"`)
})

it('lets a web server of another user read, though what this process writes is else its own', () => {
  const before = process.umask(0o077)
  const inside = join(directory, 'pages')
  const folder = new PageFolder(inside)
  folder.put('/thoi-su/bai-1', aPage())
  folder.lease(now)
  process.umask(before)
  const [own = ''] = readdirSync(inside).filter((name) => name.startsWith('pages-'))
  const mode = (...names: string[]) => (statSync(join(inside, ...names)).mode & 0o777).toString(8)
  expect([mode(), mode(own), mode(own, 'as-gzip'), mode(own, 'as-gzip', 'thoi-su')]).toEqual([
    '755',
    '755',
    '755',
    '755',
  ])
  expect(mode(own, 'as-gzip', 'thoi-su', 'bai-1.page')).toBe('644')
})
