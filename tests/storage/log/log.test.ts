import { beforeAll, expect, it } from 'vitest'
import { logEvent } from '#db/stores/log/events.ts'
import { addDays, dayOf } from '#newsroom/format/days.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { exportLog, type LogAsked, readLog } from '#operations/log/read-log.ts'
import { aDraft, aNewsroom, codeOf, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

describeEachDialect('the log', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const names = async (asked: Partial<LogAsked>, before = '') => {
    const { entries, next } = ok(await readLog(desk.chief, { ...asked, before }))
    return { names: entries.map(({ name }) => name), next }
  }

  it('is narrowed by person, article, kind and day, each by itself and together', async () => {
    const id = await aDraft(desk.reporter, { title: 'Mùa hồi Văn Quan' })
    await aDraft(desk.contributor, { title: 'Bài khác' })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    expect((await names({ article: 'mua hoi' })).names).toEqual(['claim', 'submit', 'created'])
    expect((await names({ article: 'mua hoi', personId: desk.editor.id })).names).toEqual(['claim'])
    expect((await names({ article: 'mua hoi', name: 'submit' })).names).toEqual(['submit'])
    expect((await names({ personId: desk.contributor.id })).names).toEqual(['created'])
    expect((await names({ article: 'không có bài này' })).names).toEqual([])
    const today = dayOf(new Date(), ZONE)
    expect((await names({ article: 'mua hoi', from: today, to: today })).names).toHaveLength(3)
    expect((await names({ from: addDays(today, 1) })).names).toEqual([])
    expect((await names({ to: addDays(today, -1) })).names).toEqual([])
    // What makes no sense narrows nothing.
    expect((await names({ article: 'mua hoi', from: '30/2', to: 'mai' })).names).toHaveLength(3)
  })

  it('is told by days of the newspaper, from their first moment to their last', async () => {
    const ids: string[] = []
    try {
      for (const at of [
        '2031-05-06T16:59:59Z',
        '2031-05-06T17:00:00Z',
        '2031-05-07T16:59:59Z',
        '2031-05-07T17:00:00Z',
      ]) {
        standAt(new Date(at))
        await logEvent(room.db, { name: 'shift_note', actorId: desk.chief.id })
        ids.push(at)
      }
      const day = { from: '2031-05-07', to: '2031-05-07' }
      const { entries } = ok(await readLog(desk.chief, { ...day, before: '' }))
      expect(ids.length).toBe(4)
      expect(entries.map(({ at }) => at.toISOString().slice(0, 19))).toEqual([
        '2031-05-07T16:59:59',
        '2031-05-06T17:00:00',
      ])
    } finally {
      standAt(null)
    }
  })

  it('goes on page by page, and looks for a rare kind a portion at a time', async () => {
    await logEvent(room.db, { name: 'log_exported', actorId: desk.admin.id })
    const { events } = room.db.tables
    const at = new Date()
    for (let from = 0; from < 5_200; from += 400) {
      const rows = Array.from({ length: 400 }, (_, n) => ({
        // Later than everything else.
        id: `9${String(from + n).padStart(25, '0')}`,
        at,
        name: 'common',
        actorId: desk.admin.id,
        reason: '',
      }))
      await room.db.insert(events).values(rows)
    }
    const first = await names({ name: 'log_exported', personId: desk.admin.id })
    expect(first.names).toEqual([])
    const second = await names({ name: 'log_exported', personId: desk.admin.id }, first.next ?? '')
    expect(second.names).toEqual(['log_exported'])
    const seen = new Set<string>()
    let before = ''
    for (let page = 0; page < 3; page++) {
      const { entries, next } = ok(await readLog(desk.chief, { name: 'common', before }))
      for (const { id } of entries) seen.add(id)
      before = next ?? ''
    }
    expect(seen.size).toBe(180)
  })

  it('becomes a file whole, bounded, and says that it did', async () => {
    const { entries, more } = ok(await exportLog(desk.chief, { article: 'mua hoi' }))
    expect([entries.length, more]).toEqual([3, false])
    expect((await names({ name: 'log_exported' })).next).not.toBe('')
    const all = ok(await exportLog(desk.admin, { name: 'common' }))
    expect(all.entries.length).toBe(5_200)
  })

  it('is for who may read it, as a page and as a file', async () => {
    for (const viewer of [desk.contributor, desk.reporter, desk.editor, desk.deskHead, desk.managing]) {
      expect(codeOf(await readLog(viewer, { before: '' }))).toBe('not_allowed')
      expect(codeOf(await exportLog(viewer, {}))).toBe('not_allowed')
    }
  })
})
