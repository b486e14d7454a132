import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'

const HOST = 'Host: bao.example\r\n'
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\n${HOST}${more}`
const EVIL = /evil\.example/

/** Every way in which an answer can leave the server: what is asked, and the status of the answer. */
const REQUESTS: [name: string, request: string, status: number][] = [
  ['the front page, kept', get('/'), 200],
  ['HTTP/1.0 without a host', 'GET / HTTP/1.0\r\n', 200],
  ['an address in its long form', `GET http://bao.example/ HTTP/1.1\r\n${HOST}`, 200],
  ['HEAD', `HEAD / HTTP/1.1\r\n${HOST}`, 200],
  ['an upgrade', get('/khong/co/gi', 'Upgrade: websocket\r\n'), 404],
  ['nothing there', get('/khong/co/gi'), 404],
  ['no section', get('/khong-co'), 404],
  ['no article', get('/muc/bai-999'), 404],
  ['no author', get('/tac-gia/khong-ai'), 404],
  ['no topic', get('/chu-de/khong-co'), 404],
  ['no asset', get('/_next/static/chunks/none.js'), 404],
  ['an asset outside', get('/_next/static/..%2f..%2fBUILD_ID'), 404],
  ['the icon that browsers guess', get('/favicon.ico'), 404],
  ['another address of the framework', get('/_next/data/x.json'), 404],
  ['no picture', get(`/anh/${'a'.repeat(26)}-480.webp`), 404],
  ['no recording', get('/tep/%2e%2e%2f/x.mp3'), 404],
  ['no preview', get('/xem-truoc/abc'), 404],
  ['a worker', get('/sw.js'), 200],
  ['NUL in a path', get('/a%00b'), 400],
  ['NUL in a picture', get('/anh/%00'), 400],
  ['NUL in a feed', get('/tac-gia/%00/rss.xml'), 400],
  ['NUL in a query', get('/tim-kiem?q=%00'), 400],
  ['NUL in an id of the newsroom', get('/api/articles/a%00b/draft'), 400],
  ['no UTF-8', get('/%FF'), 400],
  ['half a character', get('/%ED%A0%80'), 400],
  ['no UTF-8 in a query', get('/tim-kiem?q=%FF%ED%A0%80'), 200],
  ['no UTF-8 in suggestions', get('/goi-y?q=%FF'), 200],
  ['a line break in a path', get('/x%0d%0aSet-Cookie:%20a=b/'), 400],
  ['a line break in a query', get('/x/?a=%0d%0aSet-Cookie:%20a=b'), 308],
  ['an address without end', get(`/${'a'.repeat(9000)}`), 414],
  ['headers without end', get('/', `X: ${'a'.repeat(20_000)}\r\n`), 431],
  ['no HTTP', 'garbage\r\n', 400],
  ['no host', 'GET /khong/co/gi HTTP/1.1\r\n', 400],
  ['no host, of a kept page', 'GET / HTTP/1.1\r\n', 400],
  ['two hosts', `GET / HTTP/1.1\r\n${HOST}${HOST}`, 400],
  ['a host that is none', 'GET /khong/co/gi HTTP/1.1\r\nHost: a b/c\r\n', 400],
  ['another host by two slashes', get('//evil.example/'), 308],
  ['another host by a backslash', get('/\\evil.example'), 400],
  ['another host by dots', get('/.//evil.example/'), 308],
  ['POST to a page', `POST / HTTP/1.1\r\n${HOST}Content-Length: 0\r\n`, 405],
  ['OPTIONS of a page', `OPTIONS / HTTP/1.1\r\n${HOST}`, 405],
  ['OPTIONS of all', `OPTIONS * HTTP/1.1\r\n${HOST}`, 400],
  ['OPTIONS of the newsroom', `OPTIONS /newsroom HTTP/1.1\r\n${HOST}`, 400],
  ['TRACE', `TRACE / HTTP/1.1\r\n${HOST}`, 405],
  ['TRACE of the newsroom', `TRACE /newsroom HTTP/1.1\r\n${HOST}Origin: https://bao.example\r\n`, 405],
  ['CONNECT', `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}`, 405],
  ['an expectation', get('/', 'Expect: the-worst\r\n'), 417],
  ['two lengths', `POST /sign-in HTTP/1.1\r\n${HOST}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`, 400],
  ['a length and pieces', `POST /sign-in HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, 400],
  ['a foreign sign-in', `POST /sign-in HTTP/1.1\r\n${HOST}Content-Length: 0\r\nOrigin: https://evil.example\r\n`, 403],
  ['a reading', `POST /luot-doc HTTP/1.1\r\n${HOST}Origin: https://bao.example\r\nContent-Length: 1\r\n\r\n9`, 204],
  ['signing in', get('/sign-in'), 200],
  ['the newsroom, signed out', get('/newsroom'), 307],
  ['the newsroom, of another host', 'GET /newsroom HTTP/1.1\r\nHost: evil.example\r\n', 307],
  ['nothing of the API', get('/api/none'), 404],
]

describe.each(DIALECTS)('odd requests, on %s', (dialect) => {
  let room: FaultyNewsroom
  beforeAll(async () => {
    room = await openNewsroom(dialect, 1, { siteUrl: 'https://bao.example' })
  })
  afterAll(() => room.close())

  /** The whole answer, as it comes over the connection. */
  const raw = (text: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(room.url).port), '127.0.0.1')
      let answer = ''
      socket.on('data', (piece) => {
        answer += piece
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(answer))
      const [head, ...body] = text.split('\r\n\r\n')
      const closing = /\nUpgrade:/.test(text) ? 'Connection: Upgrade, close' : 'Connection: close'
      socket.write(`${head?.replace(/\r\n$/, '')}\r\n${closing}\r\n\r\n${body.join('\r\n\r\n')}`, 'latin1')
    })

  it('are each answered with their status, the policy and nosniff, and nothing of theirs in it', async () => {
    const wrong: string[] = []
    for (const round of [1, 2]) {
      for (const [name, request, status] of REQUESTS) {
        const answer = await raw(request)
        const head = answer.split('\r\n\r\n')[0]?.toLowerCase() ?? ''
        const found = Number(/^http\/1\.1 (\d+)/.exec(head)?.[1])
        if (found !== status) wrong.push(`${name}, time ${round}: ${found} instead of ${status}`)
        for (const header of ['content-security-policy', 'x-content-type-options']) {
          if (!head.includes(`\r\n${header}: `)) wrong.push(`${name}, time ${round}: no ${header}`)
        }
        if (/\r\nset-cookie: a=b/.test(head) || /location: (https?:)?\/\/evil/.test(head))
          wrong.push(`${name}: ${head}`)
        if (EVIL.test(answer.slice(head.length)) || /khong\/co\/gi/.test(answer.slice(head.length))) {
          wrong.push(`${name}: the address stands in the page`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(room.server().output()).not.toContain('"level":"error"')
  })

  it('believe no host, scheme or address that a client names for itself', async () => {
    const asked = await raw(get('/newsroom', 'X-Forwarded-Proto: https,http\r\nX-Forwarded-Host: evil.example\r\n'))
    expect(asked).toMatch(/\r\nlocation: \/sign-in/i)
    expect(asked).not.toMatch(EVIL)
    const form = 'Origin: https://evil.example\r\nX-Forwarded-Host: evil.example\r\nContent-Length: 0\r\n'
    expect(await raw(`POST /sign-in HTTP/1.1\r\n${HOST}${form}`)).toMatch(/^HTTP\/1\.1 403 /)
  })
})
