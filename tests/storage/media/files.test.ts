import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { findFile } from '#db/stores/media/files.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { emptyContent } from '#newsroom/articles/article.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { FILE_BYTES, type FileFacts, type FileKind, publicFilePath } from '#newsroom/media/files.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { addFile } from '#operations/media/add-file.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { beginSession } from '#operations/people/session.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { readPublicFile } from '#operations/reading/read-public-file.ts'
import { searchArticles, WHOLE_NEWSPAPER } from '#operations/reading/search-articles.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { sentDocument } from '#server/http/sent-files.ts'
import { fileResponse } from '#server/media/file-response.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { keepUpload } from '#server/media/uploads.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { aPicture } from '#tests/browser/kit/a-picture.ts'
import { aDocx, anMp3, anMp4, anOgg, aPdf, aWav, aZip } from '#tests/builders/files.ts'
import { aBody, aDraft, aNewsroom, aPerson, aPublished, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const upload = (bytes: Buffer, kind: FileKind, name: string) =>
  keepUpload(new Request('http://localhost', { method: 'POST', body: new Uint8Array(bytes) }), kind, name)

const carrying = (fileId: string): DocumentNode => ({
  type: 'doc',
  content: [
    ...aBody('Theo báo cáo.').content,
    { type: 'attachment', attrs: { fileId }, content: [{ type: 'text', text: 'Phụ lục thống kê' }] },
  ],
})

describeEachDialect('files', (room) => {
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
  const kept = async () => {
    const files = join(room.directory, 'files')
    return existsSync(files)
      ? (await readdir(files, { recursive: true })).filter((name) => name.includes('original'))
      : []
  }
  const aFile = async (owner: Viewer, bytes = aPdf(), name = 'Báo cáo.pdf', kind: FileKind = 'document') =>
    ok(await addFile(owner, ok(await upload(bytes, kind, name)).kept)).file

  it.each<[string, FileKind, Buffer, string]>([
    ['phát biểu.mp3', 'audio', anMp3(), 'audio/mpeg'],
    ['ghi âm.m4a', 'audio', anMp4('M4A '), 'audio/mp4'],
    ['Recording.m4a', 'audio', anMp4('mp42'), 'audio/mp4'],
    ['thoại.opus', 'audio', anOgg(), 'audio/ogg'],
    ['thoại.ogg', 'audio', anOgg('\x01vorbis'), 'audio/ogg'],
    ['tiếng.wav', 'audio', aWav(), 'audio/wav'],
    ['báo cáo.pdf', 'document', aPdf(), 'application/pdf'],
    ['không đuôi', 'document', aPdf(), 'application/pdf'],
    ['bài.docx', 'document', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'bài.odt',
      'document',
      aZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'application/vnd.oasis.opendocument.text',
    ],
    ['số liệu.csv', 'document', Buffer.from('\uFEFFHuyện,Số lớp\r\nĐình Lập,28\r\n'), 'text/csv'],
    ['ghi chép.TXT', 'document', Buffer.from('Chiều 28/7\n'), 'text/plain'],
  ])('%s is taken, kept as it was sent', async (name, kind, bytes, mimeType) => {
    const { kept } = ok(await upload(bytes, kind, name))
    expect(kept).toMatchObject({ name, kind, mimeType, bytes: bytes.length })
    expect(kept.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const sent = await fileResponse(new Request('http://localhost'), sentDocument(kept, 'staff'))
    expect(Buffer.from((await sent?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(bytes)).toBe(true)
  })

  it.each<[string, FileKind, Buffer, string]>([
    ['trang.html', 'document', Buffer.from('<!doctype html><script>alert(1)</script>'), 'document_type'],
    ['hình.svg', 'document', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'document_type'],
    ['báo cáo.pdf', 'document', Buffer.from('<!doctype html><script>alert(1)</script>'), 'document_type'],
    ['nén.zip', 'document', aZip({ 'a.txt': 'a' }), 'document_type'],
    ['chạy.exe', 'document', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'document_type'],
    ['nhị phân.txt', 'document', Buffer.from([1, 2, 3, 0, 5]), 'document_type'],
    ['cũ.csv', 'document', Buffer.from([0x48, 0x75, 0x79, 0xec, 0xe3, 0x6e]), 'document_type'],
    ['ghi âm.mp3', 'document', anMp3(), 'document_type'],
    ['báo cáo.mp3', 'audio', aPdf(), 'audio_type'],
    ['phim.mp4', 'audio', anMp4('isom'), 'audio_type'],
    ['trống.pdf', 'document', Buffer.alloc(0), 'empty'],
  ])('%s is refused with a reason, and nothing of it stays', async (name, kind, bytes, problem) => {
    const before = await kept()
    expect(await upload(bytes, kind, name)).toEqual({ ok: false, refusal: { code: 'file', problem } })
    expect(await kept()).toEqual(before)
  })

  it('a file that breaks off or is damaged anywhere is taken or refused with a reason', async () => {
    const sound: [FileKind, Buffer, string][] = [
      ['audio', anMp3(), 'a.mp3'],
      ['audio', anMp4('M4A '), 'a.m4a'],
      ['audio', anOgg(), 'a.ogg'],
      ['audio', aWav(), 'a.wav'],
      ['document', aPdf(), 'a.pdf'],
      ['document', aDocx(), 'a.docx'],
      ['document', aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'a.odt'],
      ['document', Buffer.from('Huyện,Số lớp\r\nĐình Lập,28\r\n'), 'a.csv'],
    ]
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    const damage = fc.record({
      which: fc.nat(sound.length - 1),
      // Mostly near the beginning, where it is looked at.
      keep: fc.oneof(fc.nat(300), fc.constant(Number.POSITIVE_INFINITY)),
      flips: fc.array(fc.tuple(part, fc.nat(255)), { maxLength: 4 }),
    })
    const before = (await kept()).length
    let taken = 0
    await fc.assert(
      fc.asyncProperty(damage, async ({ which, keep, flips }) => {
        const [kind, bytes, name] = sound[which] ?? ['document', Buffer.alloc(0), '']
        const damaged = Buffer.from(bytes.subarray(0, keep))
        for (const [at, byte] of flips) damaged[Math.floor(at * Math.min(damaged.length, 400))] = byte
        const outcome = await upload(damaged, kind, name)
        if (outcome.ok) taken += 1
        else expect(outcome.refusal.code).toBe('file')
      }),
      { numRuns: 200, seed: 14 },
    )
    expect((await kept()).length).toBe(before + taken)
  })

  it('what is too large is refused before it is read whole, and nothing of it stays', async () => {
    const before = await kept()
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const request = new Request('http://localhost', { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    expect(await keepUpload(request, 'document', 'x.pdf')).toMatchObject({
      refusal: { code: 'too_large', limitBytes: FILE_BYTES.document },
    })
    expect(sent).toBeLessThan(FILE_BYTES.document + 5_000_000)
    const honest = new Request('http://localhost', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(FILE_BYTES.audio + 1) },
    })
    expect(await keepUpload(honest, 'audio', 'x.mp3')).toMatchObject({ refusal: { code: 'too_large' } })
    expect(await kept()).toEqual(before)
  })

  it('names are kept as data, and no address or answer is made of them as they stand', async () => {
    const reporter = await aPerson('reporter')
    for (const sent of [
      '../../etc/passwd',
      '..',
      'Báo cáo.pdf'.normalize('NFD'),
      `${'Phụ lục '.repeat(60)}.pdf`,
      'a\u0000b.pdf',
      'x"; filename=evil.html',
      "it's (1)*.pdf",
      'trang.html',
      '\uD800.pdf',
      '',
    ]) {
      const file = await aFile(reporter, aPdf(), sent)
      expect(file.name).toBe(file.name.normalize('NFC'))
      expect(file.name.length).toBeLessThanOrEqual(255)
      expect((await findFile(room.db, file.id))?.name).toBe(file.name)
      expect(publicFilePath(file)).toMatch(/^\/tep\/[0-9a-z]{26}\/[a-z0-9-]+\.pdf$/)
      const answer = await fileResponse(new Request('http://localhost'), sentDocument(file, 'staff'))
      expect(answer?.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[A-Za-z0-9 ._-]+\.pdf"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+\.pdf$/,
      )
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
      await answer?.body?.cancel()
    }
  })

  it('what somebody takes home ends when they are blocked, and goes on for the others', async () => {
    const [reporter, other] = [await aPerson('reporter'), await aPerson('reporter')]
    const bytes = Buffer.concat([aPdf(), Buffer.alloc(20_000_000)])
    const { kept: file } = ok(await upload(bytes, 'document', 'x.pdf'))
    const taking = async (viewer: Viewer) => {
      const session = await beginSession(room.db, viewer.id)
      const answer = await fileResponse(new Request('http://localhost'), sentDocument(file, 'staff'), session)
      const reader = answer?.body?.getReader()
      if (!reader) throw new Error('Nothing came.')
      await reader.read()
      return reader
    }
    const [blocked, not] = [await taking(reporter), await taking(other)]
    const admin = await aPerson('admin')
    const { version } = (await findPerson(room.db, reporter.id)) ?? { version: 0 }
    ok(await blockPerson(admin, { personId: reporter.id, version }, true))
    const rest = async (reader: typeof blocked) => {
      for (let bytes = 0; ; ) {
        const { done, value } = await reader.read()
        if (done) return bytes
        bytes += value.length
        await new Promise((resolve) => setTimeout(resolve, 6))
      }
    }
    await expect(rest(blocked)).rejects.toThrow('session')
    expect(await rest(not)).toBeGreaterThan(19_000_000)
  })

  it('a recording is sent in parts, so that people can seek in it', async () => {
    const bytes = aWav()
    const { kept: file } = ok(await upload(bytes, 'audio', 'x.wav'))
    const ask = (headers: Record<string, string>) =>
      fileResponse(new Request('http://localhost', { headers }), sentDocument(file, 'readers')) as Promise<Response>
    const part = await ask({ range: 'bytes=100-199' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)
    const end = await ask({ range: 'bytes=-10', 'if-range': `"${file.fileKey}"` })
    expect(Buffer.from(await end.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true)
    expect((await ask({ range: `bytes=${bytes.length}-` })).status).toBe(416)
    expect((await ask({ 'if-none-match': `"${file.fileKey}"` })).status).toBe(304)
    const whole = await ask({ range: 'bytes=0-9', 'if-range': '"another"' })
    expect(whole.status).toBe(200)
    expect(whole.headers.get('content-disposition')).toMatch(/^inline;/)
    await whole.body?.cancel()
  })

  it('a text can name only files that are there and that its writer may use', async () => {
    const desk = await aNewsroom()
    const file = await aFile(desk.reporter)
    const { id } = ok(await createArticle(desk.contributor))
    const save = (body: DocumentNode) =>
      saveDraft(desk.contributor, { articleId: id, baseVersion: 1, content: { ...emptyContent(), body } })
    const refused = { ok: false, refusal: { code: 'fields', fields: [{ field: 'files', problem: 'invalid' }] } }
    expect(await save(carrying('khongco'))).toEqual(refused)
    expect(await save(carrying(file.id))).toEqual(refused)
    expect(await save(carrying((await aFile(desk.contributor)).id))).toMatchObject({ ok: true })
  })

  it('readers have a file only while a published article carries it', async () => {
    const desk = await aNewsroom()
    const file = await aFile(desk.reporter)
    const draft = await aDraft(desk.reporter, { body: carrying(file.id) })
    expect(ok(await readWorkingCopy(desk.reporter, draft)).article.files[file.id]).toMatchObject({
      name: 'Báo cáo.pdf',
    })
    expect(await readPublicFile(file.fileKey)).toBeNull()

    const article = await aPublished(desk, { title: 'Bài có phụ lục', body: carrying(file.id) })
    const facts: FileFacts = {
      fileKey: file.fileKey,
      kind: 'document',
      name: 'Báo cáo.pdf',
      mimeType: 'application/pdf',
      bytes: file.bytes,
    }
    expect(await readPublicFile(file.fileKey)).toEqual(facts)
    const { number } = ok(await readWorkingCopy(desk.chief, article)).article
    const read = await readArticle(number, `/thoi-su/bai-co-phu-luc-${number}`)
    expect(read).toMatchObject({ kind: 'article', article: { files: { [file.id]: facts } } })
    const found = await searchArticles({ query: 'phụ lục thống kê', ...WHOLE_NEWSPAPER }, 1)
    expect(JSON.stringify(found)).toContain('Bài có phụ lục')

    ok(await step(desk.chief, article, 'take_down', { reason: 'Sai số liệu' }))
    expect(await readPublicFile(file.fileKey)).toBeNull()
  })

  it('two articles may carry one file, and it goes with the last of them', async () => {
    const desk = await aNewsroom()
    const file = await aFile(desk.reporter)
    const first = await aPublished(desk, { body: carrying(file.id) })
    await aPublished(desk, { body: carrying(file.id) })
    ok(await step(desk.chief, first, 'take_down', { reason: 'Trùng bài' }))
    expect(await readPublicFile(file.fileKey)).not.toBeNull()
  })

  it('a gallery’s pictures are the article’s, and notes and boxes are found in it', async () => {
    const desk = await aNewsroom()
    const { picture } = ok(await keepPicture(await aPicture(60, 40), 'x.jpg'))
    const { media } = ok(await addPicture(desk.reporter, picture))
    await aPublished(desk, {
      title: 'Bài có hộp',
      sapo: '',
      body: {
        type: 'doc',
        content: [
          { type: 'gallery', content: [{ type: 'figure', attrs: { mediaId: media.id, alt: '', credit: '' } }] },
          { type: 'pullQuote', attrs: { source: 'Bà Lụa' }, content: [{ type: 'text', text: 'Đèn phải tan được' }] },
          {
            type: 'box',
            content: [
              { type: 'boxTitle', content: [{ type: 'text', text: 'Sự tích miếu' }] },
              { type: 'paragraph', content: [{ type: 'text', text: 'Bài vị chỉ khắc hai chữ' }] },
            ],
          },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Chúng tôi đến bến.' },
              { type: 'footnote', attrs: { text: 'Theo địa chí quyển nhì' } },
            ],
          },
        ],
      },
    })
    expect(await readPicture(picture.fileKey)).toBe(true)
    for (const query of ['đèn phải tan', 'sự tích miếu', 'bài vị chỉ khắc', 'địa chí quyển nhì']) {
      const found = await searchArticles({ query, ...WHOLE_NEWSPAPER }, 1)
      expect(JSON.stringify(found), query).toContain('Bài có hộp')
    }
    const [row] = await room.db
      .select({ abstract: room.db.tables.publishedArticles.abstract, title: room.db.tables.publishedArticles.title })
      .from(room.db.tables.publishedArticles)
      .then((rows) => rows.filter(({ title }) => title === 'Bài có hộp'))
    expect(row?.abstract).toBe('Chúng tôi đến bến.')
  })
})
