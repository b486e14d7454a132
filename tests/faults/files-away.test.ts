import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#newsroom/kit/id.ts'
import { aPicture } from '#tests/browser/kit/a-picture.ts'
import { aPdf } from '#tests/builders/files.ts'
import { type S3Server, startS3Server } from '#tests/s3-server.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, sized } from './kit/size.ts'

/** An upload is refused within this, in milliseconds: the store is tried three times. */
const PATIENCE_MS = 10_000
const AWAY_MS = sized(2000, 60_000)

describe.each(DIALECTS)('a store of files that is away, on %s', (dialect) => {
  let room: FaultyNewsroom
  let s3: S3Server
  beforeAll(async () => {
    room = await openNewsroom(dialect, 1)
    s3 = await startS3Server(join(room.directory, 's3'))
    await room.server().stop()
    Object.assign(room.environment, s3.variables)
    await room.crash()
  })
  afterAll(async () => {
    await room.close()
    await s3.stop()
  })

  it('is told to who sends, stops nobody who writes or reads, and takes what is sent again, once', async () => {
    const [writer] = room.writers
    if (!writer) throw new Error('Nobody writes here.')
    const staff = { cookie: writer.cookie, origin: room.url }
    const send = async (path: string, bytes: Buffer, name: string, act: string) => {
      const headers = { ...staff, 'x-file-name': encodeURIComponent(name), 'x-act-name': act }
      const begun = performance.now()
      const answer = await fetch(room.url + path, { method: 'POST', headers, body: new Uint8Array(bytes) })
      return { status: answer.status, ms: performance.now() - begun, ...(await answer.json()) }
    }
    const before = await send('/api/media', await aPicture(), 'cầu.jpg', newId())
    expect(before).toMatchObject({ status: 201, ok: true })
    const thumbnail = `${room.url}/api/media/${before.media.id}/small`
    const seen = async () => (await fetch(thumbnail, { headers: staff })).status
    expect(await seen()).toBe(200)

    await s3.stop()
    const picture = await aPicture(60, 40)
    const [forPicture, forFile] = [newId(), newId()]
    const picturesAway = await send('/api/media', picture, 'đò.jpg', forPicture)
    const filesAway = await send('/api/files?kind=document', aPdf(), 'đề án.pdf', forFile)
    for (const refused of [picturesAway, filesAway]) {
      expect(refused).toMatchObject({ status: 503, ok: false, refusal: { code: 'files_away' } })
      expect(refused.ms).toBeLessThan(PATIENCE_MS)
    }
    await pause(AWAY_MS)
    // Texts are saved, pages are read, and what was seen lately is still to be seen.
    const draft = `${room.url}/api/articles/${writer.articleId}/draft`
    const { version, content } = await (await fetch(draft, { headers: staff })).json()
    const body = JSON.stringify({ baseVersion: version, content, saveKey: newId() })
    const saved = await fetch(draft, { method: 'PUT', headers: { ...staff, 'content-type': 'application/json' }, body })
    expect(saved.status).toBe(200)
    expect((await fetch(room.url)).status).toBe(200)
    expect((await fetch(`${room.url}/api/health`)).status).toBe(200)
    expect(await seen()).toBe(200)

    await s3.start()
    const sent = await send('/api/media', picture, 'đò.jpg', forPicture)
    expect(sent).toMatchObject({ status: 201, ok: true })
    const again = await send('/api/media', picture, 'đò.jpg', forPicture)
    expect([again.status, again.media?.id]).toEqual([201, sent.media.id])
    expect(await send('/api/files?kind=document', aPdf(), 'đề án.pdf', forFile)).toMatchObject({ status: 201 })
    const kept = await fetch(`${room.url}/api/media/${sent.media.id}/original`, { headers: staff })
    expect(Buffer.from(await kept.bytes()).equals(picture)).toBe(true)
    figures(`${dialect}: refused after ${Math.round(picturesAway.ms)} and ${Math.round(filesAway.ms)} ms`)
  })
})
