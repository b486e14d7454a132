import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { versionHash, versionsOf } from '#db/stores/history/versions.ts'
import { insertMedia } from '#db/stores/media/media.ts'
import { type ArticleContent, CORRECTION_TITLE } from '#newsroom/articles/article.ts'
import { newId } from '#newsroom/kit/id.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readHistory, readVersion } from '#operations/history/read-history.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readCorrections } from '#operations/reading/read-corrections.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import {
  aBody,
  aDraft,
  aNewsroom,
  aPerson,
  aPublished,
  aText,
  codeOf,
  ok,
  step,
  versionOf,
} from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('articles', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const readAs = (slug: string, number: number) => readArticle(number, `/thoi-su/${slug}-${number}`)
  const numberOf = async (id: string) => ok(await readWorkingCopy(desk.admin, id)).article.number

  it('goes from draft to the readers, through return and four eyes, and out again', async () => {
    const id = await aDraft(desk.reporter, { title: 'Hội nghị sơ kết' })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    expect(codeOf(await step(desk.editor, id, 'return'))).toBe('reason_missing')
    ok(await step(desk.editor, id, 'return', { reason: 'Thiếu số liệu của huyện.' }))
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, ['claim', 'forward']))
    expect(codeOf(await step(desk.editor, id, 'approve'))).toBe('not_allowed')
    ok(await step(desk.deskHead, id, 'approve'))
    expect(codeOf(await step(desk.deskHead, id, 'publish'))).toBe('not_allowed')
    const number = await numberOf(id)
    expect((await readAs('hoi-nghi-so-ket', number)).kind).toBe('missing')
    ok(await step(desk.managing, id, 'publish'))
    expect((await readAs('hoi-nghi-so-ket', number)).kind).toBe('article')
    expect(codeOf(await step(desk.chief, id, 'take_down'))).toBe('reason_missing')
    ok(await step(desk.chief, id, 'take_down', { reason: 'Sai địa danh.' }))
    expect((await readAs('hoi-nghi-so-ket', number)).kind).toBe('gone')
    ok(await step(desk.chief, id, 'reinstate'))
    ok(await step(desk.managing, id, 'publish'))
    expect((await readAs('hoi-nghi-so-ket', number)).kind).toBe('article')

    const { entries } = ok(await readHistory(desk.reporter, id))
    expect(entries.map((entry) => entry.name).reverse()).toEqual([
      'created',
      'submit',
      'claim',
      'return',
      'submit',
      'claim',
      'forward',
      'approve',
      'publish',
      'take_down',
      'reinstate',
      'publish',
    ])
    expect(entries.find((entry) => entry.name === 'return')?.reason).toBe('Thiếu số liệu của huyện.')
  })

  it('publishes what was approved, to the letter, though the working copy has gone on', async () => {
    const id = await aPublished(desk, { title: 'Bản được duyệt' })
    const number = await numberOf(id)
    ok(await step(desk.editor, id, 'revise'))
    const content = await aText({ title: 'Bản đang sửa', body: aBody('Chưa ai duyệt.') })
    ok(await saveDraft(desk.editor, { articleId: id, baseVersion: await versionOf(desk.editor, id), content }))
    const read = await readAs('ban-duoc-duyet', number)
    expect(read.kind === 'article' && read.article.title).toBe('Bản được duyệt')
    expect(JSON.stringify(read)).not.toContain('Chưa ai duyệt')
    // The one who alone rewrote it can't approve it, whatever the rank.
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.managing, id, ['approve', 'publish']))
    expect(await readAs('ban-duoc-duyet', number)).toMatchObject({ kind: 'moved' })
    expect((await readAs('ban-dang-sua', number)).kind).toBe('article')
  })

  it('tells who holds an article by name', async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    expect(await step(desk.deskHead, id, 'forward')).toEqual({
      ok: false,
      refusal: { code: 'held', by: desk.editor.name },
    })
  })

  it('says what is missing before it lets an article go', async () => {
    const id = await aDraft(desk.reporter, { title: '', sectionId: null, body: aBody(' ') })
    expect(await step(desk.reporter, id, 'submit')).toMatchObject({
      refusal: { code: 'fields', fields: [{ field: 'title' }, { field: 'section' }, { field: 'body' }] },
    })
  })

  it('keeps the text of whoever saves over an older version, whole, beside the newer one', async () => {
    const id = await aDraft(desk.reporter)
    const version = await versionOf(desk.reporter, id)
    const first = await aText({ title: 'Bản thứ nhất' })
    const second = await aText({ title: 'Bản thứ hai', body: aBody('Đoạn không được mất.') })
    ok(await saveDraft(desk.reporter, { articleId: id, baseVersion: version, content: first }))
    const refused = await saveDraft(desk.reporter, { articleId: id, baseVersion: version, content: second })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'conflict', current: version + 1 } })
    expect(ok(await readWorkingCopy(desk.reporter, id)).article.content.title).toBe('Bản thứ nhất')
    const kept = (await versionsOf(room.db, id)).at(-1)
    expect(kept?.kind).toBe('conflict')
    expect(kept?.content).toEqual(second)
  })

  it('keeps the newer text too, when somebody decides that theirs takes its place', async () => {
    const id = await aDraft(desk.reporter)
    const version = await versionOf(desk.reporter, id)
    const newer = await aText({ title: 'Bản mới hơn' })
    const mine = await aText({ title: 'Bản của tôi' })
    ok(await saveDraft(desk.reporter, { articleId: id, baseVersion: version, content: newer }))
    const input = { articleId: id, baseVersion: version + 1, content: mine, keepPresent: true }
    ok(await saveDraft(desk.reporter, input))
    expect((await versionsOf(room.db, id)).at(-1)?.content).toEqual(newer)
    expect(ok(await readWorkingCopy(desk.reporter, id)).article.content).toEqual(mine)
  })

  it('keeps what was typed when the article has moved on, and says where to', async () => {
    const id = await aDraft(desk.reporter)
    const version = await versionOf(desk.reporter, id)
    ok(await step(desk.reporter, id, 'submit'))
    const content = await aText({ title: 'Gõ sau khi gửi' })
    const refused = await saveDraft(desk.reporter, { articleId: id, baseVersion: version, content })
    expect(refused).toMatchObject({ refusal: { code: 'locked', state: 'submitted' } })
    expect((await versionsOf(room.db, id)).at(-1)?.content).toEqual(content)
  })

  it('takes no section, topic, pen name or picture that is not there, or is not the writer’s to use', async () => {
    const id = await aDraft(desk.contributor)
    const baseVersion = await versionOf(desk.contributor, id)
    const nothing = '0'.repeat(26)
    const media = {
      id: newId(),
      version: 1,
      ownerId: desk.reporter.id,
      fileKey: newId(),
      name: 'x',
      mimeType: 'image/jpeg',
    }
    const facts = { bytes: 1, sha256: 'x', width: 1, height: 1, colour: '#000000', caption: '', credit: '', alt: '' }
    await insertMedia(room.db, { ...media, ...facts, listText: '', createdAt: new Date() })
    const use = (mediaId: string) => ({ mediaId, caption: '', credit: '', alt: '' })
    for (const [field, change] of [
      ['section', { sectionId: nothing }],
      ['topicIds', { topicIds: [nothing] }],
      ['bylines', { bylines: [{ penNameId: nothing, name: 'Ai đó' }] }],
      ['pictures', { lead: use(nothing) }],
      ['pictures', { lead: use(media.id) }],
    ] as const) {
      const content = await aText(change as Partial<ArticleContent>)
      expect(await saveDraft(desk.contributor, { articleId: id, baseVersion, content }), field).toMatchObject({
        refusal: { code: 'fields', fields: [{ field, problem: 'invalid' }] },
      })
    }
    expect(
      codeOf(
        await saveDraft(desk.contributor, {
          articleId: id,
          baseVersion,
          content: await aText({ sectionId: 'a\u0000b' }),
        }),
      ),
    ).toBe('malformed')
  })

  it('is taken down at once also while a revision of it is under way, and comes back as readers saw it', async () => {
    const id = await aPublished(desk, { title: 'Bài đang sửa dở' })
    const number = await numberOf(id)
    ok(await step(desk.editor, id, 'revise'))
    const content = await aText({ title: 'Bản sửa dở' })
    ok(await saveDraft(desk.editor, { articleId: id, baseVersion: await versionOf(desk.editor, id), content }))
    ok(await step(desk.chief, id, 'take_down', { reason: 'Sai.' }))
    expect((await readAs('bai-dang-sua-do', number)).kind).toBe('gone')
    ok(await step(desk.chief, id, 'reinstate'))
    ok(await step(desk.managing, id, 'publish'))
    expect((await readAs('bai-dang-sua-do', number)).kind).toBe('article')
  })

  it('shows its history and old versions to who works on it, not to every reporter who may read it', async () => {
    const id = await aPublished(desk)
    const other = await aPerson('reporter')
    ok(await readWorkingCopy(other, id))
    expect(codeOf(await readHistory(other, id))).toBe('not_found')
    const versionId = (await versionsOf(room.db, id))[0]?.id ?? ''
    expect(codeOf(await readVersion(other, { articleId: id, versionId }))).toBe('not_found')
    ok(await readVersion(desk.reporter, { articleId: id, versionId }))
  })

  it('lets exactly one of twenty saves at the same moment through, and loses none', async () => {
    const id = await aDraft(desk.reporter)
    const version = await versionOf(desk.reporter, id)
    const texts = await Promise.all(Array.from({ length: 20 }, (_, n) => aText({ title: `Bản ${n}` })))
    const outcomes = await Promise.all(
      texts.map((content) => saveDraft(desk.reporter, { articleId: id, baseVersion: version, content })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const { article } = ok(await readWorkingCopy(desk.reporter, id))
    expect(article.version).toBe(version + 1)
    const kept = (await versionsOf(room.db, id)).filter((each) => each.kind === 'conflict')
    expect(new Set([article.content.title, ...kept.map((each) => each.content.title)]).size).toBe(20)
  })

  it('lets one of two opposite steps at the same moment win, and tells the other', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await aDraft(desk.reporter)
      ok(await step(desk.reporter, id, 'submit'))
      const baseVersion = await versionOf(desk.reporter, id)
      const outcomes = await Promise.all([
        takeSteps(desk.reporter, { articleId: id, baseVersion, steps: ['withdraw'] }),
        takeSteps(desk.editor, { articleId: id, baseVersion, steps: ['claim'] }),
      ])
      expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
      // An editor who comes after the withdrawal may not even read the draft any more.
      expect(['conflict', 'not_found']).toContain(outcomes.map(codeOf).find((code) => code !== null))
    }
  })

  it('publishes once, however often the button is pressed', async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    const baseVersion = await versionOf(desk.managing, id)
    const input = { articleId: id, baseVersion, steps: ['publish'] as const }
    const outcomes = await Promise.all([1, 2, 3].map(() => takeSteps(desk.managing, input)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const { publishedArticles } = room.db.tables
    expect(await room.db.$count(publishedArticles, eq(publishedArticles.articleId, id))).toBe(1)
  })

  it('sends a scheduled article out exactly once, never early, with several clocks ticking', async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    expect(codeOf(await step(desk.managing, id, 'schedule', { scheduledAt: new Date(Date.now() - 1000) }))).toBe(
      'time_past',
    )
    // Far enough for a busy machine to have asked the clock before it.
    const scheduledAt = new Date(Date.now() + 4000)
    ok(await step(desk.managing, id, 'schedule', { scheduledAt }))
    expect(await publishDue()).toEqual({ published: [], failed: [] })
    let published: string[] = []
    while (published.length === 0) {
      const ticks = await Promise.all([publishDue(), publishDue(), publishDue()])
      published = ticks.flatMap((tick) => tick.published.map((each) => each.id))
      if (Date.now() < scheduledAt.getTime() - 50) expect(published).toEqual([])
    }
    expect(published).toEqual([id])
    expect(await publishDue()).toEqual({ published: [], failed: [] })
    const { article } = ok(await readWorkingCopy(desk.reporter, id))
    expect(article).toMatchObject({ state: 'published', scheduledAt: null })
  })

  it('lets a trusted author publish at once, and has it looked at afterwards by somebody else', async () => {
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [desk.sectionId] })
    const id = await aDraft(trusted)
    expect(codeOf(await step(desk.reporter, await aDraft(desk.reporter), 'self_publish'))).toBe('not_allowed')
    ok(await step(trusted, id, 'self_publish'))
    const waiting = async () => ok(await readQueue(desk.editor, { group: 'unchecked' })).items.map((item) => item.id)
    expect(await waiting()).toContain(id)
    expect(codeOf(await step(trusted, id, 'check'))).toBe('not_allowed')
    ok(await step(desk.editor, id, 'check'))
    expect(await waiting()).not.toContain(id)
  })

  it('makes of a correction an article of its own with the title of the law, linked both ways', async () => {
    const id = await aPublished(desk, { title: 'Bài có chỗ sai' })
    const input = { articleId: id, falseStatement: '28 lớp', trueStatement: '18 lớp' }
    expect(codeOf(await correctArticle(desk.editor, input))).toBe('not_allowed')
    const correction = ok(await correctArticle(desk.managing, input))
    const read = ok(await readWorkingCopy(desk.managing, correction.id)).article
    expect(read).toMatchObject({ kind: 'correction', state: 'editing', correctsId: id })
    expect(read.content.sapo).toContain('Bài có chỗ sai')
    const renamed = { ...read.content, title: 'Một tên khác' }
    ok(await saveDraft(desk.managing, { articleId: correction.id, baseVersion: read.version, content: renamed }))
    ok(await step(desk.managing, correction.id, 'forward'))
    ok(await step(desk.chief, correction.id, ['approve', 'publish']))
    const number = await numberOf(correction.id)
    const out = await readAs('thong-tin-cai-chinh-xin-loi', number)
    expect(out.kind === 'article' && [out.article.title, out.article.corrects?.title]).toEqual([
      CORRECTION_TITLE,
      'Bài có chỗ sai',
    ])
    const original = await readAs('bai-co-cho-sai', await numberOf(id))
    expect(original.kind === 'article' && original.article.corrections).toHaveLength(1)
    const listed = (await readCorrections(null)).items.find((item) => item.number === number)
    expect(listed?.statements).toEqual(['Thông tin đã đăng: 28 lớp', 'Thông tin đúng là: 18 lớp'])
  })

  it('opens the original with its correction where that is asked for and nothing hinders it', async () => {
    const input = { falseStatement: '28 lớp', trueStatement: '18 lớp', mend: true }
    const id = await aPublished(desk)
    expect(ok(await correctArticle(desk.managing, { ...input, articleId: id })).mending).toBe(true)
    const original = ok(await readWorkingCopy(desk.managing, id)).article
    expect(original).toMatchObject({ state: 'editing', holder: { id: desk.managing.id } })
    const other = await aPublished(desk)
    expect(ok(await correctArticle(desk.managing, { ...input, articleId: other, mend: false })).mending).toBe(false)
    expect(ok(await readWorkingCopy(desk.managing, other)).article.state).toBe('published')
  })

  it('chains the versions, so that a changed one shows', async () => {
    const id = await aPublished(desk)
    const versions = await versionsOf(room.db, id)
    expect(versions.length).toBeGreaterThan(2)
    let before = ''
    for (const version of versions) {
      expect(version.hash).toBe(versionHash(before, version.content))
      before = version.hash
    }
  })

  it('lists by words with and without marks, by state and section, a page at a time', async () => {
    const author = await aPerson('reporter')
    for (let n = 100; n < 145; n++) await aDraft(author, { title: `Đường Hùng Vương số ${n}` })
    const all = { mine: true, states: [], sectionId: '', authorId: '', query: '', after: '' }
    const first = await listArticles(author, all)
    expect(first.items).toHaveLength(40)
    const second = await listArticles(author, { ...all, after: first.next ?? '' })
    expect(second.items).toHaveLength(5)
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(45)
    expect(
      (await listArticles(author, { ...all, query: 'duong hung vuong so 107' })).items.map((item) => item.title),
    ).toEqual(['Đường Hùng Vương số 107'])
    expect((await listArticles(author, { ...all, query: 'Hừng' })).items).toEqual([])
    expect((await listArticles(author, { ...all, states: ['published'] })).items).toEqual([])
  })
})
