import { beforeAll, expect, it } from 'vitest'
import { versionsOf } from '#db/stores/history/versions.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { compareTexts } from '#operations/history/compare-texts.ts'
import { keepNamedVersion } from '#operations/history/keep-named-version.ts'
import { readHistory, readStandingReason, readVersion } from '#operations/history/read-history.ts'
import { readSaves } from '#operations/history/read-saves.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { aBody, aDraft, aNewsroom, aPerson, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the history of an article', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  const save = async (viewer: Viewer, articleId: string, change: Partial<ArticleContent>) =>
    ok(
      await saveDraft(viewer, {
        articleId,
        baseVersion: await versionOf(viewer, articleId),
        content: await aText(change),
      }),
    )
  const keep = async (viewer: Viewer, articleId: string, label: string) =>
    keepNamedVersion(viewer, { articleId, baseVersion: await versionOf(viewer, articleId), label })
  const restore = async (viewer: Viewer, articleId: string, text: string) =>
    restoreVersion(viewer, { articleId, baseVersion: await versionOf(viewer, articleId), text })
  const contentNow = async (viewer: Viewer, id: string) => ok(await readWorkingCopy(viewer, id)).article.content
  const moments = async (viewer: Viewer, id: string, before?: string) => ok(await readHistory(viewer, id, { before }))

  it('keeps a version under a name, as the text is at that moment', async () => {
    const id = await aDraft(desk.reporter, { title: 'Trước khi cắt' })
    const kept = ok(await keep(desk.reporter, id, '  Trước khi\tcắt '))
    await save(desk.reporter, id, { title: 'Sau khi cắt' })
    expect(kept.label).toBe('Trước khi cắt')
    const { content, about } = ok(await readVersion(desk.reporter, { articleId: id, versionId: kept.versionId }))
    expect(content.title).toBe('Trước khi cắt')
    expect(about).toMatchObject({ kind: 'saved', label: 'Trước khi cắt', author: desk.reporter.name })
    const { entries } = await moments(desk.reporter, id)
    expect(entries.map(({ name, label }) => [name, label])).toEqual([
      ['saved', 'Trước khi cắt'],
      ['created', null],
    ])
    expect(codeOf(await keep(desk.reporter, id, ' '))).toBe('fields')
    expect(codeOf(await keep(desk.reporter, id, 'x'.repeat(200)))).toBe('fields')
  })

  it('restores a version as a new one, keeps what it replaced, and can take that back', async () => {
    const id = await aDraft(desk.reporter, { title: 'Bản một', body: aBody('Đoạn một.') })
    const { versionId } = ok(await keep(desk.reporter, id, 'một'))
    const second = await save(desk.reporter, id, { title: 'Bản hai', body: aBody('Đoạn hai.') })
    const restored = ok(await restore(desk.reporter, id, versionId))
    expect(restored.version).toBe(second.version + 1)
    expect(await contentNow(desk.reporter, id)).toMatchObject({ title: 'Bản một', body: aBody('Đoạn một.') })
    const newest = (await versionsOf(room.db, id)).at(-1)
    expect(newest).toMatchObject({ kind: 'restored', content: { title: 'Bản một' }, authorId: desk.reporter.id })
    const { entries } = await moments(desk.reporter, id)
    expect(entries[0]).toMatchObject({ name: 'restored', actor: desk.reporter.name, versionId: newest?.id })

    // What was replaced is the last save, still there with its text.
    const lost = { articleId: id, versionId: `save-${second.version}` }
    expect(ok(await readVersion(desk.reporter, lost)).content.title).toBe('Bản hai')
    ok(await restore(desk.reporter, id, lost.versionId))
    expect((await contentNow(desk.reporter, id)).title).toBe('Bản hai')
    // The same text again is nothing to restore.
    const before = await versionOf(desk.reporter, id)
    expect(ok(await restore(desk.reporter, id, lost.versionId)).version).toBe(before)
    expect((await versionsOf(room.db, id)).length).toBe(3)
  })

  it('keeps what a restore replaces also where no save has its text', async () => {
    const id = await aDraft(desk.reporter, { title: 'Một' })
    const { versionId } = ok(await keep(desk.reporter, id, 'một'))
    await save(desk.reporter, id, { title: 'Hai' })
    await room.db.update(room.db.tables.articleSaves).set({ content: null })
    ok(await restore(desk.reporter, id, versionId))
    const titles = (await versionsOf(room.db, id)).map(({ kind, content }) => [kind, content.title])
    expect(titles).toEqual([
      ['saved', 'Một'],
      ['saved', 'Hai'],
      ['restored', 'Một'],
    ])
  })

  it('brings nothing back over a text that is newer than what its reader saw', async () => {
    const id = await aDraft(desk.reporter, { title: 'Một' })
    const baseVersion = await versionOf(desk.reporter, id)
    const { versionId } = ok(await keep(desk.reporter, id, 'một'))
    await save(desk.reporter, id, { title: 'Hai' })
    expect(codeOf(await restoreVersion(desk.reporter, { articleId: id, baseVersion, text: versionId }))).toBe(
      'conflict',
    )
    expect(codeOf(await keepNamedVersion(desk.reporter, { articleId: id, baseVersion, label: 'x' }))).toBe('conflict')
    expect((await contentNow(desk.reporter, id)).title).toBe('Hai')
  })

  it('lets restore and name only who may write now, and tells strangers of nothing', async () => {
    const id = await aDraft(desk.reporter, { title: 'Một' })
    const { versionId } = ok(await keep(desk.reporter, id, 'một'))
    await save(desk.reporter, id, { title: 'Hai' })
    ok(await step(desk.reporter, id, 'submit'))
    expect(codeOf(await restore(desk.reporter, id, versionId))).toBe('wrong_state')
    expect(codeOf(await restore(desk.editor, id, versionId))).toBe('wrong_state')
    ok(await step(desk.editor, id, 'claim'))
    expect(codeOf(await restore(desk.reporter, id, versionId))).toBe('held')
    expect(codeOf(await keep(desk.reporter, id, 'x'))).toBe('held')
    expect(codeOf(await restore(desk.chief, id, versionId))).toBe('held')
    const other = await aPerson('reporter')
    const baseVersion = await versionOf(desk.editor, id)
    for (const stranger of [other, desk.contributor]) {
      const asked = { articleId: id, baseVersion }
      expect(codeOf(await restoreVersion(stranger, { ...asked, text: versionId }))).toBe('not_found')
      expect(codeOf(await keepNamedVersion(stranger, { ...asked, label: 'x' }))).toBe('not_found')
      expect(codeOf(await readHistory(stranger, id))).toBe('not_found')
      expect(codeOf(await compareTexts(stranger, { articleId: id }))).toBe('not_found')
      expect(codeOf(await readSaves(stranger, { articleId: id, from: 1, to: 99 }))).toBe('not_found')
      expect(codeOf(await readVersion(stranger, { articleId: id, versionId: 'save-2' }))).toBe('not_found')
      expect(await readStandingReason(stranger, id)).toBeNull()
    }
    ok(await restore(desk.editor, id, versionId))
    expect((await contentNow(desk.editor, id)).title).toBe('Một')
    // Who restored counts as a writer of the text.
    ok(await step(desk.editor, id, 'forward'))
  })

  it('takes no text of another article, and none that was folded away', async () => {
    const mine = await aDraft(desk.reporter, { title: 'Của tôi' })
    const other = await aDraft(desk.reporter, { title: 'Bài khác' })
    const { versionId } = ok(await keep(desk.reporter, other, 'khác'))
    for (const text of [versionId, 'save-999', 'now', '', "' or 1=1 --"]) {
      expect(codeOf(await restore(desk.reporter, mine, text))).toBe('not_found')
    }
    expect(codeOf(await compareTexts(desk.reporter, { articleId: mine, before: versionId }))).toBe('not_found')
  })

  it('folds the saves between two moments, tells whose they were, and opens to those that have a text', async () => {
    const id = await aDraft(desk.reporter, { title: 'Một' })
    for (const title of ['Hai', 'Ba', 'Bốn']) await save(desk.reporter, id, { title })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    await save(desk.editor, id, { title: 'Năm' })
    const { entries } = await moments(desk.editor, id)
    expect(entries.map(({ name, savesAfter }) => [name, savesAfter?.count ?? 0])).toEqual([
      ['claim', 1],
      ['submit', 0],
      ['created', 4],
    ])
    const first = entries[2]?.savesAfter
    expect(first).toMatchObject({ people: [desk.reporter.name], firstVersion: 2, lastVersion: 5 })
    expect(first?.firstAt.getTime()).toBeLessThanOrEqual(first?.lastAt.getTime() ?? 0)
    const { saves } = ok(await readSaves(desk.editor, { articleId: id, from: 2, to: 5 }))
    expect(saves.length).toBe(first?.texts)
    const [last] = saves
    expect(
      ok(await readVersion(desk.editor, { articleId: id, versionId: `save-${last?.version}` })).content.title,
    ).toBe('Bốn')
  })

  it('is read a page at a time, each moment once and each save counted once', async () => {
    const id = await aDraft(desk.reporter, { title: 'Một' })
    for (let n = 0; n < 35; n += 1) {
      await save(desk.reporter, id, { title: `Tít ${n}` })
      ok(await keep(desk.reporter, id, `bản ${n}`))
    }
    const first = await moments(desk.reporter, id)
    expect(first.entries).toHaveLength(30)
    const second = await moments(desk.reporter, id, first.older ?? '')
    expect(second.older).toBeNull()
    const all = [...first.entries, ...second.entries]
    expect(all.map((entry) => entry.label)).toEqual([...Array.from({ length: 35 }, (_, n) => `bản ${34 - n}`), null])
    expect(all.reduce((sum, entry) => sum + (entry.savesAfter?.count ?? 0), 0)).toBe(36)
    expect(await moments(desk.reporter, id, 'x').then(({ entries }) => entries.length)).toBe(30)
  })

  it('compares what is asked for, and else the article with the newest moment that differs from it', async () => {
    const id = await aDraft(desk.reporter, { title: 'Một', body: aBody('Toàn tỉnh mở 28 lớp học.') })
    const nothing = ok(await compareTexts(desk.reporter, { articleId: id }))
    expect(nothing).toMatchObject({ comparison: null, mayRestore: true })
    const first = ok(await keep(desk.reporter, id, 'một')).versionId
    await save(desk.reporter, id, { title: 'Hai', body: aBody('Toàn tỉnh mở 29 lớp học.') })
    const second = ok(await keep(desk.reporter, id, 'hai')).versionId
    const usual = ok(await compareTexts(desk.reporter, { articleId: id })).comparison
    expect(usual).toMatchObject({
      before: { ref: { kind: 'version', id: first }, label: 'một' },
      after: { ref: { kind: 'now' } },
      changes: { words: { added: 2, removed: 2 }, fields: [{ field: 'title' }] },
    })
    const asked = ok(await compareTexts(desk.reporter, { articleId: id, before: second, after: first })).comparison
    expect(asked).toMatchObject({ before: { label: 'hai' }, after: { label: 'một' } })
  })

  it('names the reason of the last change of state, however much was kept since', async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    expect(await readStandingReason(desk.reporter, id)).toBeNull()
    ok(await step(desk.editor, id, 'return', { reason: 'Thiếu số liệu.' }))
    for (let n = 0; n < 3; n += 1) ok(await keep(desk.reporter, id, `bản ${n}`))
    expect(await readStandingReason(desk.reporter, id)).toMatchObject({ name: 'return', reason: 'Thiếu số liệu.' })
  })
})
