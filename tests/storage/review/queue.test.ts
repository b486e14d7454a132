import { beforeAll, expect, it } from 'vitest'
import { updateArticle } from '#db/stores/articles/articles.ts'
import { eventsOfArticle } from '#db/stores/log/events.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { QueueGroup } from '#newsroom/review/queue.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readChanges } from '#operations/history/read-changes.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { listAssignees } from '#operations/review/list-assignees.ts'
import { type QueueInput, readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { setDeadline } from '#operations/review/set-deadline.ts'
import { takeOver } from '#operations/workflow/take-over.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import {
  aBody,
  aDraft,
  aNewsroom,
  aPerson,
  aSection,
  aText,
  codeOf,
  ok,
  step,
  versionOf,
} from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the queue', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let economy: string
  beforeAll(async () => {
    desk = await aNewsroom()
    economy = await aSection('Kinh tế')
  })
  const submitted = async (
    title: string,
    change: Parameters<typeof aDraft>[1] = {},
    author: Viewer = desk.reporter,
  ) => {
    const id = await aDraft(author, { title, ...change })
    ok(await step(author, id, 'submit'))
    return id
  }
  const queue = async (viewer: Viewer, input: QueueInput = {}) => ok(await readQueue(viewer, input))
  const titles = async (viewer: Viewer, input: QueueInput) =>
    (await queue(viewer, input)).items.map((item) => item.title)

  it('is narrowed by part, section, desk, holder and words, longest waiting first, and counts each part', async () => {
    const [first, second] = [
      await submitted('Mưa lũ ở Phìn Sơn'),
      await submitted('Giá vải thiều', { sectionId: economy }),
    ]
    const held = await submitted('Nuôi ong dưới tán vải', { sectionId: economy })
    ok(await step(desk.editor, held, 'claim'))
    const all = { query: '' }
    expect(await titles(desk.editor, all)).toEqual(['Mưa lũ ở Phìn Sơn', 'Giá vải thiều', 'Nuôi ong dưới tán vải'])
    expect((await queue(desk.editor)).counts).toMatchObject({ submitted: 2, editing: 1, approved: 0, unchecked: 0 })
    expect(await titles(desk.editor, { group: 'editing' })).toEqual(['Nuôi ong dưới tán vải'])
    expect(await titles(desk.editor, { sectionId: economy })).toEqual(['Giá vải thiều', 'Nuôi ong dưới tán vải'])
    expect(await titles(desk.editor, { held: 'me' })).toEqual(['Nuôi ong dưới tán vải'])
    expect(await titles(desk.chief, { held: 'me' })).toEqual([])
    expect(await titles(desk.chief, { held: 'somebody' })).toEqual(['Nuôi ong dưới tán vải'])
    expect(await titles(desk.chief, { held: 'nobody' })).toEqual(['Mưa lũ ở Phìn Sơn', 'Giá vải thiều'])
    expect(await titles(desk.editor, { query: 'vải' })).toEqual(['Giá vải thiều', 'Nuôi ong dưới tán vải'])
    expect(await titles(desk.editor, { query: 'vải', group: 'submitted' })).toEqual(['Giá vải thiều'])

    const narrow = await aPerson('editor', { sectionIds: [economy] })
    expect(await titles(narrow, all)).toEqual(['Giá vải thiều', 'Nuôi ong dưới tán vải'])
    expect((await queue(narrow)).counts).toMatchObject({ submitted: 1, editing: 1 })
    const managing = await aPerson('managing_editor', { sectionIds: [economy] })
    expect(await titles(managing, all)).toHaveLength(3)
    expect(await titles(managing, { ownSections: true })).toEqual(['Giá vải thiều', 'Nuôi ong dưới tán vải'])
    expect(codeOf(await readQueue(desk.reporter))).toBe('not_allowed')
    for (const id of [first, second]) ok(await step(desk.reporter, id, 'withdraw'))
  })

  it('says what each text lacks, how long it is, what is open about it and whether it is late', async () => {
    const id = await submitted('Bài thiếu nhiều thứ', { body: aBody('Bốn chữ thôi nhé.') })
    const { commentThreads } = room.db.tables
    for (const resolvedAt of [null, null, new Date()]) {
      await room.db.insert(commentThreads).values({
        id: newId(),
        articleId: id,
        place: 'title',
        quote: '',
        createdById: desk.editor.id,
        createdAt: new Date(),
        resolvedAt,
      })
    }
    const version = await versionOf(desk.editor, id)
    await updateArticle(room.db, id, version, { deadlineAt: new Date(Date.now() - 60_000) })
    const item = async () => (await queue(desk.editor)).items.find((each) => each.id === id)
    const known = { lacks: ['picture'], pictures: 0, openComments: 2, openSuggestions: 0, late: true }
    expect(await item()).toMatchObject(known)
    // A text that was last saved before this was kept is looked over as it is.
    await updateArticle(room.db, id, version + 1, { readiness: null })
    expect(await item()).toMatchObject(known)
    ok(await step(desk.reporter, id, 'withdraw'))
  })

  it('goes on where a page ended', async () => {
    const ids: string[] = []
    for (let n = 0; n < 104; n++) ids.push(await submitted(`Bài dài số ${n}`))
    const first = await queue(desk.editor, { group: 'submitted' })
    const second = await queue(desk.editor, { group: 'submitted', after: first.next ?? '' })
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(ids)
    expect([first.counts.submitted, second.next]).toEqual([104, null])
    for (const id of ids) ok(await step(desk.reporter, id, 'withdraw'))
  })

  it('is given out by the head of the desk, to somebody who edits the section', async () => {
    const id = await submitted('Bài giao cho người khác', { sectionId: economy })
    const other = await aPerson('editor', { sectionIds: [economy], name: 'Dương Phương Thảo' })
    const elsewhere = await aPerson('editor', { sectionIds: [desk.sectionId] })
    const blocked = await aPerson('editor')
    ok(await blockPerson(desk.admin, { personId: blocked.id, version: 1 }, true))
    const give = async (viewer: Viewer, assigneeId: string | null) =>
      takeSteps(viewer, { articleId: id, baseVersion: await versionOf(viewer, id), steps: ['assign'], assigneeId })

    const names = ok(await listAssignees(desk.deskHead, id)).people
    expect(names.map((each) => each.id)).toEqual(expect.arrayContaining([other.id, desk.editor.id]))
    for (const person of [blocked, elsewhere, desk.reporter]) {
      expect(names.map((each) => each.id)).not.toContain(person.id)
      expect(codeOf(await give(desk.deskHead, person.id)), person.role).toBe('assignee')
    }
    expect(codeOf(await give(desk.deskHead, null))).toBe('assignee')
    expect(codeOf(await give(desk.editor, other.id))).toBe('not_allowed')
    expect(codeOf(await listAssignees(desk.editor, id))).toBe('not_allowed')
    expect(codeOf(await give(desk.reporter, other.id))).toBe('not_allowed')

    ok(await give(desk.deskHead, other.id))
    const { article } = ok(await readWorkingCopy(other, id))
    expect(article).toMatchObject({ state: 'editing', holder: { id: other.id }, mayWrite: true })
    const [event] = await eventsOfArticle(room.db, id, { limit: 1 })
    expect(event).toMatchObject({ name: 'assign', actorId: desk.deskHead.id, subject: other.id })
    const told = async () =>
      (await room.db.select().from(room.db.tables.notices)).filter((notice) => notice.articleId === id)
    expect((await told()).map(({ personId, kind }) => [personId, kind])).toContainEqual([other.id, 'assigned'])

    // Whoever holds it hands it on; nobody else does.
    expect(codeOf(await give(desk.deskHead, desk.editor.id))).toBe('held')
    expect(codeOf(await give(other, other.id))).toBe('assignee')
    ok(await give(other, desk.editor.id))
    expect(ok(await listAssignees(desk.editor, id)).people.map((each) => each.id)).not.toContain(desk.editor.id)
    ok(await takeOver(other, { articleId: id, holderId: desk.editor.id, reason: 'Anh Bình đi họp.' }))
    expect((await told()).map(({ personId, kind, text }) => [personId, kind, text])).toContainEqual([
      desk.editor.id,
      'taken_over',
      'Anh Bình đi họp.',
    ])
  })

  it('of two who give it out at the same moment lets the first, and takes it with no other step', async () => {
    const id = await submitted('Bài hai người cùng giao')
    const baseVersion = await versionOf(desk.deskHead, id)
    const give = (viewer: Viewer, assigneeId: string) =>
      takeSteps(viewer, { articleId: id, baseVersion, steps: ['assign'], assigneeId })
    const two = await Promise.all([give(desk.deskHead, desk.editor.id), give(desk.managing, desk.chief.id)])
    expect(two.map((each) => codeOf(each)).sort()).toEqual(['conflict', null].sort())
    const both = { articleId: id, baseVersion: baseVersion + 1, steps: ['assign', 'forward'] as const }
    expect(codeOf(await takeSteps(desk.managing, { ...both, assigneeId: desk.editor.id }))).toBe('malformed')
  })

  it('has deadlines that whoever edits the section sets, and not the author', async () => {
    const id = await submitted('Bài có hạn')
    const soon = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000)
    const set = (viewer: Viewer, before: Date | null, deadlineAt: Date | null) =>
      setDeadline(viewer, { articleId: id, before, deadlineAt })
    const version = await versionOf(desk.editor, id)
    expect(codeOf(await set(desk.reporter, null, soon))).toBe('not_allowed')
    expect(codeOf(await set(await aPerson('editor', { sectionIds: [economy] }), null, soon))).toBe('not_found')
    expect(codeOf(await set(desk.editor, null, new Date(Date.now() - 1000)))).toBe('time_past')
    ok(await set(desk.editor, null, soon))
    // Somebody who has not seen it decides about nothing.
    expect(codeOf(await set(desk.chief, null, null))).toBe('changed')
    const { article } = ok(await readWorkingCopy(desk.reporter, id))
    expect(article).toMatchObject({ deadlineAt: soon, maySetDeadline: false, version })
    expect((await queue(desk.editor)).items.find((item) => item.id === id)).toMatchObject({
      deadlineAt: soon,
      late: false,
    })
    ok(await set(desk.chief, soon, null))
    const events = await eventsOfArticle(room.db, id, { limit: 2 })
    expect(events.map(({ name, actorId }) => [name, actorId])).toEqual([
      ['deadline_cleared', desk.chief.id],
      ['deadline_set', desk.editor.id],
    ])
  })
})

