import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { createFrontDoor } from '#server/front-door/index.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { aPicture } from '#tests/browser/kit/a-picture.ts'
import { aBody, aNewsroom, aPublished, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('pictures at the front door', (room) => {
  let door: Server = createServer()
  let url = ''
  /** Addresses that the door handed to the framework. */
  const handedOn: string[] = []
  beforeAll(async () => {
    provideEnvironment({
      port: 0,
      siteUrl: new URL('http://localhost'),
      databaseUrl: room.url,
      dataDirectory: room.directory,
      pagesDirectory: null,
      secret: 's'.repeat(32),
      development: false,
      offlineReading: true,
      trustedProxies: ['127.0.0.0/8', '::1/128'],
      mail: null,
    })
    door = createFrontDoor(async (request, response) => {
      handedOn.push(request.url ?? '')
      response.writeHead(404, { 'content-type': 'text/plain' }).end()
    })
    await new Promise<void>((resolve) => door.listen(0, resolve))
    const address = door.address()
    url = typeof address === 'object' && address ? `http://localhost:${address.port}` : ''
  })
  afterAll(() => new Promise((resolve) => door.close(resolve)))

  it('are sent while readers have them, asked for again each time, and gone with the take-down', async () => {
    const desk = await aNewsroom()
    const { picture } = ok(await keepPicture(await aPicture(), 'x.jpg'))
    const { media } = ok(await addPicture(desk.reporter, picture))
    const path = publicPicturePath(picture.fileKey, 'small')
    expect((await fetch(url + path)).status).toBe(404)
    const body: DocumentNode = {
      type: 'doc',
      content: [...aBody('Chữ.').content, { type: 'figure', attrs: { mediaId: media.id, alt: '', credit: '' } }],
    }
    const article = await aPublished(desk, { body })

    const sent = await fetch(url + path)
    expect(sent.status).toBe(200)
    expect(Object.fromEntries(sent.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    })
    expect((await sent.bytes()).length).toBe(Number(sent.headers.get('content-length')))
    const etag = sent.headers.get('etag') ?? ''
    const asked = async (known: string) => (await fetch(url + path, { headers: { 'if-none-match': known } })).status
    expect([await asked(etag), await asked(`"x", W/${etag}`), await asked('*'), await asked('"x"')]).toEqual([
      304, 304, 304, 200,
    ])
    const head = await fetch(url + path, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, sent.headers.get('content-length')])
    // However it is spelt, it is the same answer and no page that is kept.
    const odd = await fetch(url + path.replace('/anh/', '/%61nh/'))
    expect([odd.status, odd.headers.get('cache-control')]).toEqual([200, 'public, max-age=0, must-revalidate'])

    ok(await step(desk.chief, article, 'take_down', { reason: 'Sai ảnh' }))
    for (const known of ['', etag]) {
      const gone = await fetch(url + path, { headers: { 'if-none-match': known } })
      expect([gone.status, gone.headers.get('cache-control'), gone.headers.get('etag')]).toEqual([
        404,
        'no-store',
        null,
      ])
    }
    expect((await fetch(url + path.replace('/anh/', '/%61nh/'))).status).toBe(404)
    expect(handedOn).toEqual([])
  })

  it('are not looked for any more for somebody who only guesses; what is known to be there is sent', async () => {
    const desk = await aNewsroom()
    const { picture } = ok(await keepPicture(await aPicture(), 'x.jpg'))
    const { media } = ok(await addPicture(desk.reporter, picture))
    const body: DocumentNode = {
      type: 'doc',
      content: [...aBody('Chữ.').content, { type: 'figure', attrs: { mediaId: media.id, alt: '', credit: '' } }],
    }
    await aPublished(desk, { body })
    const path = publicPicturePath(picture.fileKey, 'small')
    const from = (address: string, asked: string) => fetch(url + asked, { headers: { 'x-forwarded-for': address } })
    expect((await from('203.0.113.7', path)).status).toBe(200)
    const statuses = new Set<number>()
    for (let n = 0; n < 400 && !statuses.has(429); n += 1) {
      const missing = `${n}`.padStart(26, '0')
      const asked = n % 2 === 0 ? `/anh/${missing}-480.webp` : `/tep/${missing}/x.pdf`
      const answer = await from('203.0.113.7', asked)
      statuses.add(answer.status)
      if (answer.status === 429) expect(answer.headers.get('retry-after')).toBe('1')
    }
    expect([...statuses]).toEqual([404, 429])
    expect((await from('203.0.113.7', path)).status).toBe(200)
    expect((await from('203.0.113.8', `/anh/${'1'.repeat(26)}-480.webp`)).status).toBe(404)
  })

  it('have no other address', async () => {
    for (const path of ['/anh/x', `/anh/${'0'.repeat(26)}-481.webp`, `/anh/${'0'.repeat(26)}-480.webp`]) {
      const answer = await fetch(url + path)
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([404, 'no-store'])
    }
  })
})
