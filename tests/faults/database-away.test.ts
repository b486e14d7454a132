import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { publicFilePath } from '#newsroom/media/files.ts'
import { addFile } from '#operations/media/add-file.ts'
import { openFolder } from '#server/files/folder.ts'
import { filesIn, newFileKey } from '#server/files/store.ts'
import { aBody, aNewsroom, aPublished, ok, step } from '../builders/newsroom.ts'
import { type DatabaseProxy, startDatabaseProxy } from './kit/database-proxy.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { SavingClient } from './kit/saving-client.ts'
import { figures, isLong, sized } from './kit/size.ts'

/** Nobody waits longer for an honest answer, in milliseconds: three seconds are promised, the rest is a busy machine's. */
const PATIENCE_MS = 5000
/** A page is made anew after a minute; the long form waits for that. */
const AWAY_MS = sized(4000, 70_000)

let room: FaultyNewsroom
let proxy: DatabaseProxy
let desk: Awaited<ReturnType<typeof aNewsroom>>
let kept = ''
/** A document that its article's page names, and that nobody has asked for. */
let attached = ''

beforeAll(async () => {
  room = await openNewsroom('postgres', 1, {
    through: async (databaseUrl) => {
      proxy = await startDatabaseProxy(databaseUrl)
      return proxy.url
    },
  })
  provideDatabase(room.db)
  desk = await aNewsroom()
  const file = await aFile()
  attached = publicFilePath(file)
  const article = await aPublished(desk, { title: 'Bài còn đọc được', body: carrying(file.id) })
  // Two looks at what has changed: pages made from now on are not forgotten for it.
  await pause(1200)
  kept = (await fetch(`${room.url}/muc/bai-${(await findArticle(room.db, article))?.number}`)).url
})
afterAll(async () => {
  await room.close()
  await proxy.close()
})

