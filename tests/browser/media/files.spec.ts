import { aDocx, anOgg, aPdf, aWav } from '#tests/builders/files.ts'
import { aPicture } from '../kit/a-picture.ts'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

const HOSTILE_NAME = '../..\\ảnh\u202Egpj.exe'

test('a picture or a file is for whoever may see it, and its id opens nothing', async ({ browser, newsroom }) => {
  const { people, url } = newsroom
  const sender = (await at(browser, newsroom, people.reporter)).request
  const other = (await at(browser, newsroom, people.contributor)).request
  const headers = { origin: url, 'x-file-name': encodeURIComponent(HOSTILE_NAME) }
  const sent = await sender.post(`${url}/api/media`, { headers, data: await aPicture() })
  expect(sent.status()).toBe(201)
  const { media } = await sent.json()
  expect(media.name).toBe('ảnhgpj.exe')
  const document = await sender.post(`${url}/api/files?kind=document`, { headers, data: aPdf() })
  const { file } = await document.json()

  for (const path of [`/api/media/${media.id}/small`, `/api/media/${media.id}/original`, `/api/files/${file.id}`]) {
    const answer = await sender.get(url + path)
    expect(answer.status(), path).toBe(200)
    const { etag = '', 'cache-control': kept, 'content-disposition': name = '' } = answer.headers()
    expect(kept, path).toBe('private, no-store')
    expect(name, path).not.toMatch(/\.\.|%2F|%5C|%E2%80%AE/i)
    const known = { 'if-none-match': etag }
    expect((await sender.get(url + path, { headers: known })).status(), path).toBe(304)
    for (const asked of [{}, known]) {
      expect((await other.get(url + path, { headers: asked })).status(), path).toBe(404)
    }
    expect((await (await browser.newContext()).request.get(url + path)).status(), path).toBe(401)
  }
})

test('what is sent broken or with odd wishes gets a sentence, never a fault', async ({ browser, newsroom }) => {
  const { people, url } = newsroom
  const request = (await at(browser, newsroom, people.reporter)).request
  const broken: [string, Buffer][] = [
    ['document', aDocx()],
    ['audio', anOgg()],
    ['document', aPdf()],
  ]
  for (const [kind, bytes] of broken) {
    for (const length of [1, 3, 5, 10, 20, 29, 30, 31, 45, 60, 80, 120, 200]) {
      const headers = { origin: url, 'x-file-name': 'a.bin' }
      const data = bytes.subarray(0, length)
      const answer = await request.post(`${url}/api/files?kind=${kind}`, { headers, data })
      expect([201, 400], `${kind} ${length}`).toContain(answer.status())
    }
  }
  const drawing = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(500_000)}</svg>`)
  for (let time = 0; time < 3; time += 1) {
    const answer = await request.post(`${url}/api/media`, { headers: { origin: url }, data: drawing })
    expect(await answer.json()).toEqual({ ok: false, refusal: { code: 'picture', problem: 'type' } })
  }

  const headers = { origin: url, 'x-file-name': 'a.wav' }
  const { file } = await (await request.post(`${url}/api/files?kind=audio`, { headers, data: aWav() })).json()
  const ranges = [
    'bytes=0-0,1-1',
    'bytes=-',
    'bytes=5-2',
    'bytes=99999999999999999999-',
    'items=0-1',
    'bytes=0x1-2',
    ',',
  ]
  for (const range of [...ranges, 'bytes=-0', 'bytes=-5', `bytes=${'0-1,'.repeat(500)}`]) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await request.fetch(`${url}/api/files/${file.id}`, { method, headers: { range } })
      expect([200, 206, 416], `${method} ${range}`).toContain(answer.status())
    }
  }
})

test('a picture that readers have is asked for again each time, however its address is spelt', async ({
  browser,
  newsroom,
}) => {
  const { request } = await browser.newContext()
  const page = await (await request.get(newsroom.url + newsroom.articlePath)).text()
  const [path = ''] = /\/anh\/[0-9a-z]+-480\.webp/.exec(page) ?? []
  const address = newsroom.url + path
  const answer = await request.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
  })
  const { etag = '' } = answer.headers()
  expect((await request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  expect((await request.get(address, { headers: { 'if-none-match': '"another"' } })).status()).toBe(200)
  const head = await request.fetch(address, { method: 'HEAD' })
  expect([head.status(), (await head.body()).length]).toEqual([200, 0])
  for (const spelt of ['/%61nh/', '/an%68/']) {
    const odd = await request.get(address.replace('/anh/', spelt))
    expect(odd.headers()['cache-control'] ?? '').toMatch(/must-revalidate|no-store/)
  }
  for (const missing of ['/anh/x', '/anh/..%2fsecret', path.replace('-480', '-481'), path.replace('/anh/', '/anh/0')]) {
    expect((await request.get(newsroom.url + missing)).status(), missing).toBe(404)
  }
})
