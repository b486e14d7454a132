import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { provideEnvironment } from '../process/environment.ts'
import { openFolder } from './folder.ts'
import { arrivals, receive } from './receive.ts'

// What the disk is told, in its order; each is done as well.
const told = vi.hoisted((): string[] => [])
vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original()
  return {
    ...real,
    rename: async (from, to) => {
      told.push(`name ${to}`)
      return real.rename(from, to)
    },
    open: async (path, ...rest) => {
      const file = await real.open(path, ...rest)
      const [sync, write] = [file.sync.bind(file), file.writeFile.bind(file)]
      file.sync = async () => {
        told.push(`sync ${path}`)
        return sync()
      }
      file.writeFile = async (...data: Parameters<typeof write>) => {
        told.push(`write ${path}`)
        return write(...data)
      }
      return file
    },
  }
})

const root = mkdtempSync(join(tmpdir(), 'toa-soan-files-'))
const folder = openFolder(root)
provideEnvironment({
  port: 0,
  siteUrl: new URL('http://localhost'),
  databaseUrl: 'file::memory:',
  dataDirectory: root,
  pagesDirectory: null,
  secret: 's'.repeat(32),
  development: false,
  offlineReading: true,
  trustedProxies: [],
  mail: null,
})
const one = Buffer.from('ảnh')
beforeEach(() => void told.splice(0))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Paths seen from the root; what an object is called while it is written is no matter. */
const said = () =>
  told.map((line) => {
    const [act = '', path = ''] = line.split(' ')
    return `${act} ${relative(root, path).replace(/\/\.[0-9a-f]{12}$/, '/unfinished') || '.'}`
  })

it('an object is kept when it, its name and the folders on the way to it are on the disk', async () => {
  await folder.put('files/ab/key/original', [one], { bytes: one.length })
  expect(said()).toEqual([
    'sync files/ab',
    'sync files',
    'sync .',
    'write files/ab/key/unfinished',
    'sync files/ab/key/unfinished',
    'name files/ab/key/original',
    'sync files/ab/key',
  ])
  told.splice(0)
  await folder.put('files/ab/key/small', [one], { bytes: one.length })
  expect(said().slice(-3)).toEqual(['sync files/ab/key/unfinished', 'name files/ab/key/small', 'sync files/ab/key'])
})

it('a file that came in is forced to the disk before it gets its name, and the folder after it', async () => {
  await receive([one], { limitBytes: 99, isWanted: () => true }, async (came) => {
    if (came.kind === 'whole') await folder.take('files/cd/key/original', came.file.path, came.file)
  })
  const [written, ...rest] = said().filter((line) => !/^sync (\.|files|files\/cd)$/.test(line))
  expect(written).toMatch(/^write files\/\.arrivals\//)
  expect(rest).toEqual([written?.replace('write', 'sync'), 'name files/cd/key/original', 'sync files/cd/key'])
})

it('what is too large or not wanted is not written, and nothing of it stays', async () => {
  const came = async (parts: Buffer[], isWanted = true) =>
    receive(parts, { limitBytes: 15, isWanted: () => isWanted }, async ({ kind }) => kind)
  expect(await came([Buffer.alloc(10), Buffer.alloc(10)])).toBe('too_large')
  expect(await came([Buffer.alloc(10), Buffer.alloc(5)], false)).toBe('type')
  expect(await came([])).toBe('empty')
  expect(told.some((line) => line.startsWith('name'))).toBe(false)
  expect(readdirSync(arrivals(root))).toEqual([])
})
