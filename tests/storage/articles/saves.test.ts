import { asc, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { SaveRow } from '#db/stores/history/saves.ts'
import { versionHash, versionsOf } from '#db/stores/history/versions.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { keepTextAside } from '#operations/articles/keep-aside.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { aBody, aDraft, aNewsroom, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('saves', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const savesOf = (articleId: string): Promise<SaveRow[]> => {
    const { articleSaves } = room.db.tables
    return room.db
      .select()
      .from(articleSaves)
      .where(eq(articleSaves.articleId, articleId))
      .orderBy(asc(articleSaves.version))
  }
  const textsKept = async (articleId: string) =>
    (await versionsOf(room.db, articleId)).filter((version) => version.kind === 'conflict').map((v) => v.content.title)

  it('answers a save that comes twice the same, and stores it once', async () => {
    const id = await aDraft(desk.reporter)
    const baseVersion = await versionOf(desk.reporter, id)
    const save = { articleId: id, baseVersion, saveKey: newId(), content: await aText({ title: 'Một lần' }) }
    const first = ok(await saveDraft(desk.reporter, save))
    ok(
      await saveDraft(desk.reporter, {
        articleId: id,
        baseVersion: first.version,
        content: await aText({ title: 'Sau đó' }),
      }),
    )
    expect(await saveDraft(desk.reporter, save)).toEqual(first)
    expect(ok(await readWorkingCopy(desk.reporter, id)).article.content.title).toBe('Sau đó')
    expect(await textsKept(id)).toEqual([])
    expect((await savesOf(id)).filter((row) => row.saveKey === save.saveKey)).toHaveLength(1)
    // The name of one person's save opens nothing to another.
    expect(codeOf(await saveDraft(desk.managing, save))).toBe('malformed')
  })

  it('answers the same save sent many times at once with one version', async () => {
    const id = await aDraft(desk.reporter)
    const baseVersion = await versionOf(desk.reporter, id)
    const save = { articleId: id, baseVersion, saveKey: newId(), content: await aText({ title: 'Gửi dồn' }) }
    const answers = await Promise.all(Array.from({ length: 6 }, () => saveDraft(desk.reporter, save)))
    expect(answers.map((answer) => ok(answer).version)).toEqual(Array.from({ length: 6 }, () => baseVersion + 1))
    expect(await textsKept(id)).toEqual([])
  })

  it('of who may read and not write change nothing, also with the newest version in hand', async () => {
    const id = await aDraft(desk.reporter, { title: 'Bài của phóng viên' })
    ok(await step(desk.reporter, id, 'submit'))
    const baseVersion = await versionOf(desk.editor, id)
    for (const who of [desk.editor, desk.reporter]) {
      const save = { articleId: id, baseVersion, content: await aText({ title: 'Chiếm bài' }) }
      expect((await saveDraft(who, save)).ok).toBe(false)
    }
    const { article } = ok(await readWorkingCopy(desk.editor, id))
    expect(article.content.title).toBe('Bài của phóng viên')
    expect(article.version).toBe(baseVersion)
  })

  it('keeps a text that lost once, however often it is sent', async () => {
    const id = await aDraft(desk.reporter)
    const lost = { articleId: id, baseVersion: 1, saveKey: newId(), content: await aText({ title: 'Bản thua' }) }
    const answers = await Promise.all(Array.from({ length: 4 }, () => saveDraft(desk.reporter, lost)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ refusal: { code: 'conflict', keptVersionId: expect.any(String) } })
    expect(await textsKept(id)).toEqual(['Bản thua'])
  })

  it('only tells where the desk wants to merge first, but keeps the text of who can not write any more', async () => {
    const id = await aDraft(desk.reporter)
    const content = await aText({ title: 'Sẽ gộp' })
    const told = await saveDraft(desk.reporter, { articleId: id, baseVersion: 1, content, ifLost: 'tell' })
    expect(told).toMatchObject({ refusal: { code: 'conflict', keptVersionId: null } })
    expect(await textsKept(id)).toEqual([])
    const baseVersion = await versionOf(desk.reporter, id)
    ok(await step(desk.reporter, id, 'submit'))
    const locked = await saveDraft(desk.reporter, { articleId: id, baseVersion, content, ifLost: 'tell' })
    expect(locked).toMatchObject({ refusal: { code: 'locked', keptVersionId: expect.any(String) } })
    expect(await textsKept(id)).toEqual(['Sẽ gộp'])
  })

  it('keeps a text aside on request, once, and for nobody who has no part in the article', async () => {
    const id = await aDraft(desk.reporter)
    const text = { articleId: id, saveKey: newId(), content: await aText({ title: 'Tìm thấy trên máy' }) }
    const version = await versionOf(desk.reporter, id)
    const first = ok(await keepTextAside(desk.reporter, text))
    expect(ok(await keepTextAside(desk.reporter, text))).toEqual(first)
    expect(await textsKept(id)).toEqual(['Tìm thấy trên máy'])
    expect(await versionOf(desk.reporter, id)).toBe(version)
    expect(codeOf(await keepTextAside(desk.contributor, { ...text, saveKey: newId() }))).toBe('not_found')
    const { content } = ok(await readWorkingCopy(desk.reporter, id)).article
    expect(ok(await keepTextAside(desk.reporter, { articleId: id, saveKey: newId(), content })).keptVersionId).toBe(
      null,
    )
  })

  it('has every save in the history under its version, folded to the last text of each half minute', async () => {
    const id = await aDraft(desk.reporter)
    const from = Math.ceil(Date.now() / 30_000) * 30_000
    for (const second of [0, 5, 10, 29, 31, 40, 65]) {
      standAt(new Date(from + second * 1000))
      const baseVersion = await versionOf(desk.reporter, id)
      ok(
        await saveDraft(desk.reporter, {
          articleId: id,
          baseVersion,
          content: await aText({ body: aBody(`Giây ${second}`) }),
        }),
      )
    }
    standAt(null)
    const rows = (await savesOf(id)).slice(1)
    expect(rows.map((row) => row.version)).toEqual(rows.map((_, n) => n + 3))
    const texts = rows.map((row) => (row.content ? JSON.stringify(row.content.body).match(/Giây \d+/)?.[0] : null))
    expect(texts).toEqual([null, null, null, 'Giây 29', null, 'Giây 40', 'Giây 65'])
    const last = rows.at(-1)
    expect(last?.content && versionHash('', last.content)).toBe(last?.hash)
  })
})
