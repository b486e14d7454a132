import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createListener } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileStore } from '#server/files/store.ts'
import { answerFile } from '#server/http/file-answer.ts'
import { sentPicture } from '#server/http/sent-files.ts'
import { PageFolder, tagOf } from '#server/pages/page-folder.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { aFinishedPage } from '../builders/finished-page.ts'
import { hasNginx, shippedSite, startNginx } from '../nginx.ts'

const PICTURE = 'p'.repeat(26)
const anEnvironment = (dataDirectory: string) => ({
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

// What the shipped configuration does with the pages that the newspaper leaves in its folder. Left out, and said so by the
// test run, where there is no nginx on the machine.
describe.skipIf(!hasNginx)('behind the shipped nginx', () => {
  const directory = mkdtempSync(join(tmpdir(), 'toa-soan-nginx-'))
  const asked: string[] = []
  let newspaper: Server
  let nginx: ChildProcess
  let port = 0
  let folder: PageFolder
  let leasing: NodeJS.Timeout | undefined

  beforeAll(async () => {
    newspaper = createServer((incoming, answer) => {
      asked.push(`${incoming.method} ${incoming.url}`)
      if (incoming.url?.startsWith('/anh/')) return void sendKept(incoming, answer)
      answer.writeHead(incoming.url?.startsWith('/gone') ? 410 : 200, { 'cache-control': 'private, no-store' })
      answer.end('from the newspaper')
    })
    newspaper.listen(0, '127.0.0.1')
    await once(newspaper, 'listening')
    port = await aFreePort()
    const upstream = `127.0.0.1:${(newspaper.address() as AddressInfo).port}`
    nginx = await startNginx(join(directory, 'nginx'), [shippedSite(port, upstream, directory)], [port])
  })
  afterAll(async () => {
    nginx.kill('SIGTERM')
    await once(nginx, 'exit')
    newspaper.closeAllConnections()
    newspaper.close()
    rmSync(directory, { recursive: true, force: true })
  })
  beforeEach(() => {
    asked.length = 0
    folder = new PageFolder(join(directory, 'pages'))
    folder.lease(Date.now())
    leasing = setInterval(() => folder.lease(Date.now()), 500)
  })
  afterEach(() => {
    clearInterval(leasing)
    folder.close()
  })

  const aPage = (text: string) => aFinishedPage(text, ['br', 'gzip', 'identity'])

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk) => {
          text += chunk
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      })
        .on('error', reject)
        .end()
    })

  const sendKept = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const { headers, method } = incoming
    const asked = { method, ifNoneMatch: headers['if-none-match'], ifRange: undefined, range: headers.range }
    const kept = await answerFile(asked, sentPicture(PICTURE, 'small', 'readers'))
    answer.writeHead(kept?.status ?? 404, { 'content-security-policy': "default-src 'none'", ...kept?.headers }).end()
  }

  it('sends a file for which the newspaper has answered, whole and in part; nobody else gets one', async () => {
    const data = join(directory, 'data')
    provideEnvironment({ ...anEnvironment(data), filesByNginx: '/kept-files/' })
    await fileStore().put(PICTURE, 'small', [Buffer.from('0123456789')], { bytes: 10 })
    const whole = await ask(`/anh/${PICTURE}-480.webp`)
    expect([whole.status, whole.text]).toEqual([200, '0123456789'])
    expect(whole.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '10',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    })
    expect(whole.headers).not.toHaveProperty('x-accel-redirect')
    const part = await ask(`/anh/${PICTURE}-480.webp`, { range: 'bytes=2-4' })
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    const known = { 'if-none-match': String(whole.headers.etag) }
    expect((await ask(`/anh/${PICTURE}-480.webp`, known)).status).toBe(304)
    expect((await ask(`/anh/${PICTURE}-480.webp`, {}, 'HEAD')).headers['content-length']).toBe('10')
    expect((await ask(`/kept-files/files/${PICTURE.slice(0, 2)}/${PICTURE}/small`)).status).toBe(404)
    expect((await ask('/kept-files/../secret')).text).not.toContain('0123')
  })

  it('sends a page from the folder, in the kind that the browser takes, without asking', async () => {
    folder.put('/', aPage('front'))
    folder.put('/thoi-su', aPage('section'))
    folder.put('/thoi-su/bai-1', aPage('article'))
    const answer = await ask('/thoi-su/bai-1', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(answer).toMatchObject({ status: 200, text: 'article br' })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      etag: tagOf(Buffer.from('article br')),
    })
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(answer.headers).not.toHaveProperty('last-modified')
    expect((await ask('/thoi-su', { 'accept-encoding': 'deflate, gzip;q=1.0' })).text).toBe('section gzip')
    const plain = await ask('/')
    expect(plain.text).toBe('front identity')
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(asked).toEqual([])
  })

  it.each([
    ['br;q=0', 'section identity'],
    ['br; q=0.000, gzip;q=0.5', 'section gzip'],
    ['gzip;q=0, br;q=1.0', 'section br'],
    ['sbr, gzipped', 'section identity'],
    ['deflate,br', 'section br'],
  ])('reads the weights of %s', async (accepted, text) => {
    folder.put('/thoi-su', aPage('section'))
    expect((await ask('/thoi-su', { 'accept-encoding': accepted })).text).toBe(text)
  })

  it('says 304 to who has it, and knows no parts and no dates', async () => {
    folder.put('/', aPage('front'))
    const tag = tagOf(Buffer.from('front identity'))
    expect((await ask('/', { 'if-none-match': tag })).status).toBe(304)
    expect((await ask('/', { 'if-modified-since': new Date().toUTCString() })).status).toBe(200)
    expect(await ask('/', { range: 'bytes=0-3' })).toMatchObject({ status: 200, text: 'front identity' })
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' })
    expect(asked).toEqual([])
  })

  it('asks the newspaper for all else, with the address as it came', async () => {
    folder.put('/', aPage('front'))
    folder.put('/thoi-su', aPage('section'))
    const elsewhere = ['/thoi-su?trang=2', '/thoi-su/', '/kinh-te', '/gone-1', '/rss.xml', '/th%E1%BB%9Di', '/newsroom']
    for (const path of elsewhere) await ask(path)
    expect(asked).toEqual(elsewhere.map((path) => `GET ${path}`))
    expect((await ask('/gone-1')).status).toBe(410)
    expect((await ask('/thoi-su', {}, 'POST')).text).toBe('from the newspaper')
  })

  it.each(['/../pages/x', '/%2e%2e/%2e%2e/etc/passwd', '/thoi-su/..%2f..%2f..', '/thoi-su?/../../../x'])(
    'finds nothing outside by %s',
    async (path) => {
      folder.put('/thoi-su', aPage('section'))
      expect(['', 'from the newspaper']).toContain((await ask(path)).text.replace(/^<html>[\s\S]*400[\s\S]*$/, ''))
    },
  )

  it('asks the newspaper for a page that was taken away, though the names go on', async () => {
    folder.put('/thoi-su', aPage('section'))
    expect((await ask('/thoi-su')).text).toBe('section identity')
    folder.remove('/thoi-su')
    // It stays open in nginx for the second that it is.
    await expect
      .poll(async () => (await ask('/thoi-su')).text, { interval: 20, timeout: 10_000 })
      .toBe('from the newspaper')
  })

  it('asks the newspaper for every page when nobody answers for the folder any more', async () => {
    folder.put('/thoi-su', aPage('section'))
    expect((await ask('/thoi-su')).text).toBe('section identity')
    clearInterval(leasing)
    await expect
      .poll(async () => (await ask('/thoi-su')).text, { interval: 50, timeout: 10_000 })
      .toBe('from the newspaper')
  })
})

