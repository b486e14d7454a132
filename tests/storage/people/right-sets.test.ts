import { beforeAll, expect, it } from 'vitest'
import { findPerson, findPersonByEmail } from '#db/stores/people/people.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { exportLog, readLog } from '#operations/log/read-log.ts'
import { listPictures } from '#operations/media/list-pictures.ts'
import { acceptInvitation } from '#operations/people/accept-invitation.ts'
import { changePerson } from '#operations/people/change-person.ts'
import { inviteList } from '#operations/people/invite-list.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { listPeople } from '#operations/people/list-people.ts'
import { readViewer, viewerOf } from '#operations/people/session.ts'
import { approveSubject } from '#operations/planning/decide-subject.ts'
import { listWriters } from '#operations/planning/list-writers.ts'
import { writeSubject } from '#operations/planning/write-subject.ts'
import { createPreview } from '#operations/previews/create-preview.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { aDraft, aNewsroom, aPerson, aSection, aText, codeOf, ok, step } from '../../builders/newsroom.ts'
import { aSubject, subjectNow } from '../../builders/planning.ts'
import { describeEachDialect } from '../each-dialect.ts'

const BY_HAND = { byMail: false }

describeEachDialect('named sets of rights', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let submitted = ''
  let draft = ''
  beforeAll(async () => {
    desk = await aNewsroom()
    draft = await aDraft(desk.reporter, { title: 'Riêng' })
    submitted = await aDraft(desk.reporter, { title: 'Đã gửi', sectionId: desk.sectionId })
    ok(await step(desk.reporter, submitted, 'submit'))
  })
  /** What the viewer finds in the list of articles. */
  const idsFor = async (viewer: Parameters<typeof listArticles>[0]) =>
    ok(
      await listArticles(viewer, { mine: false, states: [], sectionId: '', authorId: '', query: '', after: '' }),
    ).items.map(({ id }) => id)

  it('a lawyer reads what was sent in and how it came about, and changes, decides and shows nothing', async () => {
    const lawyer = await aPerson('associate', { rightSets: ['legal'] })
    expect(await idsFor(lawyer)).toContain(submitted)
    expect(await idsFor(lawyer)).not.toContain(draft)
    const { article } = ok(await readWorkingCopy(lawyer, submitted))
    expect(article.steps).toEqual([])
    ok(await readHistory(lawyer, submitted))
    expect(codeOf(await readWorkingCopy(lawyer, draft))).toBe('not_found')
    const text = { articleId: submitted, baseVersion: article.version, content: await aText({ title: 'Chiếm' }) }
    expect(codeOf(await saveDraft(lawyer, text))).toBe('not_allowed')
    for (const each of ['claim', 'approve', 'publish', 'release', 'withdraw'] as const) {
      expect(codeOf(await step(lawyer, submitted, each)), each).toBe('not_allowed')
    }
    expect(codeOf(await createArticle(lawyer))).toBe('not_allowed')
    expect(codeOf(await readQueue(lawyer, {}))).toBe('not_allowed')
    expect(codeOf(await readLog(lawyer, { before: '' }))).toBe('not_allowed')
  })

  it('a lawyer of some sections reads those alone', async () => {
    const elsewhere = await aPerson('associate', { rightSets: ['legal'], sectionIds: [await aSection('Thể thao')] })
    expect(await idsFor(elsewhere)).toEqual([])
    expect(codeOf(await readWorkingCopy(elsewhere, submitted))).toBe('not_found')
  })

  it('an auditor reads and exports the log, and no article', async () => {
    const auditor = await aPerson('associate', { rightSets: ['audit'] })
    expect(ok(await readLog(auditor, { before: '' })).entries.length).toBeGreaterThan(0)
    ok(await exportLog(auditor, {}))
    expect(await idsFor(auditor)).toEqual([])
    expect(codeOf(await readWorkingCopy(auditor, submitted))).toBe('not_found')
  })

  it('a photographer sees the library, whoever is a contributor or nothing else, and the advertising desk sees nothing', async () => {
    for (const role of ['associate', 'contributor'] as const) {
      ok(await listPictures(await aPerson(role, { rightSets: ['photo'] }), { query: '', before: null }))
    }
    const advertising = await aPerson('associate', { rightSets: ['advertising'] })
    expect(await idsFor(advertising)).toEqual([])
    expect(codeOf(await createArticle(advertising))).toBe('not_allowed')
    expect(codeOf(await readLog(advertising, { before: '' }))).toBe('not_allowed')
    expect(codeOf(await readWorkingCopy(advertising, submitted))).toBe('not_found')
  })

  it('are given with an invitation, by a list, and taken away again; whoever had them signs in anew', async () => {
    const invited = ok(
      await invitePerson(
        desk.admin,
        { email: 'phap@bao.example', role: 'associate', rightSets: ['audit', 'legal', 'legal'] },
        BY_HAND,
      ),
    )
    const came = ok(
      await acceptInvitation({
        token: invited.link,
        name: 'Vũ Lan',
        password: 'một câu vừa đủ dài',
        network: '10.1.0.1',
      }),
    )
    expect(await readViewer(came.sessionSecret)).toMatchObject({ role: 'associate', sets: ['legal', 'audit'] })
    const list = 'e-mail,tên,vai trò,chuyên mục,quyền thêm\nanh@bao.example,Ảnh,Cộng sự,,Ảnh | Kiểm tra'
    ok(await inviteList(desk.admin, { list }, BY_HAND))
    expect(await room.db.select().from(room.db.tables.invitations)).toContainEqual(
      expect.objectContaining({ email: 'anh@bao.example', rightSets: ['photo', 'audit'] }),
    )
    const wrong = 'khac@bao.example,Khác,Cộng sự,,Toàn quyền'
    expect(await inviteList(desk.admin, { list: wrong }, BY_HAND)).toMatchObject({
      refusal: { code: 'list', faults: [{ line: 1, field: 'rightSets', problem: 'invalid' }] },
    })
    const person = await findPerson(room.db, came.personId)
    const target = { personId: came.personId, version: person?.version ?? 0 }
    const change = { name: 'Vũ Lan', email: 'phap@bao.example', role: 'associate' as const }
    expect(codeOf(await changePerson(desk.chief, target, change))).toBe('not_allowed')
    ok(await changePerson(desk.admin, target, { ...change, rightSets: ['legal'] }))
    expect(await readViewer(came.sessionSecret)).toBeNull()
    expect(ok(await listPeople(desk.admin)).people.find(({ id }) => id === came.personId)?.rightSets).toEqual(['legal'])
  })

  it('whose owner was given a subject before writes nothing of it, and is offered for none', async () => {
    const subjectId = await aSubject(desk.managing)
    const { input } = await subjectNow(desk.managing, subjectId)
    const person = await aPerson('associate', { rightSets: ['advertising'] })
    ok(await approveSubject(desk.managing, { ...input, assigneeId: person.id, deadlineAt: null, word: '' }))
    expect(codeOf(await writeSubject(person, { subjectId }))).toBe('not_allowed')
    const offered = (await listWriters()).map(({ id }) => id)
    expect(offered).not.toContain(person.id)
    expect(offered).toContain(desk.contributor.id)
  })

  it('that a later release stored count for nothing', async () => {
    const { people } = room.db.tables
    const lawyer = await aPerson('associate', { rightSets: ['legal'] })
    await room.db.update(people).set({ rightSets: JSON.parse('["everything", "audit"]') })
    const read = await findPersonByEmail(room.db, lawyer.email)
    expect(read && viewerOf(read).sets).toEqual(['audit'])
  })

  it('let a lawyer comment, and show the text to nobody outside', async () => {
    const lawyer = await aPerson('associate', { rightSets: ['legal'] })
    expect(codeOf(await createPreview(lawyer, { articleId: submitted, days: 7 }))).toBe('not_allowed')
    ok(
      await startThread(lawyer, {
        articleId: submitted,
        place: 'article',
        choice: null,
        text: 'Thiếu văn bản pháp lý',
        mentionedIds: [],
      }),
    )
    const advertising = await aPerson('associate', { rightSets: ['advertising'] })
    expect(
      codeOf(
        await startThread(advertising, {
          articleId: submitted,
          place: 'article',
          choice: null,
          text: 'x',
          mentionedIds: [],
        }),
      ),
    ).toBe('not_found')
  })
})