describeEachDialect('what changed in an article', () => {
  it('is told against the moment that its reader knows, and a first submission against nothing', async () => {
    const desk = await aNewsroom()
    const id = await aDraft(desk.reporter, { body: aBody('Ba huyện báo cáo.') })
    const write = async (viewer: Viewer, text: string) =>
      ok(
        await saveDraft(viewer, {
          articleId: id,
          baseVersion: await versionOf(viewer, id),
          content: await aText({ body: aBody(text) }),
        }),
      )
    const read = async (against?: 'submitted' | 'reviewed' | 'published') =>
      ok(await readChanges(desk.managing, { articleId: id, against }))
    const words = async (against?: 'submitted' | 'reviewed' | 'published') => {
      const { comparison, ...told } = await read(against)
      return { ...told, words: comparison?.changes.words ?? null }
    }

    ok(await step(desk.reporter, id, 'submit'))
    expect(await words()).toMatchObject({ baselines: [], against: null, words: null })
    ok(await step(desk.editor, id, 'claim'))
    expect(await words()).toMatchObject({
      baselines: ['submitted'],
      against: 'submitted',
      words: { added: 0, removed: 0 },
    })
    await write(desk.editor, 'Bốn huyện báo cáo.')
    ok(await step(desk.editor, id, 'return', { reason: 'Thiếu một huyện.' }))
    await write(desk.reporter, 'Bốn huyện báo cáo đủ.')
    ok(await step(desk.reporter, id, 'submit'))
    const again = ok(await readQueue(desk.editor, { group: 'submitted' })).items.find((item) => item.id === id)
    expect(again?.returned).toBe(1)
    // Against what came back to its author, and not against itself.
    expect(await words()).toMatchObject({ baselines: ['reviewed', 'submitted'], against: 'reviewed' })
    expect((await read('reviewed')).comparison?.before.kind).toBe('returned')
    expect(await words('submitted')).toMatchObject({ against: 'submitted', words: { added: 2, removed: 1 } })
    expect(await words('published')).toMatchObject({ against: 'reviewed' })

    ok(await step(desk.editor, id, ['claim', 'forward']))
    ok(await step(desk.managing, id, ['approve', 'publish']))
    expect(await words('published')).toMatchObject({ against: 'published', words: { added: 0, removed: 0 } })
    ok(await step(desk.editor, id, 'revise'))
    await write(desk.editor, 'Năm huyện báo cáo đủ.')
    expect(await words('published')).toMatchObject({ against: 'published', words: { added: 1, removed: 1 } })
    expect(codeOf(await readChanges(await aPerson('reporter'), { articleId: id }))).toBe('not_found')
  })
})