describe.skipIf(!hasNginx)('the limits of the shipped nginx', () => {
  it('hold for what the newspaper is asked, in words, and not for pages that lie in the folder', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'toa-soan-nginx-'))
    let asked = 0
    const newspaper = createServer((_, answer) => {
      asked += 1
      answer.writeHead(404, { 'cache-control': 'no-store' }).end('from the newspaper')
    }).listen(0, '127.0.0.1')
    await once(newspaper, 'listening')
    const port = await aFreePort()
    const upstream = `127.0.0.1:${(newspaper.address() as AddressInfo).port}`
    const nginx = await startNginx(join(directory, 'nginx'), [shippedSite(port, upstream, directory, true)], [port])
    const folder = new PageFolder(join(directory, 'pages'))
    const statuses = async (paths: string[], method = 'GET') => {
      const answers = await Promise.all(
        paths.map((path) => fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { connection: 'close' } })),
      )
      const refused = answers.find(({ status }) => status === 429)
      if (refused) {
        expect(refused.headers.get('retry-after')).toBe('5')
        expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(await refused.text()).toContain('Đang có quá nhiều lượt truy cập')
      }
      return new Set(answers.map(({ status }) => status))
    }
    try {
      folder.lease(Date.now())
      folder.put('/', aFinishedPage('front', ['br', 'gzip', 'identity']))
      const many = (count: number, path: (n: number) => string) => Array.from({ length: count }, (_, n) => path(n))
      expect(await statuses(many(90, (n) => `/tim-kiem?q=${n}`))).toEqual(new Set([404, 429]))
      expect(
        await statuses(
          many(60, () => '/sign-in'),
          'POST',
        ),
      ).toEqual(new Set([404, 429]))
      for (let round = 0; round < 6; round++) await statuses(many(80, (n) => `/x-${round}-${n}`))
      expect(asked).toBeLessThan(500)
      folder.lease(Date.now())
      expect(await statuses(many(90, () => '/'))).toEqual(new Set([200]))
      expect(await statuses(many(90, (n) => `/newsroom/${n}`))).toEqual(new Set([404]))
    } finally {
      folder.close()
      nginx.kill('SIGTERM')
      await once(nginx, 'exit')
      newspaper.closeAllConnections()
      newspaper.close()
      rmSync(directory, { recursive: true, force: true })
    }
  })
})

async function aFreePort(): Promise<number> {
  const listener = createListener().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}
