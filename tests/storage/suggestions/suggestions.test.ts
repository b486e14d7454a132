import { beforeAll, expect, it } from 'vitest'
import { database } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { project } from '#db/stores/reading/projection.ts'
import { findSuggestions } from '#db/stores/suggestions/suggestions.ts'
import { asAccepted } from '#newsroom/document/decided.ts'
import type { DocumentNode, SuggestionMark } from '#newsroom/document/types.ts'
import { textRefName } from '#newsroom/history/history.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { compareTexts } from '#operations/history/compare-texts.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { aDraft, aNewsroom, aPerson, aText, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const mark = (type: SuggestionMark['type'], id: string): SuggestionMark => ({ type, attrs: { id, edge: false } })

/** A body with a replaced word for each of these suggestions. */
function suggestedBody(...ids: string[]): DocumentNode {
  return {
    type: 'doc',
    content:
      ids.length === 0
        ? [{ type: 'paragraph', content: [{ type: 'text', text: 'Một câu.' }] }]
        : ids.map((id) => ({
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Trước ' },
              { type: 'text', text: 'cũ', marks: [mark('deletion', id)] },
              { type: 'text', text: 'mới', marks: [mark('insertion', id)] },
            ],
          })),
  }
}

describeEachDialect('suggestions', () => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const save = async (viewer: (typeof desk)['editor'], id: string, body: DocumentNode) =>
    ok(
      await saveDraft(viewer, {
        articleId: id,
        baseVersion: await versionOf(viewer, id),
        content: await aText({ body, sectionId: desk.sectionId }),
      }),
    )
  const authorsOf = async (viewer: (typeof desk)['editor'], id: string) => {
    const { article } = ok(await readWorkingCopy(viewer, id))
    return Object.fromEntries(Object.entries(article.suggestions).map(([key, { person }]) => [key, person.id]))
  }
  const editing = async () => {
    const id = await aDraft(desk.reporter, { sectionId: desk.sectionId })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    return id
  }

  it('are whose save brought them first, whoever saves them later', async () => {
    const id = await editing()
    await save(desk.editor, id, suggestedBody('dx1'))
    expect(await authorsOf(desk.editor, id)).toEqual({ dx1: desk.editor.id })
    ok(await step(desk.editor, id, 'return', { points: [{ text: 'Xem đề xuất' }] }))
    await save(desk.reporter, id, suggestedBody('dx1', 'dx2'))
    expect(await authorsOf(desk.reporter, id)).toEqual({ dx1: desk.editor.id, dx2: desk.reporter.id })
    // Decided ones are not told of any more, and are still the same person's when the history brings them back.
    await save(desk.reporter, id, suggestedBody('dx2'))
    expect(await authorsOf(desk.reporter, id)).toEqual({ dx2: desk.reporter.id })
    await save(desk.reporter, id, suggestedBody('dx1', 'dx2'))
    expect(await authorsOf(desk.reporter, id)).toEqual({ dx1: desk.editor.id, dx2: desk.reporter.id })
    expect(await findSuggestions(database(), id, ['dx1', 'dx2', 'dx3'])).toHaveLength(2)
    // The same id in another article is another suggestion.
    const other = await editing()
    await save(desk.editor, other, suggestedBody('dx2'))
    expect(await authorsOf(desk.editor, other)).toEqual({ dx2: desk.editor.id })
  })

  it('of a text that lost are noted with it, and come back with it as whose they were', async () => {
    const id = await editing()
    const version = await versionOf(desk.editor, id)
    await save(desk.editor, id, suggestedBody())
    const lost = await saveDraft(desk.editor, {
      articleId: id,
      baseVersion: version,
      content: await aText({ body: suggestedBody('dx9'), sectionId: desk.sectionId }),
    })
    const keptId = !lost.ok && lost.refusal.code === 'conflict' ? lost.refusal.keptVersionId : null
    ok(await step(desk.editor, id, 'return', { points: [{ text: 'Xem lại' }] }))
    const kept = ok(await readHistory(desk.reporter, id, {})).entries.some((entry) => entry.versionId === keptId)
    expect(kept).toBe(true)
    ok(
      await restoreVersion(desk.reporter, {
        articleId: id,
        baseVersion: await versionOf(desk.reporter, id),
        text: textRefName({ kind: 'version', id: keptId ?? '' }),
      }),
    )
    expect(await authorsOf(desk.reporter, id)).toEqual({ dx9: desk.editor.id })
  })

  it('open ones keep a text from going up and out, and from nothing else', async () => {
    const id = await editing()
    await save(desk.editor, id, suggestedBody('a1', 'a2'))
    const refusal = { ok: false, refusal: { code: 'open_suggestions', count: 2 } }
    expect(await step(desk.editor, id, 'forward')).toMatchObject(refusal)
    ok(await step(desk.editor, id, 'return', { points: [{ text: 'Xem đề xuất' }] }))
    ok(await step(desk.reporter, id, 'submit'))
    expect(await step(desk.chief, id, ['claim', 'forward', 'approve', 'publish'])).toMatchObject(refusal)
    ok(await step(desk.editor, id, 'claim'))
    await save(desk.editor, id, asAccepted(suggestedBody('a1', 'a2')))
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.managing, id, ['approve', 'publish']))
    const { article } = ok(await readWorkingCopy(desk.managing, id))
    const read = await readArticle(article.number, article.publicPath ?? '')
    expect(JSON.stringify(read)).not.toMatch(/insertion|deletion/)
    expect(JSON.stringify(read)).toContain('Trước mới')
  })

  it('open ones keep a trusted author from publishing', async () => {
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [desk.sectionId] })
    const id = await aDraft(trusted, { sectionId: desk.sectionId })
    await save(trusted, id, suggestedBody('t1'))
    expect(await step(trusted, id, 'self_publish')).toMatchObject({
      ok: false,
      refusal: { code: 'open_suggestions', count: 1 },
    })
    await save(trusted, id, asAccepted(suggestedBody('t1')))
    ok(await step(trusted, id, 'self_publish'))
  })

  it('never reach the published projection, whoever calls it', async () => {
    const id = await editing()
    const { article } = ok(await readWorkingCopy(desk.editor, id))
    const publication = {
      articleId: id,
      number: article.number,
      kind: article.kind,
      versionId: 'v',
      content: { ...article.content, body: suggestedBody('x') },
      publishedAt: new Date(),
      updatedAt: new Date(),
      correctsNumber: null,
    }
    await expect(project(database(), publication)).rejects.toThrow('open suggestions')
  })

  it('are counted for the desk, and words and comparisons read them as taken', async () => {
    const id = await editing()
    await save(desk.editor, id, suggestedBody('b1', 'b2'))
    expect((await findArticle(database(), id))?.readiness).toMatchObject({ suggestions: 2 })
    const compared = ok(await compareTexts(desk.editor, { articleId: id }))
    expect(compared.comparison?.changes.suggestions).toEqual({ before: 0, after: 2 })
    expect(JSON.stringify(compared.comparison?.changes.body)).not.toContain('cũ')
  })
})
