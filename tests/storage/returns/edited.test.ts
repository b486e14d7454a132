import { beforeAll, expect, it } from 'vitest'
import { database } from '#db/index.ts'
import { monthOf } from '#newsroom/format/months.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { USUAL_REASONS } from '#newsroom/returns/return-list.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readEditedMonth } from '#operations/returns/read-edited-month.ts'
import { readHowEdited } from '#operations/returns/read-how-edited.ts'
import { aBody, aDraft, aNewsroom, aPerson, aText, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const [CHIP = '', OTHER = ''] = USUAL_REASONS

describeEachDialect('how an article was changed', () => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  /** An article of the reporter's that came back once, was edited, and came out. */
  const published = async (title: string, reasons: string[] = [CHIP]) => {
    const id = await aDraft(desk.reporter, { title: `${title} chưa sửa` })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    ok(await step(desk.editor, id, 'return', { points: reasons.map((text) => ({ text })) }))
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    const content = await aText({ title, body: aBody('Theo báo cáo, 3.000 người đã tham gia.') })
    ok(await saveDraft(desk.editor, { articleId: id, baseVersion: await versionOf(desk.editor, id), content }))
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.managing, id, ['approve', 'publish']))
    return id
  }

  it('compares what was sent in first with what readers have, and names who changed it and why', async () => {
    const id = await published('Tít của tòa soạn')
    const edited = ok(await readHowEdited(desk.reporter, id))
    expect(edited).toMatchObject({
      title: 'Tít của tòa soạn',
      author: { id: desk.reporter.id },
      to: { kind: 'published' },
      figures: { title: true, sapo: false, pictures: 0 },
      people: [desk.editor.name],
      rounds: [{ number: 1, points: [{ text: CHIP, chip: true }] }],
      comments: [],
    })
    expect(edited.figures?.removed).toBeGreaterThan(0)
    // A revision under way changes nothing of it.
    ok(await step(desk.editor, id, 'revise'))
    const content = await aText({ title: 'Đang sửa lại' })
    ok(await saveDraft(desk.editor, { articleId: id, baseVersion: await versionOf(desk.editor, id), content }))
    expect(ok(await readHowEdited(desk.reporter, id)).figures).toEqual(edited.figures)
  })

  it('tells of every time that the text lay with the desk, not of the last alone', async () => {
    const id = await aDraft(desk.reporter, { title: 'Tít đầu', sapo: 'Sapo đầu.' })
    const write = async (viewer: typeof desk.reporter, change: { title?: string; sapo?: string }) =>
      ok(
        await saveDraft(viewer, {
          articleId: id,
          baseVersion: await versionOf(viewer, id),
          content: await aText({ title: 'Tít đầu', sapo: 'Sapo đầu.', ...change }),
        }),
      )
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    await write(desk.editor, { title: 'Tít của biên tập' })
    ok(await step(desk.editor, id, 'return', { points: [{ text: CHIP }] }))
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    await write(desk.editor, { title: 'Tít của biên tập', sapo: 'Sapo của biên tập.' })
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.managing, id, ['approve', 'publish']))

    const fields = async (time: number | null) => {
      const edited = ok(await readHowEdited(desk.reporter, id, time))
      return [edited.time, edited.to?.kind, edited.comparison?.changes.fields.map(({ field }) => field).join()]
    }
    expect(await fields(null)).toEqual([null, 'published', 'title,sapo'])
    expect(await fields(1)).toEqual([1, 'returned', 'title'])
    expect(await fields(2)).toEqual([2, 'published', 'sapo'])
    // What there is none of is all of them.
    for (const none of [0, 3, 99]) expect((await fields(none))[0]).toBeNull()
    expect(ok(await readHowEdited(desk.reporter, id)).times.map(({ to }) => to.kind)).toEqual(['returned', 'published'])
  })

  it('has nothing to compare before an approval, and shows the approved text before it is out', async () => {
    const id = await aDraft(desk.reporter)
    expect(ok(await readHowEdited(desk.reporter, id))).toMatchObject({ to: null, from: null, figures: null })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
    const edited = ok(await readHowEdited(desk.reporter, id))
    expect(edited).toMatchObject({ to: { kind: 'approved' }, people: [], comparison: { changes: { same: true } } })
  })

  it('says so where nobody but the author saw the text before its readers', async () => {
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [desk.sectionId] })
    const id = await aDraft(trusted)
    ok(await step(trusted, id, 'self_publish'))
    expect(ok(await readHowEdited(trusted, id))).toMatchObject({
      from: null,
      comparison: null,
      to: { kind: 'published' },
    })
  })

  it('is for whoever may read how the article came about', async () => {
    const id = await published('Không ai xem được')
    const stranger = await aPerson('contributor')
    const colleague = await aPerson('reporter')
    for (const viewer of [stranger, colleague]) expect(codeOf(await readHowEdited(viewer, id))).toBe('not_found')
    for (const viewer of [desk.editor, desk.managing]) ok(await readHowEdited(viewer, id))
  })

  it('gathers a month: articles with figures, returns, and the reasons by how often they came', async () => {
    standAt(new Date('2031-02-10T03:00:00Z'))
    try {
      const early = await published('Bài đầu tháng', [CHIP, OTHER, 'Mục viết tay'])
      standAt(new Date('2031-02-20T03:00:00Z'))
      const late = await published('Bài cuối tháng', [CHIP])
      // The month ends by the newspaper's clock: this is March in Hà Nội.
      standAt(new Date('2031-02-28T17:30:00Z'))
      const next = await published('Bài tháng sau')
      const february = ok(await readEditedMonth(desk.reporter, { month: '2031-02' }))
      expect(february.articles.map((article) => article.id)).toEqual([late, early])
      expect(february.articles[0]).toMatchObject({ returns: 1, figures: { title: true } })
      expect(february.totals).toEqual({ articles: 2, returns: 2 })
      expect(february.reasons).toEqual([
        { text: CHIP, count: 2 },
        { text: OTHER, count: 1 },
      ])
      expect(february).toMatchObject({ before: monthOf(new Date(), ZONE), after: '2031-03', older: null, people: [] })
      const march = ok(await readEditedMonth(desk.reporter, { month: '2031-03' }))
      expect(march.articles.map((article) => article.id)).toEqual([next])
      const empty = ok(await readEditedMonth(desk.reporter, { month: '2031-01' }))
      expect(empty).toMatchObject({ articles: [], totals: { articles: 0, returns: 0 }, reasons: [] })
    } finally {
      standAt(null)
    }
  })

  it('shows somebody else’s month to who answers for the paper, and to nobody else', async () => {
    const ask = { month: '2031-02', personId: desk.reporter.id }
    const read = ok(await readEditedMonth(desk.managing, ask))
    expect(read.articles).toHaveLength(2)
    expect(read.people.map((person) => person.id)).toContain(desk.reporter.id)
    for (const viewer of [desk.contributor, desk.editor, desk.deskHead]) {
      expect(codeOf(await readEditedMonth(viewer, ask))).toBe('not_found')
      expect(ok(await readEditedMonth(viewer, { month: '2031-02' })).articles).toEqual([])
    }
    expect(codeOf(await readEditedMonth(desk.chief, { ...ask, personId: 'nobody' }))).toBe('not_found')
  })

  it('reads a full month page by page, each article once', async () => {
    const { articles } = database().tables
    const template = (await database().select().from(articles).limit(1))[0]
    if (!template) throw new Error('There is no article.')
    const at = new Date('2032-05-10T03:00:00Z')
    for (let n = 0; n < 45; n += 1) {
      await database()
        .insert(articles)
        .values({
          ...template,
          id: `may${String(n).padStart(2, '0')}`,
          number: 90_000 + n,
          authorId: desk.reporter.id,
          // Several at the same moment.
          firstPublishedAt: new Date(at.getTime() + Math.floor(n / 3) * 1000),
        })
    }
    const seen: string[] = []
    let from: string | undefined
    do {
      const page = ok(await readEditedMonth(desk.reporter, { month: '2032-05', from }))
      seen.push(...page.articles.map((article) => article.id))
      expect(page.totals.articles).toBe(45)
      from = page.older ?? undefined
    } while (from)
    expect(new Set(seen).size).toBe(45)
    expect(seen).toEqual([...seen].sort().reverse())
  })
})
