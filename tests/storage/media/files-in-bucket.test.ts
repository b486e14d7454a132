import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addFile } from '#operations/media/add-file.ts'
import { readLostFiles } from '#operations/media/lost-files.ts'
import { isStoreAway } from '#server/files/object-store.ts'
import { fileStore } from '#server/files/store.ts'
import { sentDocument, sentPicture } from '#server/http/sent-files.ts'
import { fileResponse } from '#server/media/file-response.ts'
import { lookAtFiles } from '#server/media/files-clock.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { keepUpload } from '#server/media/uploads.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aPicture } from '#tests/browser/kit/a-picture.ts'
import { anMp3, aPdf } from '#tests/builders/files.ts'
import { aPerson, ok } from '#tests/builders/newsroom.ts'
import { type S3Server, startS3Server } from '#tests/s3-server.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('files in a bucket', (room) => {
  let s3: S3Server
  beforeAll(async () => {
    s3 = await startS3Server(join(room.directory, 's3'))
    const read = readEnvironment({ ...s3.variables, DATA_DIR: room.directory, DATABASE_URL: room.url })
    if (!read.ok) throw new Error(read.faults.join('\n'))
    provideEnvironment(read.environment)
  })
  afterAll(() => s3.stop())
  const upload = (bytes: Buffer, kind: 'audio' | 'document', name: string) =>
    keepUpload(new Request('http://localhost', { method: 'POST', body: new Uint8Array(bytes) }), kind, name)
  const asked = (headers: Record<string, string> = {}) => new Request('http://localhost', { headers })

  it('are kept and sent as from the disk: pictures, recordings in parts, documents', async () => {
    const { picture } = ok(await keepPicture(await aPicture(), 'x.jpg'))
    expect(fileStore().objects.place).toBe('s3://toa-soan/bao')
    expect([...(await fileStore().namesOf(picture.fileKey)).keys()].sort()).toEqual([
      'large',
      'medium',
      'original',
      'small',
    ])
    const small = await fileResponse(asked(), sentPicture(picture.fileKey, 'small', 'readers'))
    expect([small?.status, small?.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(
      Buffer.from((await small?.bytes()) ?? [])
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP')

    const sound = Buffer.concat([anMp3(), Buffer.alloc(6_000_000, 7)])
    const { kept } = ok(await upload(sound, 'audio', 'x.mp3'))
    expect(kept.sha256).toBe(createHash('sha256').update(sound).digest('hex'))
    const part = await fileResponse(asked({ range: 'bytes=5000000-5000099' }), sentDocument(kept, 'readers'))
    expect([part?.status, part?.headers.get('content-range')]).toEqual([206, `bytes 5000000-5000099/${sound.length}`])
    expect(Buffer.from((await part?.bytes()) ?? []).equals(sound.subarray(5_000_000, 5_000_100))).toBe(true)
    const end = await fileResponse(asked({ range: `bytes=${sound.length}-` }), sentDocument(kept, 'readers'))
    expect(end?.status).toBe(416)
    const head = await fileResponse(new Request('http://localhost', { method: 'HEAD' }), sentDocument(kept, 'readers'))
    expect([head?.headers.get('content-length'), head?.body]).toEqual([String(sound.length), null])
  })

  it('what is refused leaves nothing there, and what is lost there is found', async () => {
    const count = async () => {
      let keys = 0
      for await (const _ of fileStore().keys()) keys += 1
      return keys
    }
    const before = await count()
    expect(await upload(Buffer.from('<html>'), 'document', 'x.pdf')).toMatchObject({ ok: false })
    expect(await keepPicture(Buffer.from('GIF89a'), 'x.gif')).toMatchObject({ ok: false })
    expect(await count()).toBe(before)
    const chief = await aPerson('editor_in_chief')
    const { kept } = ok(await upload(aPdf(), 'document', 'đề án.pdf'))
    ok(await addFile(await aPerson('reporter'), kept))
    await lookAtFiles()
    expect(await readLostFiles(chief)).toMatchObject({ count: 0 })
    await fileStore().drop(kept.fileKey)
    await lookAtFiles()
    expect(await readLostFiles(chief)).toMatchObject({ count: 1, names: ['đề án.pdf'] })
  })

  it('while the store is away, what was read lately is sent; the rest is asked for again; nothing is half taken', async () => {
    const { picture } = ok(await keepPicture(await aPicture(), 'x.jpg'))
    const small = sentPicture(picture.fileKey, 'small', 'readers')
    const content = await (await fileResponse(asked(), small))?.bytes()
    await expect
      .poll(() => fileStore().objects.stat(`files/${picture.fileKey.slice(0, 2)}/${picture.fileKey}/small`))
      .toBeTruthy()
    await s3.stop()
    // A copy is made beside the answer.
    await expect.poll(async () => (await fileResponse(asked(), small))?.status).toBe(200)
    expect(await (await fileResponse(asked(), small))?.bytes()).toEqual(content)
    const large = await fileResponse(asked(), sentPicture(picture.fileKey, 'large', 'readers'))
    expect([large?.status, large?.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await upload(aPdf(), 'document', 'x.pdf').then(() => null, isStoreAway)).toBe(true)
    expect(await keepPicture(await aPicture(), 'x.jpg').then(() => null, isStoreAway)).toBe(true)
    await s3.start()
    ok(await upload(aPdf(), 'document', 'x.pdf'))
    const again = await fileResponse(asked(), sentPicture(picture.fileKey, 'large', 'readers'))
    expect([again?.status, (await again?.bytes())?.subarray(8, 12).toString()]).toEqual([200, '87,69,66,80'])
  })
})
