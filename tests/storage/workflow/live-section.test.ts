import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { factsOf, findArticle } from '#db/stores/articles/articles.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { mergeSection } from '#operations/papers/merge-section.ts'
import { listAssignees } from '#operations/review/list-assignees.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { setDeadline } from '#operations/review/set-deadline.ts'
import { takeOver } from '#operations/workflow/take-over.ts'
import { aDraft, aNewsroom, aPerson, aPublished, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('rights over what readers see', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let a: string
  let b: string
  beforeAll(async () => {
    desk = await aNewsroom()
    a = ok(await addSection(desk.admin, { name: 'Mục đang đăng', slug: '' })).id
    b = ok(await addSection(desk.admin, { name: 'Mục khác', slug: '' })).id
  })

  const rowOf = async (id: string) => {
    const row = await findArticle(room.db, id)
    if (!row) throw new Error('The article is gone.')
    return row
  }
  const write = async (viewer: Viewer, id: string, change: Parameters<typeof aText>[0]) =>
    ok(
      await saveDraft(viewer, {
        articleId: id,
        baseVersion: await versionOf(viewer, id),
        content: await aText(change),
      }),
    )
  const titleForReaders = async (id: string) => {
    const { publishedArticles: p } = room.db.tables
    const [shown] = await room.db.select({ title: p.title }).from(p).where(eq(p.articleId, id))
    return shown?.title
  }
  const waiting = async (viewer: Viewer) => ok(await readQueue(viewer, { ownSections: true })).items.map(({ id }) => id)

  it('an author trusted in another section cannot move an own live article there and replace its page', async () => {
    const elsewhere = await aPerson('reporter', { selfPublishSectionIds: [b] })
    const id = await aPublished(
      { reporter: elsewhere, managing: desk.managing },
      { sectionId: a, title: 'Bài đang đăng' },
    )
    expect(codeOf(await step(elsewhere, id, 'revise'))).toBe('not_allowed')
    // It comes into the author's hands by a return, too, and stays what readers have.
    ok(await step(desk.managing, id, 'revise'))
    ok(await step(desk.managing, id, 'return', { points: [{ text: 'Xem lại số liệu.' }] }))
    await write(elsewhere, id, { sectionId: b, title: 'Trang bị thay' })
    expect(codeOf(await step(elsewhere, id, 'self_publish'))).toBe('not_allowed')
    expect(ok(await readWorkingCopy(elsewhere, id)).article.steps).not.toContain('self_publish')
    expect(await titleForReaders(id)).toBe('Bài đang đăng')

    const both = await aPerson('reporter', { selfPublishSectionIds: [a, b] })
    const moves = await aPublished({ reporter: both, managing: desk.managing }, { sectionId: a })
    ok(await step(both, moves, 'revise'))
    await write(both, moves, { sectionId: b, title: 'Bài đã chuyển mục' })
    ok(await step(both, moves, 'self_publish'))
    expect(await titleForReaders(moves)).toBe('Bài đã chuyển mục')
    expect((await rowOf(moves)).liveSectionId).toBe(b)
  })

  it('a desk gets no hold of another one’s live article by its working copy’s section', async () => {
    const [headA, headB] = [
      await aPerson('desk_head', { sectionIds: [a] }),
      await aPerson('desk_head', { sectionIds: [b] }),
    ]
    const editorB = await aPerson('editor', { sectionIds: [b] })
    const headBoth = await aPerson('desk_head', { sectionIds: [a, b] })
    const id = await aPublished(desk, { sectionId: a })
    ok(await step(headBoth, id, 'revise'))
    await write(headBoth, id, { sectionId: b })

    const asked = { articleId: id, holderId: headBoth.id, reason: 'Người giữ bài đã về' }
    for (const person of [headA, headB, editorB]) {
      expect(codeOf(await takeOver(person, asked))).toBe('not_allowed')
      expect(codeOf(await setDeadline(person, { articleId: id, before: null, deadlineAt: null }))).toBe('not_allowed')
    }
    const able = ok(await listAssignees(headBoth, id)).people.map((person) => person.id)
    expect(able).toContain(desk.deskHead.id)
    expect(able).not.toContain(headA.id)
    expect(able).not.toContain(headB.id)

    ok(await step(headBoth, id, 'forward'))
    for (const person of [headA, headB]) {
      expect(codeOf(await step(person, id, 'approve'))).toBe('not_allowed')
      // Both desks see what is going on with it.
      expect(await waiting(person)).toContain(id)
      ok(await readWorkingCopy(person, id))
    }
    ok(await step(desk.deskHead, id, 'approve'))
    ok(await step(desk.managing, id, 'publish'))
    expect((await rowOf(id)).liveSectionId).toBe(b)
    expect(codeOf(await step(headA, id, 'revise'))).toBe('not_allowed')
    expect(codeOf(await step(headB, id, 'revise'))).toBe(null)
  })

  it('who looks after the page checks it, wherever its working copy is going', async () => {
    const [editorA, editorB] = [
      await aPerson('editor', { sectionIds: [a] }),
      await aPerson('editor', { sectionIds: [b] }),
    ]
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [a] })
    const id = await aDraft(trusted, { sectionId: a })
    ok(await step(trusted, id, 'self_publish'))
    ok(await step(trusted, id, 'revise'))
    await write(trusted, id, { sectionId: b })
    expect(codeOf(await step(trusted, id, 'self_publish'))).toBe('not_allowed')
    const toCheck = async (viewer: Viewer) =>
      ok(await readQueue(viewer, { group: 'unchecked' })).items.map((item) => item.id)
    expect(await toCheck(editorB)).not.toContain(id)
    expect(await toCheck(editorA)).toContain(id)
    expect(codeOf(await step(editorB, id, 'check'))).toBe('not_allowed')
    ok(await step(editorA, id, 'check'))
  })

  it('the section of readers is the one of their page, through publishing, merging, taking down and coming back', async () => {
    const from = ok(await addSection(desk.admin, { name: 'Mục sẽ gộp', slug: '' })).id
    const id = await aPublished(desk, { sectionId: from })
    expect(factsOf(await rowOf(id))).toMatchObject({ live: true, liveSectionId: from })
    ok(await step(desk.managing, id, 'revise'))
    await write(desk.managing, id, { sectionId: b })
    const version = (await readSections(room.db)).find((section) => section.id === from)?.version ?? 0
    ok(await mergeSection(desk.admin, { sectionId: from, version, intoId: a }))
    expect(await rowOf(id)).toMatchObject({ sectionId: b, liveSectionId: a })
    // The address that the newsroom shows is the one of readers.
    const { article } = ok(await readWorkingCopy(desk.managing, id))
    const { number } = await rowOf(id)
    expect(article.publicPath).toBe(publicPath.article('muc-dang-dang', 'so-ket-phong-trao-thi-dua', number))
    ok(await step(desk.chief, id, 'take_down', { reason: 'Sai sự thật' }))
    expect(factsOf(await rowOf(id))).toMatchObject({ live: false, liveSectionId: null })
    ok(await step(desk.chief, id, ['reinstate', 'publish']))
    expect((await rowOf(id)).liveSectionId).toBe(a)
  })
})
