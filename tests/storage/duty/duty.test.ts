import { afterEach, beforeAll, expect, it } from 'vitest'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { addDays, dayOf } from '#newsroom/format/days.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { noteMissedDeadlines } from '#operations/duty/alarms.ts'
import { readAlarms, readDuty } from '#operations/duty/read-duty.ts'
import { readSheet } from '#operations/duty/read-sheet.ts'
import { readShiftNotes, writeShiftNote } from '#operations/duty/shift-notes.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import { aDraft, aNewsroom, aPerson, aPublished, aSection, codeOf, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const HOUR = 60 * 60_000
const ALL = { kind: null, query: '', before: '' }

describeEachDialect('the duty book', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  const from = (ms: number) => new Date(Date.now() + ms)
  const submitted = async (title: string, deadlineAt: Date | null = null) => {
    const id = await aDraft(desk.reporter, { title })
    ok(await step(desk.reporter, id, 'submit'))
    const row = await findArticle(room.db, id)
    expect(await updateArticle(room.db, id, row?.version ?? 0, { deadlineAt })).toBe(true)
    return id
  }
  const scheduled = async (title: string, inMs: number) => {
    const id = await submitted(title)
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    ok(await step(desk.managing, id, 'schedule', { scheduledAt: from(inMs) }))
    return id
  }
  const eventsNamed = async (name: string, articleId: string) =>
    (await room.db.select().from(room.db.tables.events)).filter(
      (row) => row.name === name && row.articleId === articleId,
    )
  const noticesOf = async (viewer: Viewer, articleId: string) =>
    (await readNotices(viewer, ALL)).items.filter((item) => item.article?.id === articleId)

  it('names what is due, late and stuck, with the step that comes next, and is closed to reporters', async () => {
    const due = await submitted('Đến hạn chiều nay', from(2 * HOUR))
    const missed = await submitted('Quá hạn', from(-HOUR))
    const goes = await scheduled('Hẹn giờ tối nay', 3 * HOUR)
    const far = await submitted('Hạn tuần sau', from(7 * 24 * HOUR))
    const approved = await submitted('Kịp gửi duyệt', from(-HOUR))
    ok(await step(desk.editor, approved, ['claim', 'forward']))
    const duty = ok(await readDuty(desk.deskHead))
    expect(duty.due.map((row) => [row.item.id, row.why])).toEqual([
      [due, 'deadline'],
      [goes, 'scheduled'],
    ])
    expect(duty.late.map((row) => row.item.id)).toEqual([missed])
    expect(duty.late[0]?.item.steps).toContain('claim')
    expect(duty.stuck).toEqual([])
    standAt(from(5 * HOUR))
    const later = ok(await readDuty(desk.deskHead))
    expect(later.stuck.map((row) => [row.item.id, row.why])).toEqual(
      expect.arrayContaining([
        [far, 'waiting'],
        [approved, 'waiting'],
      ]),
    )
    ok(await step(desk.editor, far, 'claim'))
    standAt(from(12 * HOUR))
    expect(ok(await readDuty(desk.deskHead)).stuck).toContainEqual(
      expect.objectContaining({ why: 'held', item: expect.objectContaining({ id: far }) }),
    )
    const other = await aPerson('editor', { sectionIds: [await aSection('Thể thao')] })
    expect(ok(await readDuty(other)).stuck.map((row) => row.item.id)).not.toContain(far)
    expect(codeOf(await readDuty(desk.reporter))).toBe('not_allowed')
    expect(codeOf(await readSheet(desk.reporter, '2026-11-23'))).toBe('not_allowed')
  })

  it('notes a missed deadline once, however many servers look, and again when a later one is missed', async () => {
    const id = await submitted('Trễ một lần', from(-60_000))
    const fine = await submitted('Chưa đến hạn', from(60_000))
    const other = openDatabase(room.url)
    await Promise.all([noteMissedDeadlines(), noteMissedDeadlines()])
    provideDatabase(other)
    await noteMissedDeadlines()
    provideDatabase(room.db)
    await other.close()
    expect(await eventsNamed('deadline_passed', id)).toHaveLength(1)
    expect(await eventsNamed('deadline_passed', fine)).toHaveLength(0)
    expect(await noticesOf(desk.reporter, id)).toMatchObject([
      { kind: 'late', lateness: { of: 'deadline' }, actor: '' },
    ])
    expect(await noticesOf(desk.deskHead, id)).toHaveLength(1)
    expect(await noticesOf(desk.editor, id)).toHaveLength(0)
    const row = await findArticle(room.db, id)
    await updateArticle(room.db, id, row?.version ?? 0, { deadlineAt: from(1000) })
    standAt(from(2000))
    await noteMissedDeadlines()
    expect(await eventsNamed('deadline_passed', id)).toHaveLength(2)
  })

  it('raises an alarm once where an article can’t go out, and where one went out late', async () => {
    const broken = await scheduled('Không lên được', 60_000)
    const late = await scheduled('Lên muộn', 60_000)
    const row = await findArticle(room.db, broken)
    await updateArticle(room.db, broken, row?.version ?? 0, { approvedVersionId: 'gone' })
    standAt(from(100_000))
    expect((await publishDue()).failed.map((each) => each.id)).toEqual([broken])
    await publishDue()
    expect(await eventsNamed('publish_failed', broken)).toHaveLength(1)
    expect(await noticesOf(desk.managing, broken)).toMatchObject([{ kind: 'failed', lateness: { of: 'publishing' } }])
    expect(await noticesOf(desk.chief, broken)).toHaveLength(1)
    expect(await noticesOf(desk.editor, broken)).toHaveLength(0)
    expect(await eventsNamed('published_late', late)).toHaveLength(1)
    expect(await noticesOf(desk.chief, late)).toMatchObject([{ kind: 'late' }])
    const { alarms } = await readAlarms(desk.managing)
    expect(alarms.map((alarm) => [alarm.item.id, alarm.why]).sort()).toEqual(
      [
        [broken, 'failed'],
        [late, 'published_late'],
      ].sort(),
    )
    expect(alarms.find((alarm) => alarm.why === 'published_late')?.byMs).toBeGreaterThan(30_000)
    expect((await readAlarms(desk.deskHead)).alarms).toEqual([])
    expect(ok(await readDuty(desk.deskHead)).failed.map((each) => each.item.id)).toContain(broken)
    // Scheduled anew it is another schedule, whose failure is another alarm.
    standAt(from(110_000))
    ok(await step(desk.managing, broken, 'unschedule'))
    ok(await step(desk.managing, broken, 'schedule', { scheduledAt: from(200_000) }))
    standAt(from(210_000))
    await publishDue()
    expect(await eventsNamed('publish_failed', broken)).toHaveLength(2)
  })

  it('keeps handover notes, newest first, and tells everybody on the desks but who wrote', async () => {
    expect(codeOf(await writeShiftNote(desk.reporter, { text: 'Không được' }))).toBe('not_allowed')
    expect(codeOf(await writeShiftNote(desk.editor, { text: ' \n ' }))).toBe('fields')
    expect(codeOf(await writeShiftNote(desk.editor, { text: 'x'.repeat(4001) }))).toBe('fields')
    for (let n = 1; n <= 23; n += 1) ok(await writeShiftNote(desk.editor, { text: `Ca ${n}\ncòn hai bài` }))
    const first = ok(await readShiftNotes(desk.managing, {}))
    expect(first.notes[0]).toMatchObject({ author: desk.editor.name, text: 'Ca 23\ncòn hai bài' })
    const second = ok(await readShiftNotes(desk.managing, { before: first.next ?? '' }))
    expect([...first.notes, ...second.notes]).toHaveLength(23)
    expect(second.next).toBeNull()
    const handovers = async (viewer: Viewer) => (await readNotices(viewer, { ...ALL, kind: 'handover' })).items.length
    expect(await handovers(desk.managing)).toBe(23)
    expect(await handovers(desk.editor)).toBe(0)
    expect(await handovers(desk.reporter)).toBe(0)
    expect(codeOf(await readShiftNotes(desk.reporter, {}))).toBe('not_allowed')
  })

  it('makes the sheet of a morning: the day before, what is in hand, and what the day brings', async () => {
    const out = await aPublished(desk, { title: 'Đã lên báo' })
    const held = await submitted('Đang làm dở')
    const today = dayOf(new Date(), 'Asia/Ho_Chi_Minh')
    const tomorrow = ok(await readSheet(desk.editor, addDays(today, 1)))
    expect(tomorrow.published.map((line) => line.id)).toContain(out)
    expect(tomorrow.inHand.map((line) => line.id)).toContain(held)
    expect(tomorrow.notes.length).toBeGreaterThan(0)
    expect(ok(await readSheet(desk.editor, today)).published.map((line) => line.id)).not.toContain(out)
  })
})
