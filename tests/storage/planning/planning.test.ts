import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { onDay, weekOf } from '#newsroom/format/days.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { approveSubject, assignSubject, declineSubject } from '#operations/planning/decide-subject.ts'
import { dropSubject, restoreSubject } from '#operations/planning/drop-subject.ts'
import { editSubject } from '#operations/planning/edit-subject.ts'
import { listSubjects } from '#operations/planning/list-subjects.ts'
import { moveArticle } from '#operations/planning/move-article.ts'
import { moveSubject } from '#operations/planning/move-subject.ts'
import { proposeSubject } from '#operations/planning/propose-subject.ts'
import { readSubject } from '#operations/planning/read-subject.ts'
import { readWeek } from '#operations/planning/read-week.ts'
import { writeSubject } from '#operations/planning/write-subject.ts'
import { aDraft, aNewsroom, aPerson, aSection, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { aSubject, inDays, subjectNow } from '#tests/builders/planning.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const NOTHING = { mine: false, state: '', sectionId: '', personId: '', query: '', after: '' } as const
const NO_ONE = { assigneeId: null, deadlineAt: null }
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

describeEachDialect('planning', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const noticesOf = async (subjectId: string) => {
    const { notices } = room.db.tables
    const rows = await room.db.select().from(notices).where(eq(notices.subjectId, subjectId))
    return rows.map(({ kind, personId, text }) => ({ kind, personId, text }))
  }
  const logOf = async (subjectId: string) => {
    const { events } = room.db.tables
    const rows = await room.db.select().from(events).where(eq(events.subject, subjectId))
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ name }) => name)
  }
  const approve = async (subjectId: string, assignment: { assigneeId?: string; deadlineAt?: Date } = {}) => {
    const { input } = await subjectNow(desk.managing, subjectId)
    return approveSubject(desk.managing, { ...input, word: '', ...NO_ONE, ...assignment })
  }

  describe('a subject', () => {
    it('is proposed, approved with a word, given to somebody with a deadline, and its people are told', async () => {
      const id = await aSubject(desk.contributor, { sectionId: desk.sectionId, plannedOn: inDays(2) })
      const { input } = await subjectNow(desk.deskHead, id)
      const deadlineAt = inHours(30)
      const given = { word: 'Hỏi thêm hợp tác xã.', assigneeId: desk.reporter.id, deadlineAt }
      ok(await approveSubject(desk.deskHead, { ...input, ...given }))
      const { subject } = await subjectNow(desk.contributor, id)
      expect(subject).toMatchObject({ state: 'approved', decision: given.word, assignee: { id: desk.reporter.id } })
      expect(subject.deadlineAt).toEqual(deadlineAt)
      expect(await noticesOf(id)).toEqual(
        expect.arrayContaining([
          { kind: 'subject_approved', personId: desk.contributor.id, text: given.word },
          { kind: 'subject_assigned', personId: desk.reporter.id, text: given.word },
        ]),
      )
      expect(await logOf(id)).toEqual(['subject_proposed', 'subject_approved', 'subject_assigned'])
    })

    it('is declined only with a word, which its proposer reads', async () => {
      const id = await aSubject(desk.reporter, { sectionId: desk.sectionId })
      const { input } = await subjectNow(desk.deskHead, id)
      expect(codeOf(await declineSubject(desk.deskHead, { ...input, word: '  ' }))).toBe('reason_missing')
      ok(await declineSubject(desk.deskHead, { ...input, word: 'Mới làm tháng trước.' }))
      expect(await noticesOf(id)).toEqual([
        { kind: 'subject_declined', personId: desk.reporter.id, text: 'Mới làm tháng trước.' },
      ])
      // Declined by mistake, it can still be approved.
      expect(codeOf(await approve(id))).toBeNull()
    })

    it('is not decided, given or moved by who proposed it once it is no desk’s', async () => {
      const id = await aSubject(desk.contributor, { sectionId: desk.sectionId })
      const { input } = await subjectNow(desk.contributor, id)
      const all = { ...input, word: 'Được', assigneeId: desk.contributor.id, deadlineAt: null }
      expect(codeOf(await approveSubject(desk.contributor, all))).toBe('not_allowed')
      expect(codeOf(await declineSubject(desk.contributor, all))).toBe('not_allowed')
      expect(codeOf(await assignSubject(desk.contributor, all))).toBe('not_allowed')
      ok(await moveSubject(desk.contributor, { ...input, day: inDays(1) }))
      ok(await approve(id))
      const after = await subjectNow(desk.contributor, id)
      expect(codeOf(await moveSubject(desk.contributor, { ...after.input, day: inDays(2) }))).toBe('not_allowed')
      const text = { title: 'Khác', brief: '', sectionId: '', plannedOn: '' }
      expect(codeOf(await editSubject(desk.contributor, { ...after.input, ...text }))).toBe('not_allowed')
    })

    it('is nobody else’s business: strangers are told that there is none', async () => {
      const id = await aSubject(desk.reporter, { sectionId: desk.sectionId })
      const elsewhere = await aPerson('desk_head', { sectionIds: [await aSection('Kinh tế')] })
      for (const viewer of [desk.contributor, elsewhere]) {
        const missing = await readSubject(viewer, 'khong-co')
        expect(await readSubject(viewer, id)).toEqual(missing)
        expect(await dropSubject(viewer, { subjectId: id, version: 1 })).toEqual(missing)
        expect(await writeSubject(viewer, { subjectId: id })).toEqual(missing)
      }
    })

    it('changes hands only for who saw its last version', async () => {
      const id = await aSubject(desk.reporter, { sectionId: desk.sectionId })
      const { input } = await subjectNow(desk.deskHead, id)
      const decide = (viewer: typeof desk.deskHead, word: string) =>
        approveSubject(viewer, { ...input, word, ...NO_ONE })
      const answers = await Promise.all([
        decide(desk.deskHead, 'một'),
        decide(desk.managing, 'hai'),
        declineSubject(desk.chief, { ...input, word: 'ba' }),
      ])
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(new Set(answers.filter((answer) => !answer.ok).map(codeOf))).not.toContain(null)
      expect((await logOf(id)).filter((name) => name !== 'subject_proposed')).toHaveLength(1)
      expect(codeOf(await moveSubject(desk.deskHead, { ...input, day: inDays(1) }))).toMatch(/changed|subject_state/)
    })

    it('is put aside and taken up again as what it was', async () => {
      const id = await aSubject(desk.reporter)
      ok(await approve(id))
      ok(await dropSubject(desk.managing, (await subjectNow(desk.managing, id)).input))
      const open = ok(await listSubjects(desk.managing, NOTHING)).items.map((item) => item.id)
      expect(open).not.toContain(id)
      ok(await restoreSubject(desk.managing, (await subjectNow(desk.managing, id)).input))
      expect((await subjectNow(desk.managing, id)).subject.state).toBe('approved')
    })

    it('says what is wrong with it, and is planned for no day that is over', async () => {
      const text = { title: ' ', brief: 'x'.repeat(5000), sectionId: 'nirgends', plannedOn: '2026-02-30' }
      const refused = await proposeSubject(desk.reporter, text)
      if (refused.ok || refused.refusal.code !== 'fields') throw new Error('It was taken.')
      expect(refused.refusal.fields.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
        'title missing',
        'brief too_long',
        'sectionId invalid',
        'plannedOn invalid',
      ])
      const past = { title: 'Hôm qua', brief: '', sectionId: '', plannedOn: inDays(-1) }
      expect(codeOf(await proposeSubject(desk.reporter, past))).toBe('fields')
      const id = await aSubject(desk.reporter, { plannedOn: inDays(0) })
      const { input } = await subjectNow(desk.reporter, id)
      expect(codeOf(await moveSubject(desk.reporter, { ...input, day: inDays(-1) }))).toBe('day_past')
      const late = { ...input, word: '', assigneeId: desk.reporter.id, deadlineAt: inHours(-1) }
      expect(await approveSubject(desk.managing, late)).toMatchObject({
        refusal: { fields: [{ field: 'deadlineAt', problem: 'past' }] },
      })
      const nobody = { ...late, assigneeId: 'niemand', deadlineAt: null }
      expect(await approveSubject(desk.managing, nobody)).toMatchObject({
        refusal: { fields: [{ field: 'assigneeId', problem: 'invalid' }] },
      })
    })
  })

  describe('the article of a subject', () => {
    it('takes over title, section and deadline, and there is one, however often it is asked for', async () => {
      const id = await aSubject(desk.contributor, { title: 'Chợ phiên cuối năm', sectionId: desk.sectionId })
      const deadlineAt = inHours(20)
      ok(await approve(id, { assigneeId: desk.reporter.id, deadlineAt }))
      expect(codeOf(await writeSubject(desk.contributor, { subjectId: id }))).toBe('not_allowed')
      const begun = await Promise.all(Array.from({ length: 4 }, () => writeSubject(desk.reporter, { subjectId: id })))
      const ids = new Set(begun.map((each) => ok(each).id))
      expect(ids.size).toBe(1)
      const [articleId = ''] = ids
      const article = await findArticle(room.db, articleId)
      expect(article).toMatchObject({
        title: 'Chợ phiên cuối năm',
        sectionId: desk.sectionId,
        authorId: desk.reporter.id,
        state: 'draft',
      })
      expect(article?.deadlineAt).toEqual(deadlineAt)
      const { articles } = room.db.tables
      const same = await room.db.select().from(articles).where(eq(articles.title, 'Chợ phiên cuối năm'))
      expect(same).toHaveLength(1)

      const { subject, input } = await subjectNow(desk.reporter, id)
      expect(subject.article).toEqual({ id: articleId, state: 'draft', readable: true })
      expect(codeOf(await assignSubject(desk.managing, { ...input, ...NO_ONE }))).toBe('subject_written')
      expect(codeOf(await dropSubject(desk.managing, input))).toBe('subject_written')
      ok(await step(desk.reporter, articleId, 'discard'))
      expect((await subjectNow(desk.managing, id)).subject.article?.state).toBe('discarded')
    })
  })

  describe('the list', () => {
    it('shows to each what concerns them, by state, person and words', async () => {
      const own = await aSubject(desk.contributor, { title: 'Đường hoa Hùng Vương', sectionId: desk.sectionId })
      const other = await aSubject(desk.reporter, { title: 'Nhà máy thủy điện' })
      const idsOf = async (viewer: typeof desk.reporter, change: Partial<Parameters<typeof listSubjects>[1]>) =>
        ok(await listSubjects(viewer, { ...NOTHING, ...change })).items.map((item) => item.id)
      expect(await idsOf(desk.contributor, {})).toContain(own)
      expect(await idsOf(desk.contributor, {})).not.toContain(other)
      expect(await idsOf(desk.editor, { state: 'proposed' })).toEqual(expect.arrayContaining([own, other]))
      expect(await idsOf(desk.managing, { query: 'duong hung vuong' })).toEqual([own])
      expect(await idsOf(desk.managing, { query: 'dường' })).toEqual([])
      expect(await idsOf(desk.managing, { query: 'thủy điện', personId: desk.contributor.id })).toEqual([])
      expect(await idsOf(desk.reporter, { mine: true, state: 'proposed' })).toContain(other)
    })

    it('is read a page at a time, none twice and none left out', async () => {
      const author = await aPerson('contributor')
      const made: string[] = []
      for (let n = 0; n < 45; n++) made.push(await aSubject(author, { title: `Đề tài số ${n}` }))
      for (const query of ['', 'de tai so']) {
        const seen: string[] = []
        let after: string | null = ''
        while (after !== null) {
          const page: { items: { id: string }[]; next: string | null } = ok(
            await listSubjects(author, { ...NOTHING, query, after }),
          )
          seen.push(...page.items.map((item) => item.id))
          after = page.next
        }
        expect(seen).toEqual([...made].reverse())
      }
    })
  })

  describe('the week', () => {
    const dayOfEntry = async (viewer: typeof desk.reporter, day: string, id: string) => {
      const { days } = ok(await readWeek(viewer, { week: weekOf(day), sectionId: '', personId: '' }))
      return days.flatMap((each) =>
        each.entries.filter((entry) => entry.id === id).map((entry) => ({ day: each.day, ...entry })),
      )
    }
    const aScheduled = async (title: string, at: Date) => {
      const id = await aDraft(desk.reporter, { title })
      ok(await step(desk.reporter, id, 'submit'))
      ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
      ok(await step(desk.managing, id, 'schedule', { scheduledAt: at }))
      return id
    }

    it('holds subjects, deadlines, scheduled and published articles by the days of the newspaper’s zone', async () => {
      const day = inDays(7)
      const subject = await aSubject(desk.reporter, { plannedOn: day })
      // Half past midnight in Hanoi is still the day before in UTC.
      const scheduled = await aScheduled('Ra sớm', new Date(`${day}T00:30:00+07:00`))
      const wanted = await aDraft(desk.reporter, { title: 'Cần gấp' })
      const { articles } = room.db.tables
      const deadlineAt = new Date(`${day}T23:30:00+07:00`)
      await room.db.update(articles).set({ deadlineAt }).where(eq(articles.id, wanted))
      expect(await dayOfEntry(desk.managing, day, subject)).toMatchObject([{ day, kind: 'subject', waiting: true }])
      expect(await dayOfEntry(desk.managing, day, scheduled)).toMatchObject([{ day, kind: 'scheduled', moves: true }])
      expect(await dayOfEntry(desk.managing, day, wanted)).toMatchObject([{ day, kind: 'deadline', moves: false }])
      // Others' drafts are no reporter's business, in the calendar either.
      expect(await dayOfEntry(desk.contributor, day, wanted)).toEqual([])
      expect(await dayOfEntry(desk.contributor, day, scheduled)).toEqual([])
      const editorSees = await dayOfEntry(desk.editor, day, scheduled)
      expect(editorSees).toMatchObject([{ moves: false }])
    })

    it('lets a scheduled article go out on another day at the same time, in one change', async () => {
      const at = new Date(`${inDays(2)}T18:30:00+07:00`)
      const id = await aScheduled('Chuyển ngày', at)
      const version = await versionOf(desk.managing, id)
      const move = (viewer: typeof desk.managing, day: string, base = version) =>
        moveArticle(viewer, { articleId: id, version: base, day })
      expect(codeOf(await move(desk.deskHead, inDays(3)))).toBe('not_allowed')
      expect(codeOf(await move(desk.contributor, inDays(3)))).toBe('not_found')
      expect(codeOf(await move(desk.managing, inDays(-1)))).toBe('day_past')
      ok(await move(desk.managing, inDays(3)))
      const moved = await findArticle(room.db, id)
      expect(moved?.state).toBe('scheduled')
      expect(moved?.scheduledAt).toEqual(onDay(at, inDays(3), ZONE))
      expect(codeOf(await move(desk.managing, inDays(4)))).toBe('conflict')
      // And back, as it was.
      ok(await move(desk.managing, inDays(2), version + 1))
      expect((await findArticle(room.db, id))?.scheduledAt).toEqual(at)
    })

    it('moves nothing that has no time, or is out already', async () => {
      const { id } = ok(await createArticle(desk.managing))
      const input = { articleId: id, version: 1, day: inDays(1) }
      expect(await moveArticle(desk.managing, input)).toMatchObject({
        refusal: { code: 'wrong_state', state: 'draft' },
      })
    })
  })
})
