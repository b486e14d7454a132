import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { findMedia } from '#db/stores/media/media.ts'
import { PICTURE_BYTES } from '#newsroom/media/media.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { listPictures } from '#operations/media/list-pictures.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { fileStore } from '#server/files/store.ts'
import { readBody } from '#server/http/read-body.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { aNewsroom, aPerson, aPublished, ok } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const plain = { width: 2000, height: 1000, channels: 3, background: '#c04030' } as const

describeEachDialect('pictures', (room) => {
  beforeAll(() => {
    provideEnvironment({
      port: 0,
      siteUrl: new URL('http://localhost'),
      databaseUrl: room.url,
      dataDirectory: room.directory,
      pagesDirectory: null,
      secret: 's'.repeat(32),
      development: false,
      offlineReading: true,
      trustedProxies: [],
      mail: null,
    })
  })
  const filesOf = async (fileKey: string) => {
    const folder = join(room.directory, 'files', fileKey.slice(0, 2), fileKey)
    return Object.fromEntries(
      await Promise.all((await readdir(folder)).map(async (n) => [n, await readFile(join(folder, n))])),
    )
  }

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'are taken as %s, kept as sent, and made in three sizes',
    async (format) => {
      const bytes = await sharp({ create: plain }).toFormat(format).toBuffer()
      const { picture } = ok(await keepPicture(bytes, 'Ảnh hội nghị.jpg'))
      expect(picture).toMatchObject({ width: 2000, height: 1000, mimeType: `image/${format}` })
      expect(picture.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      const files = await filesOf(picture.fileKey)
      expect(files.original?.equals(bytes)).toBe(true)
      const widths = await Promise.all(
        ['small', 'medium', 'large'].map(async (n) => (await sharp(files[n]).metadata()).width),
      )
      expect(widths).toEqual([480, 960, 1600])
    },
  )

  it('stand upright and carry no position, camera or owner when shown', async () => {
    const bytes = await sharp({ create: plain })
      .jpeg()
      .withExif({ IFD0: { Make: 'Canon', Artist: 'Ai' }, IFD3: { GPSLatitude: '21/1 50/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const sent = await sharp(bytes).metadata()
    expect(sent.orientation).toBe(6)
    expect(sent.exif).toBeDefined()
    const { picture } = ok(await keepPicture(bytes, 'x.jpg'))
    expect(picture).toMatchObject({ width: 1000, height: 2000 })
    const files = await filesOf(picture.fileKey)
    for (const name of ['small', 'medium', 'large']) {
      const { exif, xmp, iptc, orientation, width, height } = await sharp(files[name]).metadata()
      expect({ exif, xmp, iptc, orientation }).toEqual({})
      expect(height).toBe(width * 2)
    }
  })

  it('are never enlarged', async () => {
    const bytes = await sharp({ create: { ...plain, width: 300, height: 200 } })
      .png()
      .toBuffer()
    const { picture } = ok(await keepPicture(bytes, 'x.png'))
    expect((await sharp((await filesOf(picture.fileKey)).large).metadata()).width).toBe(300)
  })

  it('in CMYK are shown in the colours of a screen', async () => {
    const bytes = await sharp({ create: plain }).toColourspace('cmyk').jpeg().toBuffer()
    const { picture } = ok(await keepPicture(bytes, 'x.jpg'))
    expect((await sharp((await filesOf(picture.fileKey)).small).metadata()).space).toBe('srgb')
  })

  it('are refused with a reason where they are none of the three, broken, animated, empty or a bomb', async () => {
    const jpeg = await sharp({ create: plain }).jpeg().toBuffer()
    const frame = { width: 8, height: 8, channels: 3 as const }
    const frames = ['#f00', '#00f'].map((background) => ({ create: { ...frame, background } }))
    const animated = await sharp(await Promise.all(frames.map((each) => sharp(each).png().toBuffer())), {
      join: { animated: true },
    })
      .webp()
      .toBuffer()
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const cases: [string, Buffer, string][] = [
      ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'type'],
      ['html', Buffer.from('<script>alert(1)</script>'), 'type'],
      ['truncated', jpeg.subarray(0, jpeg.length / 2), 'broken'],
      ['only a head', jpeg.subarray(0, 20), 'broken'],
      ['animated', animated, 'animated'],
      ['empty', Buffer.alloc(0), 'empty'],
      ['bomb', bomb, 'pixels'],
    ]
    for (const [name, bytes, problem] of cases) {
      const outcome = await keepPicture(bytes, name)
      expect(outcome, name).toEqual({ ok: false, refusal: { code: 'picture', problem } })
    }
  })

  it('that are too large are refused before they are read whole', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const request = new Request('http://localhost', { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    expect(await readBody(request, PICTURE_BYTES)).toMatchObject({ refusal: { code: 'too_large' } })
    expect(sent).toBeLessThan(PICTURE_BYTES + 5_000_000)
  })

  it('have names that are kept as data and never become a path', async () => {
    const reporter = await aPerson('reporter')
    const bytes = await sharp({ create: { ...plain, width: 20, height: 20 } })
      .png()
      .toBuffer()
    for (const name of ['../../etc/passwd', 'Ảnh đẹp.jpg'.normalize('NFD'), `${'a'.repeat(400)}.jpg`, 'a\u0000b.png']) {
      const { picture } = ok(await keepPicture(bytes, name))
      const { media } = ok(await addPicture(reporter, picture))
      expect((await findMedia(room.db, media.id))?.name).toBe(media.name)
      expect(media.name).toBe(media.name.normalize('NFC'))
    }
    for (const key of ['../../secret', '..', 'a'.repeat(25), 'A'.repeat(26)])
      expect(await fileStore().open(key, 'original')).toBeNull()
  })

  it('are to be had by readers only while a published article uses them', async () => {
    const desk = await aNewsroom()
    const bytes = await sharp({ create: plain }).jpeg().toBuffer()
    const { picture } = ok(await keepPicture(bytes, 'x.jpg'))
    const { media } = ok(await addPicture(desk.reporter, picture))
    expect(await readPicture(picture.fileKey)).toBe(false)
    await aPublished(desk, { lead: { mediaId: media.id, caption: 'c', credit: 'd', alt: 'e' } })
    expect(await readPicture(picture.fileKey)).toBe(true)
  })

  it('are found in the library by words with and without marks; contributors find their own', async () => {
    const reporter = await aPerson('reporter')
    const bytes = await sharp({ create: { ...plain, width: 20, height: 20 } })
      .png()
      .toBuffer()
    const { picture } = ok(await keepPicture(bytes, 'x.png'))
    const { media } = ok(await addPicture(reporter, { ...picture, caption: 'Cầu Bờ Kè lúc bình minh' }))
    const find = async (viewer: typeof reporter, query: string) =>
      (await listPictures(viewer, { query, before: null })).items.map((item) => item.id)
    expect(await find(reporter, 'binh minh bo ke')).toEqual([media.id])
    expect(await find(reporter, 'Bờ Kè')).toEqual([media.id])
    expect(await find(reporter, '100% _ hoàng hôn')).toEqual([])
    expect(await find(await aPerson('contributor'), 'binh minh')).toEqual([])
  })
})
