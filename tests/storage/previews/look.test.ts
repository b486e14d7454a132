import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { eventsOfArticle } from '#db/stores/log/events.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { type ListInput, listArticles } from '#operations/articles/list-articles.ts'
import { readMyWork } from '#operations/articles/read-my-work.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { listPreviews } from '#operations/previews/list-previews.ts'
import { lookAtArticle } from '#operations/previews/look-at-article.ts'
import { aDraft, aNewsroom, aPerson, aText, codeOf, ok } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ALL: ListInput = { mine: false, states: [], sectionId: '', authorId: '', query: '', after: '' }

describeEachDialect('what a look at an article leaves behind', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  it('is nothing: no version, no address, no line in the log', async () => {
    const id = await aDraft(desk.reporter, { title: 'Xem riêng' })
    const left = async () => {
      const { articleVersions: v } = room.db.tables
      const versions = await room.db.$count(v, eq(v.articleId, id))
      return [
        versions,
        ok(await listPreviews(desk.reporter, id)).previews.length,
        (await eventsOfArticle(room.db, id)).length,
      ]
    }
    const before = await left()
    const { look } = ok(await lookAtArticle(desk.reporter, id))
    expect([look.article.title, look.article.section.name, look.suggestions]).toEqual(['Xem riêng', 'Thời sự', 0])
    expect(await left()).toEqual(before)
  })

  it('is for who may read the working copy, and for nobody else', async () => {
    const id = await aDraft(desk.reporter)
    for (const viewer of [await aPerson('contributor'), await aPerson('reporter'), desk.editor]) {
      expect(codeOf(await lookAtArticle(viewer, id))).toBe('not_found')
    }
    ok(await lookAtArticle(desk.chief, id))
  })
})

describeEachDialect('an article that was begun and never written in', (room) => {
  it('stands in no list until something is written in it', async () => {
    const reporter = await aPerson('reporter')
    const chief = await aPerson('editor_in_chief')
    const { id } = ok(await createArticle(reporter))
    const listed = async () => [
      (await listArticles(reporter, { ...ALL, mine: true })).items.length,
      (await listArticles(chief, ALL)).items.length,
      (await listArticles(chief, { ...ALL, states: ['draft'] })).items.length,
      (await readMyWork(reporter)).work.drafts.length,
    ]
    expect(await listed()).toEqual([0, 0, 0, 0])
    // One letter is enough, be it not in the title; and what was emptied again is still a draft.
    ok(await saveDraft(reporter, { articleId: id, baseVersion: 1, content: await aText({ title: '', sapo: 'Á' }) }))
    expect(await listed()).toEqual([1, 1, 1, 1])
    expect(room.db).toBeDefined()
  })
})
