import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { provideEnvironment } from '../process/environment.ts'
import { keepFile, keepStream, newFileKey } from './files.ts'

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

const dataDirectory = mkdtempSync(join(tmpdir(), 'toa-soan-files-'))
provideEnvironment({
  port: 0,
  siteUrl: new URL('http://localhost'),
  databaseUrl: 'file::memory:',
  dataDirectory,
  pagesDirectory: null,
  secret: 's'.repeat(32),
  development: false,
  offlineReading: true,
  trustedProxies: [],
  mail: null,
})
beforeEach(() => void told.splice(0))
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }))

/** Paths seen from the data folder; what a file is called while it is written is no matter. */
const said = () =>
  told.map((line) => {
    const [act = '', path = ''] = line.split(' ')
    return `${act} ${relative(dataDirectory, path).replace(/(original|small)\.[0-9a-f]{8}$/, 'unfinished') || '.'}`
  })

it('a file is acknowledged when it, its name and the folders on the way to it are on the disk', async () => {
  const key = newFileKey()
  const folder = `files/${key.slice(0, 2)}/${key}`
  await keepFile(key, 'original', Buffer.from('ảnh'))
  expect(said()).toEqual([
    `sync files/${key.slice(0, 2)}`,
    'sync files',
    'sync .',
    `write ${folder}/unfinished`,
    `sync ${folder}/unfinished`,
    `name ${folder}/original`,
    `sync ${folder}`,
  ])
  told.splice(0)
  await keepFile(key, 'small', Buffer.from('ảnh'))
  expect(said().slice(-3)).toEqual([`sync ${folder}/unfinished`, `name ${folder}/small`, `sync ${folder}`])
})

it('what is too large gets no name, and nothing of it stays', async () => {
  const key = newFileKey()
  expect(await keepStream(key, 'original', [Buffer.alloc(10), Buffer.alloc(10)], 15)).toBeNull()
  expect(told.some((line) => line.startsWith('name'))).toBe(false)
})