describeEachDialect('the order of the queue', () => {
  it('keeps the place of what comes back after mending, and gives one that went out a new one', async () => {
    const desk = await aNewsroom()
    const submitted = async (title: string) => {
      const id = await aDraft(desk.reporter, { title })
      ok(await step(desk.reporter, id, 'submit'))
      return id
    }
    const titles = async (viewer: Viewer, group: QueueGroup) =>
      ok(await readQueue(viewer, { group })).items.map((item) => item.title)
    const first = await submitted('Chợ phiên thứ nhất')
    await submitted('Chợ phiên thứ hai')
    ok(await step(desk.editor, first, 'claim'))
    ok(await step(desk.editor, first, 'return', { reason: 'Thiếu nguồn.' }))
    await submitted('Chợ phiên thứ ba')
    ok(await step(desk.reporter, first, 'submit'))
    expect(await titles(desk.editor, 'submitted')).toEqual([
      'Chợ phiên thứ nhất',
      'Chợ phiên thứ hai',
      'Chợ phiên thứ ba',
    ])
    // Given back by its editor, and sent up a second time: the same.
    ok(await step(desk.editor, first, 'claim'))
    ok(await step(desk.editor, first, 'release'))
    expect((await titles(desk.editor, 'submitted'))[0]).toBe('Chợ phiên thứ nhất')
    ok(await step(desk.editor, first, ['claim', 'forward']))
    const later = await submitted('Chợ phiên thứ tư')
    ok(await step(desk.editor, later, ['claim', 'forward']))
    ok(await step(desk.managing, first, 'send_back', { reason: 'Sai số liệu.' }))
    ok(await step(desk.editor, first, 'forward'))
    expect(await titles(desk.managing, 'awaiting_approval')).toEqual(['Chợ phiên thứ nhất', 'Chợ phiên thứ tư'])
    // Readers have it: a revision of it waits as any other text.
    ok(await step(desk.managing, first, ['approve', 'publish']))
    ok(await step(desk.editor, first, 'revise'))
    ok(await step(desk.editor, first, 'forward'))
    expect(await titles(desk.managing, 'awaiting_approval')).toEqual(['Chợ phiên thứ tư', 'Chợ phiên thứ nhất'])
  })
})
