import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { operator } from '#operations/people/operator.ts'
import { freePort } from '../postgres-server.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, sized } from './kit/size.ts'

const soon = { timeout: 10_000, interval: 20 }

/** Signs in as an open page does. @param from the address that the proxy in front says */
async function signIn(
  room: FaultyNewsroom,
  personId: string,
  password: string,
  from: string,
  cookie = '',
): Promise<{ status: number; cookies: string; code: string }> {
  const response = await fetch(`${room.url}/api/session`, {
    method: 'POST',
    headers: { origin: room.url, 'content-type': 'application/json', 'x-forwarded-for': from, cookie },
    body: JSON.stringify({ personId, password }),
  })
  const answer = await response.json()
  const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  return { status: response.status, cookies: cookies.join('; '), code: answer.refusal?.code ?? '' }
}

/** Opens a stream of events and tells when it is over. */
async function listen(url: string, cookie: string): Promise<{ over: Promise<number>; text: () => string }> {
  const response = await fetch(url, { headers: { cookie } })
  expect(response.status).toBe(200)
  let text = ''
  const over = (async () => {
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) text += decoder.decode(part, { stream: true })
    return performance.now()
  })()
  await expect.poll(() => text, soon).toContain('event:')
  return { over, text: () => text }
}

test('behind TLS the session comes in a cookie of this host alone, which no script reads', async () => {
  const room = await openNewsroom('sqlite', 1, { siteUrl: 'https://bao.example' })
  try {
    const [writer] = room.writers
    const response = await fetch(`${room.url}/api/session`, {
      method: 'POST',
      headers: { origin: 'https://bao.example', 'content-type': 'application/json' },
      body: JSON.stringify({ personId: writer?.id, password: room.password }),
    })
    const session = response.headers.getSetCookie().find((each) => each.includes('session-token')) ?? ''
    expect(session).toMatch(/^__Host-authjs\.session-token=/)
    for (const word of [/; secure/i, /; httponly/i, /; samesite=lax/i, /; path=\/(;|$)/i]) expect(session).toMatch(word)
    expect(session).not.toMatch(/domain=/i)
    const cookie = session.split(';')[0] ?? ''
    expect((await fetch(`${room.url}/api/media`, { headers: { cookie } })).status).toBe(200)
  } finally {
    await room.close()
  }
})

