import { beforeAll, expect, it } from 'vitest'
import { database } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { RETURN_LIMITS, type ReturnRound, USUAL_REASONS } from '#newsroom/returns/return-list.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readHistory } from '#operations/history/read-history.ts'
import { answerPoint } from '#operations/returns/answer-point.ts'
import { readReasonSettings } from '#operations/returns/read-reasons.ts'
import { readReturnForm } from '#operations/returns/read-return-form.ts'
import { readReturnRounds } from '#operations/returns/read-return-rounds.ts'
import { saveReasons } from '#operations/returns/save-reasons.ts'
import { aDraft, aNewsroom, aPerson, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const CHIP = USUAL_REASONS[1] ?? ''

describeEachDialect('returns with a list', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let stranger: Viewer
  beforeAll(async () => {
    desk = await aNewsroom()
    stranger = await aPerson('contributor')
  })
  /** An article that the editor holds. */
  const held = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    return id
  }
  const returned = async (points: { text: string }[] = [{ text: CHIP }, { text: 'Thiếu ý kiến Sở Y tế' }]) => {
    const id = await held()
    ok(await step(desk.editor, id, 'return', { points }))
    return id
  }
  const roundsOf = async (viewer: Viewer, id: string) => ok(await readReturnRounds(viewer, id)).rounds
  const newest = async (viewer: Viewer, id: string): Promise<ReturnRound> => {
    const [round] = await roundsOf(viewer, id)
    if (!round) throw new Error('There is no list.')
    return round
  }
  const aThread = async (articleId: string, text: string, resolved = false) => {
    const { commentThreads, comments } = room.db.tables
    const [id, at] = [newId(), new Date()]
    await room.db.insert(commentThreads).values({
      id,
      articleId,
      place: 'title',
      anchorFrom: 0,
      anchorTo: 5,
      quote: 'Sơ kết',
      createdById: desk.editor.id,
      createdAt: at,
      resolvedAt: resolved ? at : null,
      resolvedById: null,
    })
    for (const words of [text, 'Câu trả lời trong luồng']) {
      await room.db.insert(comments).values({
        id: newId(),
        threadId: id,
        articleId,
        authorId: desk.editor.id,
        text: words,
        mentionedIds: [],
        createdAt: at,
        editedAt: null,
      })
    }
    return id
  }

  it('keeps chips, conversations and words in their order, in the log too', async () => {
    const id = await held()
    const threadId = await aThread(id, 'Tên phong trào viết chưa đúng')
    const elsewhere = await aThread(await held(), 'Ý kiến của bài khác')
    const points = [
      { text: CHIP },
      { threadId },
      { text: '  Đổi tít ' },
      { threadId: elsewhere },
      { text: '' },
      { text: CHIP },
    ]
    ok(await step(desk.editor, id, 'return', { points }))
    const round = await newest(desk.reporter, id)
    expect(round).toMatchObject({ number: 1, step: 'return', by: desk.editor.name, again: null, standing: true })
    expect(round.mayTick).toBe(true)
    expect(round.points).toMatchObject([
      { text: CHIP, chip: true, threadId: null, ticked: null, answer: '' },
      { text: 'Tên phong trào viết chưa đúng', chip: false, threadId, quote: 'Sơ kết' },
      { text: 'Đổi tít', chip: false, threadId: null },
    ])
    const { entries } = ok(await readHistory(desk.reporter, id))
    expect(entries[0]?.reason).toBe(`${CHIP}\nTên phong trào viết chưa đúng\nĐổi tít`)
  })

  it('wants a point at least, and nothing is stored with a step that is refused', async () => {
    const id = await held()
    expect(codeOf(await step(desk.editor, id, 'return', { points: [{ text: ' ' }] }))).toBe('reason_missing')
    expect(codeOf(await step(desk.editor, id, 'return'))).toBe('reason_missing')
    expect(codeOf(await step(desk.deskHead, id, 'return', { points: [{ text: CHIP }] }))).toBe('held')
    expect(codeOf(await step(desk.reporter, id, 'return', { points: [{ text: CHIP }] }))).toBe('not_allowed')
    expect(await roundsOf(desk.editor, id)).toEqual([])
    ok(await step(desk.editor, id, 'return', { reason: 'Một dòng\n\nDòng nữa' }))
    expect((await newest(desk.editor, id)).points.map((point) => point.text)).toEqual(['Một dòng', 'Dòng nữa'])
  })

  it('stores no more points than a list may have', async () => {
    const points = Array.from({ length: RETURN_LIMITS.points + 5 }, (_, n) => ({ text: `Mục ${n}` }))
    const id = await returned(points)
    expect((await newest(desk.reporter, id)).points).toHaveLength(RETURN_LIMITS.points)
  })

  it('lets the author tick and answer, and take both back', async () => {
    const id = await returned()
    const [first, second] = (await newest(desk.reporter, id)).points
    const at = { articleId: id, pointId: first?.id ?? '' }
    ok(await answerPoint(desk.reporter, { ...at, ticked: true, answer: { from: '', to: ' đã sửa theo Sở Y tế ' } }))
    const { ticked } = (await newest(desk.editor, id)).points[0] ?? {}
    expect(ticked?.by).toBe(desk.reporter.name)
    ok(await answerPoint(desk.reporter, { ...at, ticked: true }))
    expect((await newest(desk.editor, id)).points[0]).toMatchObject({ ticked, answer: 'đã sửa theo Sở Y tế' })
    // What another window wrote is not overwritten.
    const stale = { ...at, answer: { from: '', to: 'không sửa' } }
    expect(codeOf(await answerPoint(desk.reporter, stale))).toBe('changed')
    const longer = { ...at, answer: { from: 'đã sửa theo Sở Y tế', to: 'x'.repeat(RETURN_LIMITS.answer + 1) } }
    expect(codeOf(await answerPoint(desk.reporter, longer))).toBe('fields')
    ok(await answerPoint(desk.reporter, { ...at, ticked: false }))
    expect((await newest(desk.reporter, id)).points).toMatchObject([{ ticked: null }, { id: second?.id, ticked: null }])
  })

  it('lets nobody else tick, and tells strangers nothing', async () => {
    const id = await returned()
    const pointId = (await newest(desk.reporter, id)).points[0]?.id ?? ''
    for (const viewer of [desk.editor, desk.deskHead, desk.managing, desk.admin]) {
      expect(codeOf(await answerPoint(viewer, { articleId: id, pointId, ticked: true }))).toBe('not_allowed')
      expect((await newest(viewer, id)).mayTick).toBe(false)
    }
    expect(codeOf(await answerPoint(stranger, { articleId: id, pointId, ticked: true }))).toBe('not_found')
    expect(codeOf(await readReturnRounds(stranger, id))).toBe('not_found')
    expect(codeOf(await readReturnForm(stranger, id))).toBe('not_found')
    // By way of an article of one's own either.
    const own = await aDraft(stranger)
    expect(codeOf(await answerPoint(stranger, { articleId: own, pointId, ticked: true }))).toBe('not_found')
  })

  it('shows what came again, and closes a list that was sent in', async () => {
    const id = await returned()
    const first = await newest(desk.reporter, id)
    const content = await aText({ title: 'Tít đã sửa' })
    ok(await saveDraft(desk.reporter, { articleId: id, baseVersion: await versionOf(desk.reporter, id), content }))
    ok(await step(desk.reporter, id, 'submit'))
    const pointId = first.points[0]?.id ?? ''
    expect(codeOf(await answerPoint(desk.reporter, { articleId: id, pointId, ticked: true }))).toBe('not_allowed')
    const again = (await newest(desk.editor, id)).again
    expect(again).toMatchObject({ by: desk.reporter.name })
    // Taken back, it can be ticked once more.
    ok(await step(desk.reporter, id, 'withdraw'))
    ok(await answerPoint(desk.reporter, { articleId: id, pointId, ticked: true }))
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    ok(await step(desk.editor, id, 'return', { points: [{ text: 'Lần hai' }] }))
    const rounds = await roundsOf(desk.reporter, id)
    expect(rounds).toMatchObject([
      { number: 2, again: null, mayTick: true, standing: true },
      { number: 1, again: { by: desk.reporter.name }, mayTick: false, standing: true },
    ])
    expect(rounds[1]?.again?.versionId).not.toBe(again?.versionId)
    const old = { articleId: id, pointId, ticked: false }
    expect(codeOf(await answerPoint(desk.reporter, old))).toBe('wrong_state')
  })

  it('gives what the approver sends back to who holds it then, and is settled by an approval', async () => {
    const id = await held()
    ok(await step(desk.editor, id, 'forward'))
    const forwarded = (await findArticle(database(), id))?.version
    expect(codeOf(await step(desk.editor, id, 'send_back', { points: [{ text: CHIP }] }))).toBe('not_allowed')
    ok(await step(desk.chief, id, 'send_back', { points: [{ text: CHIP }, { text: 'Viết lại kết' }] }))
    expect(forwarded).toBeDefined()
    const round = await newest(desk.editor, id)
    expect(round).toMatchObject({ step: 'send_back', by: desk.chief.name, mayTick: true })
    expect((await newest(desk.reporter, id)).mayTick).toBe(false)
    const pointId = round.points[0]?.id ?? ''
    expect(codeOf(await answerPoint(desk.reporter, { articleId: id, pointId, ticked: true }))).toBe('not_allowed')
    ok(await answerPoint(desk.editor, { articleId: id, pointId, ticked: true }))
    ok(await step(desk.editor, id, 'forward'))
    expect((await newest(desk.chief, id)).again).toMatchObject({ by: desk.editor.name })
    ok(await step(desk.chief, id, 'approve'))
    expect(await newest(desk.chief, id)).toMatchObject({ standing: false, mayTick: false })
    // Approved texts come back with the approved version, and another list.
    ok(await step(desk.chief, id, 'send_back', { points: [{ text: 'Đợi thêm số liệu' }] }))
    expect(await newest(desk.editor, id)).toMatchObject({ number: 2, step: 'send_back', mayTick: true })
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.chief, id, ['approve', 'publish']))
    ok(await step(desk.editor, id, 'revise'))
    expect((await newest(desk.editor, id)).mayTick).toBe(false)
  })

  it('of a tick and a step at the same moment, no tick reaches the list after the text has gone', async () => {
    for (let n = 0; n < 6; n += 1) {
      const id = await returned()
      const [first, second] = (await newest(desk.reporter, id)).points
      const tick = (pointId = '') => answerPoint(desk.reporter, { articleId: id, pointId, ticked: true })
      const [one, sent, two] = await Promise.all([tick(first?.id), step(desk.reporter, id, 'submit'), tick(second?.id)])
      ok(sent)
      const { points } = await newest(desk.editor, id)
      for (const [outcome, point] of [
        [one, points[0]],
        [two, points[1]],
      ] as const) {
        expect(point?.ticked !== null).toBe(outcome.ok)
        if (!outcome.ok) expect(outcome.refusal.code).toBe('not_allowed')
      }
    }
  })

  it('of two returns at the same moment one wins, with one list', async () => {
    const id = await held()
    const version = await versionOf(desk.editor, id)
    const outcomes = await Promise.all(
      ['Thứ nhất', 'Thứ hai'].map((text) => step(desk.editor, id, 'return', { points: [{ text }] })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await roundsOf(desk.reporter, id)).toHaveLength(1)
    expect(await versionOf(desk.reporter, id)).toBe(version + 1)
  })

  it('offers the open conversations by their first words', async () => {
    const id = await held()
    await aThread(id, 'Đã xong', true)
    const threadId = await aThread(id, 'Kiểm lại con số này')
    const form = ok(await readReturnForm(desk.editor, id))
    expect(form.reasons).toEqual(USUAL_REASONS)
    expect(form.threads).toEqual([
      { id: threadId, quote: 'Sơ kết', text: 'Kiểm lại con số này', author: desk.editor.name },
    ])
  })

  it('lets an administrator write the reasons, and two of them not over each other', async () => {
    expect(codeOf(await saveReasons(desk.chief, { version: 0, reasons: ['x'] }))).toBe('not_allowed')
    expect(codeOf(await readReasonSettings(desk.editor))).toBe('not_allowed')
    const { version } = ok(await readReasonSettings(desk.admin))
    const own = ['Thiếu ảnh', ' Sai  tên riêng ', '', 'Thiếu ảnh']
    expect(ok(await saveReasons(desk.admin, { version, reasons: own })).reasons).toEqual(['Thiếu ảnh', 'Sai tên riêng'])
    expect(codeOf(await saveReasons(desk.admin, { version, reasons: ['Khác'] }))).toBe('changed')
    expect(codeOf(await saveReasons(desk.admin, { version: version + 1, reasons: ['x'.repeat(81)] }))).toBe('fields')
    expect(ok(await readReturnForm(desk.editor, await held())).reasons).toEqual(['Thiếu ảnh', 'Sai tên riêng'])
  })
})
