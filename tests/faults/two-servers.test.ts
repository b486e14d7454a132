import { afterAll, beforeAll, expect, it } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { newId } from '#newsroom/kit/id.ts'
import { viewerOf } from '#operations/people/session.ts'
import { ok, step } from '../builders/newsroom.ts'
import { freePort } from '../postgres-server.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { SavingClient } from './kit/saving-client.ts'
import { figures } from './kit/size.ts'

/** Within this time what happens on one server is known to the pages that are open on another. */
const HEARD_MS = 2000

let room: FaultyNewsroom
let second: ServerProcess
let secondUrl: string
beforeAll(async () => {
  room = await openNewsroom('postgres', 2)
  const port = await freePort()
  secondUrl = `http://localhost:${port}`
  second = await startServer({ ...room.environment, PORT: String(port), SITE_URL: secondUrl })
})
afterAll(async () => {
  await second.kill()
  await room.close()
})

type Writer = FaultyNewsroom['writers'][number]

function writer(n: number): Writer {
  const found = room.writers[n]
  if (!found) throw new Error('There is no such writer.')
  return found
}

function beat(url: string, who: Writer, articleId: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api/articles/${articleId}/presence`, {
    method: 'POST',
    headers: { cookie: who.cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

function live(url: string, cookie: string, query: string): Promise<Response> {
  return fetch(`${url}/api/live${query}`, {
    headers: { cookie, 'accept-encoding': 'gzip, br' },
  })
}

/** Reads a stream as it comes. */
function hearing(answer: Response) {
  const decoder = new TextDecoder()
  let text = ''
  const ended = (async () => {
    for await (const piece of answer.body ?? []) text += decoder.decode(piece, { stream: true })
  })()
  const heard = async (what: string): Promise<number> => {
    const begun = performance.now()
    await expect.poll(() => text, { timeout: 10_000, interval: 10 }).toContain(what)
    return performance.now() - begun
  }
  return { heard, ended }
}

it('tells pages on one server what happens on another, one event at a time, and stops cleanly under them', async () => {
  const author = writer(0)
  const here = { pageId: newId(), writes: true, unsaved: false }
  expect((await beat(secondUrl, author, author.articleId, here)).status).toBe(200)
  const answer = await live(secondUrl, author.cookie, `?article=${author.articleId}&page=${here.pageId}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('private, no-store, no-transform')
  expect(answer.headers.get('content-encoding')).toBeNull()
  const stream = hearing(answer)
  await stream.heard('"elsewhere":null')
  await stream.heard('"unread":')

  const times: number[] = []
  expect((await beat(room.url, author, author.articleId, { ...here, pageId: newId() })).status).toBe(200)
  times.push(await stream.heard('"elsewhere":{"writes":true,"leads":false}'))

  const client = new SavingClient(room.url, author, 'bàn trên máy chủ một')
  await client.edit()
  const [saved] = client.acknowledged
  times.push(await stream.heard(`"version":${saved?.version}`))

  provideDatabase(room.db)
  const person = await findPerson(room.db, author.id)
  if (!person) throw new Error('The author is gone.')
  ok(await step(viewerOf(person), author.articleId, 'submit'))
  times.push(await stream.heard('"state":"submitted"'))
  figures(`heard on the other server after ${times.map((ms) => Math.round(ms)).join(', ')} ms (presence, save, step)`)
  expect(Math.max(...times)).toBeLessThan(HEARD_MS)

  const begun = performance.now()
  await second.stop()
  await stream.ended
  expect(performance.now() - begun).toBeLessThan(9500)
  expect(second.output()).toContain('"stopped"')
})

it('tells nothing to who may not know it, and takes nothing that is not a page', async () => {
  const [author, other] = [writer(0), writer(1)]
  const page = { pageId: newId(), writes: true, unsaved: false }
  expect((await beat(room.url, other, author.articleId, page)).status).toBe(404)
  const here = `?article=${author.articleId}&page=${page.pageId}`
  expect((await live(room.url, other.cookie, here)).status).toBe(404)
  expect((await live(room.url, '', here)).status).toBe(401)
  const article = `?article=${author.articleId}`
  const odd = [article, `${article}&page=`, `${article}&page=../x`, `${here}0`, `?page=${page.pageId}`, '?article=../x']
  for (const query of odd) {
    expect((await live(room.url, author.cookie, query)).status, query).toBe(400)
  }
  for (const body of [{}, [], null, { pageId: page.pageId }, { ...page, pageId: 1e300 }, { ...page, writes: 'yes' }]) {
    expect((await beat(room.url, author, author.articleId, body)).status, JSON.stringify(body)).toBe(400)
  }
  const long = { ...page, more: 'x'.repeat(5000) }
  expect((await beat(room.url, author, author.articleId, long)).status).toBe(413)
})

it('a server for readers has the reading pages, and nothing of the newsroom', async () => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const readers = await startServer({ ...room.environment, PORT: String(port), SITE_URL: url, ROLE: 'readers' })
  try {
    for (const path of ['/', '/tim-kiem', '/rss.xml', '/sitemap.xml', '/api/health', '/api/ready']) {
      expect((await fetch(url + path)).status, path).toBe(200)
    }
    const { cookie, articleId } = writer(0)
    for (const path of [
      '/newsroom',
      '/sign-in',
      '/set-up',
      '/api/live',
      `/api/articles/${articleId}/draft`,
      '/api/media/x',
    ]) {
      expect((await fetch(url + path, { headers: { cookie }, redirect: 'manual' })).status, path).toBe(404)
    }
    expect((await fetch(`${url}/sign-in`, { method: 'POST', headers: { origin: url }, body: 'x' })).status).toBe(404)
  } finally {
    await readers.stop()
  }
})