describe.each(DIALECTS)('signing in, on %s', (dialect) => {
  let room: FaultyNewsroom
  beforeAll(async () => {
    room = await openNewsroom(dialect, 3)
    provideDatabase(room.db)
  })
  afterAll(() => room.close())

  test('an owner whom strangers try to lock out comes in: with a browser of old from anywhere, else from elsewhere', async () => {
    const [writer] = room.writers
    if (!writer) throw new Error('There is a writer.')
    const first = await signIn(room, writer.id, room.password, '203.0.113.1')
    expect(first.status).toBe(200)
    expect(first.cookies).toContain('newsroom-device=')
    const guesses = await Promise.all(Array.from({ length: 40 }, () => signIn(room, writer.id, 'sai', '203.0.113.9')))
    expect(guesses.filter(({ code }) => code === 'wrong_password').length).toBeLessThanOrEqual(10)
    expect((await signIn(room, writer.id, room.password, '203.0.113.9')).code).toBe('too_many_attempts')
    const device = first.cookies.split('; ').find((each) => each.startsWith('newsroom-device=')) ?? ''
    expect((await signIn(room, writer.id, room.password, '203.0.113.9', device)).status).toBe(200)
    expect((await signIn(room, writer.id, room.password, '198.51.100.7')).status).toBe(200)
    // The cookie by itself opens nothing, and one that was made up or is another person's says nothing.
    expect((await fetch(`${room.url}/api/media`, { headers: { cookie: device } })).status).toBe(401)
    const forged = device.replace(/[^.]*$/, 'x'.repeat(43))
    expect((await signIn(room, writer.id, room.password, '203.0.113.9', forged)).code).toBe('too_many_attempts')
    const other = room.writers[1]
    for (let n = 0; n < 11; n++) await signIn(room, other?.id ?? '', 'sai', '203.0.113.9')
    expect((await signIn(room, other?.id ?? '', room.password, '203.0.113.9', device)).code).toBe('too_many_attempts')
  })

  test('a blocked person hears nothing more within a second, on whichever server', async () => {
    const other: ServerProcess[] = []
    const urls = [room.url]
    if (dialect === 'postgres') {
      const port = await freePort()
      other.push(await startServer({ ...room.environment, PORT: String(port) }))
      urls.push(`http://localhost:${port}`)
    }
    const writer = room.writers[2]
    if (!writer) throw new Error('There is a third writer.')
    const paths = ['/api/live', `/api/live?article=${writer.articleId}&page=${'0'.repeat(26)}`]
    const streams = await Promise.all(urls.flatMap((url) => paths.map((path) => listen(url + path, writer.cookie))))
    await pause(1000)
    const version = (await findPerson(room.db, writer.id))?.version ?? 0
    expect((await blockPerson(operator, { personId: writer.id, version }, true)).ok).toBe(true)
    const blocked = performance.now()
    const ends = (await Promise.all(streams.map(({ over }) => over))).map((end) => end - blocked)
    figures(
      `${dialect}: ${streams.length} streams of a blocked person on ${urls.length} servers ended after ${ends.map(Math.round).join(', ')} ms`,
    )
    expect(Math.max(...ends)).toBeLessThan(1000)
    for (const { text } of streams) expect(text()).toContain('event: over')
    for (const server of other) await server.stop()
  })

  test('a flood of sign-ins from many networks keeps no file waiting, and lets a browser of old in', async () => {
    const chunk = readdirSync('.next/static/chunks').find((name) => name.endsWith('.js')) ?? ''
    const file = `${room.url}/_next/static/chunks/${chunk}`
    const [writer] = room.writers
    if (!writer) throw new Error('There is a writer.')
    const device = (await signIn(room, writer.id, room.password, '198.51.100.8')).cookies
    const fetchFiles = async (count: number) => {
      const took: number[] = []
      for (let n = 0; n < count; n++) {
        const begun = performance.now()
        await (await fetch(file)).arrayBuffer()
        took.push(performance.now() - begun)
      }
      return took.sort((a, b) => a - b)
    }
    await fetchFiles(10)
    const calm = await fetchFiles(sized(40, 200))
    let flooding = true
    const codes = new Map<string, number>()
    const flood = Array.from({ length: 100 }, async (_, n) => {
      for (let round = 0; flooding; round++) {
        const network = `10.${n}.${round % 250}.${(round >> 8) + 1}`
        const { status, code } = await signIn(room, `nobody${n}x${round}`, 'sai', network)
        codes.set(code || String(status), (codes.get(code || String(status)) ?? 0) + 1)
      }
    })
    await pause(500)
    const stormy = await fetchFiles(sized(40, 200))
    const begun = performance.now()
    const known = await signIn(room, writer.id, room.password, '10.99.99.99', device)
    const cameIn = performance.now() - begun
    flooding = false
    await Promise.all(flood)
    const middle = (values: number[]) => Math.round(values[values.length >> 1] ?? 0)
    const late = (values: number[]) => Math.round(values[Math.floor(values.length * 0.95)] ?? 0)
    figures(
      `${dialect}: a file in ${middle(calm)} ms (p95 ${late(calm)}), under ${[...codes.values()].reduce((a, b) => a + b, 0)} sign-ins in ${middle(stormy)} ms (p95 ${late(stormy)}); a known browser came in after ${Math.round(cameIn)} ms; ${[...codes].map(([code, count]) => `${code} ${count}`).join(', ')}`,
    )
    expect(known.status).toBe(200)
    expect(late(stormy)).toBeLessThan(1500)
    expect([...codes.keys()].every((code) => ['wrong_password', 'crowded', 'too_many_attempts'].includes(code))).toBe(
      true,
    )
  })
})