describe.each(['stall', 'refuse'] as const)('a database whose network does this: %s', (how) => {
  beforeEach(async () => {
    proxy.open()
    while ((await ask('/api/health')).status !== 200) await pause(20)
    for (const address of ['/', kept]) expect((await ask(address)).status).toBe(200)
  })

  it('leaves readers what they had; others hear the truth within three seconds; health answers at once', async () => {
    const client = aDesk()
    await client.edit()
    proxy[how]()
    const saving = client.edit()
    // At once, before the server knows, and when it knows.
    for (const sinceMs of [0, AWAY_MS]) {
      await pause(sinceMs)
      const asked = [ask('/'), ask(kept), ask('/tim-kiem?q=lu'), ask('/newsroom', true), ask('/api/health'), draft()]
      const [front, article, search, newsroom, health, read] = await Promise.all(asked)
      for (const answer of [front, article]) expect(answer?.status).toBe(200)
      for (const answer of [search, newsroom, health, read]) {
        expect(answer?.status).toBe(503)
        expect(answer?.ms).toBeLessThan(PATIENCE_MS)
      }
      for (const answer of [search, newsroom]) {
        expect(answer?.text).toMatch(/không đọc được cơ sở dữ liệu[\s\S]*Mã lỗi: [0-9a-f]{8}/)
        expect(answer?.retryAfter).toBe('10')
      }
      expect(JSON.parse(read?.text ?? '')).toMatchObject({ ok: false, refusal: { code: 'unavailable' } })
      expect(health?.ms).toBeLessThan(2000)
      // What stands on a kept page is sent with it, to who never had it, too. Nothing else is.
      const document = await fetch(room.url + attached)
      expect([document.status, document.headers.get('content-type'), (await document.bytes()).length]).toEqual([
        200,
        'application/pdf',
        5,
      ])
      expect((await ask(attached.replace(/[0-9a-z]{26}/, '0'.repeat(26)))).status).toBe(503)
      console.log(
        `▸ ${how}, after ${sinceMs} ms: ${asked.length} answers within ${Math.max(...(await Promise.all(asked)).map(({ ms }) => ms))} ms`,
      )
    }
    const begun = performance.now()
    proxy.open()
    while ((await ask('/api/health')).status !== 200) await pause(20)
    figures(`${how}: back ${Math.round(performance.now() - begun)} ms after the network`)
    expect(performance.now() - begun).toBeLessThan(PATIENCE_MS)
    expect((await ask('/newsroom', true)).status).toBe(200)
    await saving
    expect(client.acknowledged).toHaveLength(2)
    const said = room.server().output()
    expect(said).toContain('database does not answer')
    expect(said).toContain('database answers again')
    // A page is as good as new for a minute, whatever the database does: only the long form outlives that.
    if (isLong) expect(said).toContain('readers get kept pages')
  })

  it('is not noticed where it is away for a moment: who asks waits for it', async () => {
    proxy[how]()
    const asked = [ask('/newsroom', true), ask('/tim-kiem?q=nuoc'), draft()]
    await pause(300)
    proxy.open()
    for (const answer of await Promise.all(asked)) {
      expect(answer.ms).toBeLessThan(PATIENCE_MS)
      expect([200, 503]).toContain(answer.status)
    }
    while ((await ask('/api/health')).status !== 200) await pause(20)
    expect((await ask('/newsroom', true)).ms).toBeLessThan(PATIENCE_MS)
  })

  it('takes down what was taken down meanwhile as soon as it is back', async () => {
    const carried = await aFile()
    const article = await aPublished(desk, { title: `Bài bị gỡ khi mất mạng ${how}`, body: carrying(carried.id) })
    const file = publicFilePath(carried)
    const { url } = await fetch(`${room.url}/muc/bai-${(await findArticle(room.db, article))?.number}`)
    await pause(1200)
    for (const address of [url, file]) expect((await ask(address)).status).toBe(200)
    proxy[how]()
    while ((await ask('/api/health')).status === 200) await pause(20)
    ok(await step(desk.chief, article, 'take_down', { reason: 'Sai sự thật.' }))
    for (const address of [url, file]) expect((await ask(address)).status).toBe(200)
    proxy.open()
    while ((await ask('/api/health')).status !== 200) await pause(20)
    await expect.poll(async () => (await ask(url)).status, { timeout: PATIENCE_MS }).toBe(410)
    expect((await ask(file)).status).toBe(404)
    // What was taken down before the database went is not remembered, either.
    proxy[how]()
    while ((await ask('/api/health')).status === 200) await pause(20)
    expect((await ask(file)).status).toBe(503)
  })
})

/** A document of the newsroom's, in the server's store. */
async function aFile() {
  const fileKey = newFileKey()
  const bytes = Buffer.from('%PDF-')
  await filesIn(openFolder(room.directory)).put(fileKey, 'original', [bytes], { bytes: bytes.length })
  const facts = { kind: 'document', name: 'Phụ lục.pdf', mimeType: 'application/pdf', sha256: '' } as const
  return ok(await addFile(desk.reporter, { ...facts, fileKey, bytes: bytes.length })).file
}

function carrying(fileId: string): DocumentNode {
  return {
    type: 'doc',
    content: [
      ...aBody('Theo báo cáo.').content,
      { type: 'attachment', attrs: { fileId }, content: [{ type: 'text', text: 'Phụ lục' }] },
    ],
  }
}

type Answered = { status: number; ms: number; text: string; retryAfter: string | null }

async function ask(address: string, signedIn = false, init: RequestInit = {}): Promise<Answered> {
  const begun = performance.now()
  const headers = { ...(signedIn ? { cookie: room.writers[0]?.cookie ?? '' } : {}), ...init.headers }
  const answer = await fetch(new URL(address, room.url), { ...init, headers })
  const text = await answer.text()
  return {
    status: answer.status,
    ms: Math.round(performance.now() - begun),
    text,
    retryAfter: answer.headers.get('retry-after'),
  }
}

/** The draft of the writer, as their desk asks for it. */
function draft(): Promise<Answered> {
  return ask(`/api/articles/${room.writers[0]?.articleId}/draft`, true)
}

/** A desk that goes on saving until it is answered. */
function aDesk(): SavingClient {
  const [writer] = room.writers
  if (!writer) throw new Error('Nobody writes here.')
  return new SavingClient(room.url, writer, 'bàn viết')
}
