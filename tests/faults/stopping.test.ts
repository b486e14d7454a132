import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#newsroom/kit/id.ts'
import { hasNginx, shippedSite, startNginx } from '../nginx.ts'
import { freePort } from '../postgres-server.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, sized } from './kit/size.ts'

const ROUNDS = sized(4, 10)
const WRITERS = 6
/** So many requests lie unread when the server is told to stop. */
const UNREAD = 175
/** Each third of them is a save; the first of each desk is stored, the others hear that there is a newer text. */
const SAVES = Math.ceil(UNREAD / 3)
const DESKS = 12

type Writer = FaultyNewsroom['writers'][number]

/** The draft of a writer as it stands, for a save that names its version. */
async function draftOf(url: string, writer: Writer): Promise<{ version: number; content: { title: string } }> {
  const answer = await fetch(`${url}/api/articles/${writer.articleId}/draft`, { headers: { cookie: writer.cookie } })
  return (await answer.json()) as { version: number; content: { title: string } }
}

describe.each(DIALECTS)('a server that is told to stop, on %s', (dialect) => {
  let room: FaultyNewsroom
  let server: ServerProcess
  beforeAll(async () => {
    room = await openNewsroom(dialect, DESKS)
    await room.server().stop()
  })
  afterAll(async () => {
    await server.kill()
    await room.close()
  })

  it('answers everything that had arrived, read or not, and says that it ends', async () => {
    server = await startServer(room.environment)
    const drafts = await Promise.all(room.writers.map((writer) => draftOf(room.url, writer)))
    const port = Number(new URL(room.url).port)
    const host = `Host: localhost:${port}\r\n`
    const messages = Array.from({ length: UNREAD }, (_, n) => {
      if (n % 3 !== 0) return `GET ${n % 3 === 1 ? '/' : `/khong-co-${n}`} HTTP/1.1\r\n${host}\r\n`
      const [writer, draft] = [room.writers[(n / 3) % DESKS], drafts[(n / 3) % DESKS]]
      if (!writer || !draft) throw new Error('There is no such writer.')
      const content = { ...draft.content, title: `Lưu khi máy chủ nghỉ, ${n}` }
      const body = JSON.stringify({ baseVersion: draft.version, content, saveKey: newId() })
      const more = `${host}Origin: ${room.url}\r\nCookie: ${writer.cookie}\r\nContent-Type: application/json\r\n`
      return `PUT /api/articles/${writer.articleId}/draft HTTP/1.1\r\n${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    })
    const talk = (message: string, known: boolean) => {
      const socket = connect(port, '127.0.0.1')
      let text = ''
      let error = ''
      socket.on('data', (piece) => {
        text += piece
      })
      socket.on('error', (fault: NodeJS.ErrnoException) => {
        error = fault.code ?? fault.message
      })
      // Some come on a connection that was in use before.
      if (known) socket.write(`GET /api/health HTTP/1.1\r\n${host}\r\n`)
      const first = () => text.includes('"ok":true')
      return { socket, message, known, first, said: () => text, error: () => error }
    }
    const clients = messages.map((message, n) => talk(message, n % 2 === 0))
    for (const { known, first } of clients) if (known) await expect.poll(first).toBe(true)

    // Frozen, it reads nothing, and the system takes connections and bytes for it.
    server.signal('SIGSTOP')
    const late = messages.slice(0, 50).map(() => talk(`GET / HTTP/1.1\r\n${host}\r\n`, false))
    for (const { socket, message } of [...clients, ...late]) socket.write(message)
    await pause(300)
    server.signal('SIGTERM')
    server.signal('SIGCONT')
    // Whoever manages it may say so twice.
    await pause(50)
    server.signal('SIGTERM')
    await Promise.all([...clients, ...late].map(({ socket }) => socket.destroyed || once(socket, 'close')))
    await server.stop()

    let last = 0
    const statuses = new Map<string, number>()
    for (const client of [...clients, ...late]) {
      expect(client.error(), `${client.message.slice(0, 40)} … ${server.output()}`).toBe('')
      const answer = client.said().slice(client.known ? client.said().indexOf('"ok":true') : 0)
      const status = /HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none'
      // What was read in the same moment as the signal was answered before it was heard of.
      if (/\nconnection: close\r/i.test(answer)) last += 1
      const kind = `${client.message.slice(0, 3)} ${status}`
      statuses.set(kind, (statuses.get(kind) ?? 0) + 1)
    }
    figures(
      `${dialect}: ${UNREAD + 50} unread at SIGTERM, ${last} told that it ends: ${[...statuses].map((each) => each.join(' × ')).join(', ')}`,
    )
    expect(last).toBeGreaterThan(SAVES)
    expect(statuses.get('PUT 200')).toBe(DESKS)
    expect(statuses.get('PUT 409')).toBe(SAVES - DESKS)
    expect([...statuses.keys()].sort()).toEqual(['GET 200', 'GET 404', 'PUT 200', 'PUT 409'])
    expect(server.output()).toContain('"stopped"')
  })
})

describe.skipIf(!hasNginx)('two servers behind the shipped nginx, restarted in turn', () => {
  const directory = mkdtempSync(join(tmpdir(), 'toa-soan-rolling-'))
  let room: FaultyNewsroom
  let servers: { environment: NodeJS.ProcessEnv; process: ServerProcess }[]
  let nginx: Awaited<ReturnType<typeof startNginx>>
  let url: string
  beforeAll(async () => {
    const port = await freePort()
    url = `http://localhost:${port}`
    room = await openNewsroom('postgres', WRITERS, { siteUrl: url })
    const second = { ...room.environment, PORT: String(await freePort()) }
    servers = [
      { environment: room.environment, process: room.server() },
      { environment: second, process: await startServer(second) },
    ]
    const upstream = servers.map(({ environment }) => `127.0.0.1:${environment.PORT}`).join(' max_fails=0; server ')
    nginx = await startNginx(join(directory, 'nginx'), [shippedSite(port, upstream, directory)], [port])
  })
  afterAll(async () => {
    nginx.kill('SIGTERM')
    await once(nginx, 'exit')
    for (const { process } of servers) await process.kill()
    await room.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it('loses no request and no save', async () => {
    let over = false
    const lost: string[] = []
    const counts = { saves: 0, pages: 0 }
    const saving = room.writers.map(async (writer, n) => {
      let { version, content } = await draftOf(url, writer)
      while (!over) {
        content = { ...content, title: `Bản ${version} của bàn ${n}` }
        const answer = await fetch(`${url}/api/articles/${writer.articleId}/draft`, {
          method: 'PUT',
          headers: { cookie: writer.cookie, origin: url, 'content-type': 'application/json' },
          body: JSON.stringify({ baseVersion: version, content, saveKey: newId() }),
        }).catch((error: Error) => error)
        counts.saves += 1
        const saved = answer instanceof Error ? null : await answer.json().catch(() => null)
        if (saved?.ok) version = saved.version
        else {
          lost.push(`save: ${answer instanceof Error ? answer.message : answer.status} ${JSON.stringify(saved)}`)
          version = (await draftOf(url, writer)).version
        }
        await pause(20)
      }
    })
    const reading = ['/', '/?trang=2', '/tim-kiem?q=bai', '/khong-co-gi-o-day', '/api/health'].map(async (path) => {
      while (!over) {
        const answer = await fetch(`${url}${path}`).catch((error: Error) => error)
        counts.pages += 1
        const status = answer instanceof Error ? answer.message : answer.status
        if (!(answer instanceof Error)) await answer.text()
        if (status !== 200 && status !== 404) lost.push(`${path}: ${status}`)
        await pause(10)
      }
    })
    for (let round = 0; round < ROUNDS; round++) {
      const turn = servers[round % servers.length]
      if (!turn) throw new Error('There is no such server.')
      await turn.process.stop()
      turn.process = await startServer(turn.environment)
    }
    over = true
    await Promise.all([...saving, ...reading])
    figures(`${ROUNDS} restarts in turn: ${counts.saves} saves and ${counts.pages} pages, ${lost.length} lost`)
    expect(lost).toEqual([])
    expect(counts.saves + counts.pages).toBeGreaterThan(1000)
  })
})
