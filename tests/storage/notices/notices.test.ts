import { beforeAll, expect, it } from 'vitest'
import { addNotices, deleteNoticesBefore } from '#db/stores/notices/notices.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { openNoticePath } from '#newsroom/notices/notices.ts'
import { markNotices, openNotice } from '#operations/notices/mark-notices.ts'
import { readNotices } from '#operations/notices/read-notices.ts'
import { unreadOf } from '#operations/notices/watch-newsroom.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { operator } from '#operations/people/operator.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { publishDue } from '#operations/workflow/publish-due.ts'
import { takeOver } from '#operations/workflow/take-over.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { aDraft, aNewsroom, aPerson, aSection, codeOf, ok, step, versionOf } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ALL = { kind: null, query: '', before: '' }

describeEachDialect('notices', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  /** Who was told of an article, of what, and with which words, the oldest first. */
  const toldOf = async (articleId: string) => {
    const rows = await room.db.select().from(room.db.tables.notices)
    const own = rows.filter((row) => row.articleId === articleId).sort((a, b) => (a.id < b.id ? -1 : 1))
    const names = new Map(
      Object.entries(desk).flatMap(([name, who]) => (typeof who === 'string' ? [] : [[who.id, name]])),
    )
    return own.map((row) => `${names.get(row.personId) ?? row.personId}: ${row.kind}${row.text && ` (${row.text})`}`)
  }
  const submitted = async (title = 'Bài gửi đi') => {
    const id = await aDraft(desk.reporter, { title })
    ok(await step(desk.reporter, id, 'submit'))
    return id
  }

  it('tell the author of each step that decides about the article, and nobody of the others', async () => {
    const id = await submitted()
    ok(await step(desk.editor, id, 'claim'))
    ok(await step(desk.editor, id, 'return', { reason: 'Thiếu nguồn.\nSai số liệu.' }))
    expect(await toldOf(id)).toEqual([expect.stringMatching(/^reporter: returned \(Thiếu nguồn\.\nSai số liệu\.\)$/)])
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, ['claim', 'forward']))
    ok(await step(desk.deskHead, id, 'send_back', { reason: 'Đọc lại đoạn cuối.' }))
    ok(await step(desk.editor, id, 'forward'))
    ok(await step(desk.deskHead, id, 'approve'))
    ok(await step(desk.managing, id, 'publish'))
    ok(await correctArticle(desk.managing, { articleId: id, falseStatement: '3.000', trueStatement: '300' }))
    ok(await step(desk.chief, id, 'take_down', { reason: 'Sai sự thật.' }))
    expect((await toldOf(id)).slice(1)).toEqual([
      expect.stringMatching(/^editor: sent_back \(Đọc lại đoạn cuối\.\)$/),
      'reporter: approved',
      'reporter: published',
      'reporter: corrected',
      'reporter: taken_down (Sai sự thật.)',
    ])
  })

  it('are one for steps taken in one go, and none for who took them', async () => {
    const id = await submitted()
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve', 'publish']))
    expect(await toldOf(id)).toEqual(['reporter: published'])
    const own = await aDraft(desk.deskHead)
    ok(await step(desk.deskHead, own, 'submit'))
    ok(await step(desk.deskHead, own, ['claim', 'forward']))
    expect(await toldOf(own)).toEqual([])
    const sectionId = await aSection()
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [sectionId] })
    const freely = await aDraft(trusted)
    ok(await step(trusted, freely, 'self_publish'))
    expect(await toldOf(freely)).toEqual([])
  })

  it('tell who is given an article, and from whom it is taken over', async () => {
    const id = await submitted()
    const version = await versionOf(desk.deskHead, id)
    const given = { articleId: id, baseVersion: version, steps: ['assign'] as const, assigneeId: desk.editor.id }
    ok(await takeSteps(desk.deskHead, given))
    ok(await takeOver(desk.managing, { articleId: id, holderId: desk.editor.id, reason: 'Cần gấp.' }))
    expect(await toldOf(id)).toEqual(['editor: assigned', 'editor: taken_over (Cần gấp.)'])
  })

  it('tell of what the clock publishes, of lateness with those who answer for it, and of nothing when on time', async () => {
    const scheduled = async () => {
      const id = await submitted()
      ok(await step(desk.managing, id, ['claim', 'forward', 'approve']))
      ok(await step(desk.managing, id, 'schedule', { scheduledAt: new Date(Date.now() + 60_000) }))
      return id
    }
    const [inTime, late] = [await scheduled(), await scheduled()]
    try {
      standAt(new Date(Date.now() + 62_000))
      await publishDue(new Set([late]))
      standAt(new Date(Date.now() + 100_000))
      await publishDue()
    } finally {
      standAt(null)
    }
    const usual = ['reporter: approved', 'reporter: scheduled', 'reporter: published']
    expect(await toldOf(inTime)).toEqual(usual)
    const [approved, planned, published, ...alarms] = await toldOf(late)
    expect([approved, planned, published]).toEqual(usual)
    expect(alarms.map((alarm) => alarm.split(' (')[0]).sort()).toEqual(['chief: late', 'managing: late'])
  })

  it('reach nobody who is blocked, and name no article to who may not read it any more', async () => {
    const away = await aPerson('editor', { sectionIds: [await aSection('Thể thao')] })
    const id = await submitted('Bài kín')
    await addNotices(room.db, { kind: 'mentioned', actorId: desk.editor.id, articleId: id, text: 'Xem giúp' }, [
      away.id,
    ])
    const { items } = await readNotices(away, ALL)
    expect(items).toMatchObject([{ kind: 'mentioned', article: null, text: '' }])
    const [item] = items
    expect(ok(await openNotice(away, item?.id ?? '')).path).toBe('/newsroom/notices')
    const gone = await aPerson('reporter')
    const theirs = await aDraft(gone)
    ok(await step(gone, theirs, 'submit'))
    const row = await findPerson(room.db, gone.id)
    ok(await blockPerson(operator, { personId: gone.id, version: row?.version ?? 0 }, true))
    ok(await step(desk.managing, theirs, ['claim', 'forward', 'approve']))
    expect(await toldOf(theirs)).toEqual([])
  })

  it('are read a page at a time, by kind, and by words with and without marks', async () => {
    const reader = await aPerson('reporter')
    const ids: string[] = []
    for (const title of ['Thuế đất tăng', 'Thuê nhà rẻ', 'Đường Hùng Vương']) {
      const id = await aDraft(reader, { title })
      ids.push(id)
      await addNotices(room.db, { kind: 'approved', actorId: desk.chief.id, articleId: id }, [reader.id])
    }
    await addNotices(room.db, { kind: 'replied', actorId: desk.chief.id, articleId: ids[0] ?? '', text: 'Đã xem' }, [
      reader.id,
    ])
    const titles = async (input: Partial<typeof ALL> & { limit?: number }) =>
      (await readNotices(reader, { ...ALL, ...input })).items.map((item) => item.article?.title)
    expect(await titles({})).toEqual(['Thuế đất tăng', 'Đường Hùng Vương', 'Thuê nhà rẻ', 'Thuế đất tăng'])
    expect(await titles({ query: 'thuế' })).toEqual(['Thuế đất tăng', 'Thuế đất tăng'])
    expect(await titles({ query: 'thue' })).toEqual(['Thuế đất tăng', 'Thuê nhà rẻ', 'Thuế đất tăng'])
    expect(await titles({ query: 'hung vuong' })).toEqual(['Đường Hùng Vương'])
    expect(await titles({ query: 'đã xem' })).toEqual(['Thuế đất tăng'])
    expect((await readNotices(reader, { ...ALL, kind: 'replied' })).items).toHaveLength(1)
    const seen: (string | undefined)[] = []
    for (let before = ''; ; ) {
      const page = await readNotices(reader, { ...ALL, before, limit: 3 })
      seen.push(...page.items.map((item) => item.id))
      if (!page.next) break
      before = page.next
    }
    expect(new Set(seen).size).toBe(4)
    const found = await readNotices(reader, { ...ALL, query: 'thue', limit: 2 })
    const rest = await readNotices(reader, { ...ALL, query: 'thue', limit: 2, before: found.next ?? '' })
    expect([...found.items, ...rest.items]).toHaveLength(3)
    expect((await readNotices(desk.editor, { ...ALL, query: 'hung vuong' })).items).toEqual([])
  })

  it('are marked as read one by one, by article, and up to the newest in sight; those of others never', async () => {
    const reader = await aPerson('reporter')
    const [one, two] = [await aDraft(reader), await aDraft(reader)]
    for (const articleId of [one, one, two, two]) {
      await addNotices(room.db, { kind: 'approved', actorId: desk.chief.id, articleId }, [reader.id])
    }
    const unread = async () => (await unreadOf([reader.id])).get(reader.id)?.unread ?? 0
    const items = (await readNotices(reader, ALL)).items
    const newest = items[0]?.id ?? ''
    await markNotices(desk.editor, { ids: items.map((item) => item.id) })
    expect(codeOf(await openNotice(desk.editor, newest))).toBe('not_found')
    expect(await unread()).toBe(4)
    expect(ok(await openNotice(reader, newest)).path).toBe(`/newsroom/articles/${two}`)
    expect(await unread()).toBe(3)
    await markNotices(reader, { articleId: one })
    expect(await unread()).toBe(1)
    await addNotices(room.db, { kind: 'published', actorId: desk.chief.id, articleId: one }, [reader.id])
    await markNotices(reader, { upTo: newest })
    expect(await unread()).toBe(1)
    expect(openNoticePath(newest)).toBe(`/newsroom/notices/${newest}`)
  })

  it('are swept away after their time', async () => {
    const reader = await aPerson('reporter')
    await addNotices(room.db, { kind: 'handover', actorId: desk.chief.id }, [reader.id])
    await deleteNoticesBefore(room.db, new Date(Date.now() - 60_000))
    expect((await readNotices(reader, ALL)).items).toHaveLength(1)
    await deleteNoticesBefore(room.db, new Date(Date.now() + 60_000))
    expect((await readNotices(reader, ALL)).items).toHaveLength(0)
  })
})
