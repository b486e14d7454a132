import { beforeAll, expect, it } from 'vitest'
import { insertSchedule } from '#db/stores/front/fronts.ts'
import { formatLocalDateTime } from '#newsroom/format/dates.ts'
import { FRONT_PAGE } from '#newsroom/front/plan.ts'
import { newId } from '#newsroom/kit/id.ts'
import { readSameHour } from '#operations/planning/read-same-hour.ts'
import { aDraft, aNewsroom, codeOf, ok, step } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

/** A day on which nothing but what the test makes is set. */
const AT = new Date('2031-05-07T11:00:00Z')
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000)

describeEachDialect('what is set around a time', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  const set = async (title: string, at: Date) => {
    const id = await aDraft(desk.reporter, { title })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.managing, id, ['claim', 'forward', 'approve', 'schedule'], { scheduledAt: at }))
    return id
  }
  const around = async (viewer: Parameters<typeof readSameHour>[0], except = '') =>
    ok(await readSameHour(viewer, { at: formatLocalDateTime(AT), except })).items.map(({ time, name }) => [time, name])

  beforeAll(async () => {
    desk = await aNewsroom()
  })

  it('is told of half an hour before and after, soonest first, without what asks', async () => {
    await set('Quá sớm', minutes(-31))
    await set('Sau một khắc', minutes(15))
    await set('Trước một khắc', minutes(-15))
    await set('Quá muộn', minutes(30))
    const own = await set('Chính bài này', AT)
    expect(await around(desk.managing, own)).toEqual([
      ['17:45', 'Trước một khắc'],
      ['18:15', 'Sau một khắc'],
    ])
  })

  it('tells of layouts those who arrange fronts, and of articles those who may see them', async () => {
    const at = minutes(5)
    const createdById = desk.managing.id
    const known = { createdAt: at, createdById, changedById: createdById, plan: { slots: null }, version: 1 }
    await insertSchedule(room.db, { ...known, id: newId(), frontId: FRONT_PAGE, state: 'waiting', at })
    await insertSchedule(room.db, { ...known, id: newId(), frontId: FRONT_PAGE, state: 'cancelled', at })
    const kinds = async (viewer: Parameters<typeof readSameHour>[0]) =>
      ok(await readSameHour(viewer, { at: formatLocalDateTime(AT), except: '' })).items.map(({ kind }) => kind)
    expect(await kinds(desk.managing)).toEqual(['article', 'article', 'front', 'article'])
    expect(await kinds(desk.reporter)).toEqual(['article', 'article', 'article'])
    expect(await kinds(desk.contributor)).toEqual([])
  })

  it('shows a few, and says that there are more', async () => {
    for (const each of [1, 2, 3, 4]) await set(`Bài ${each}`, minutes(20))
    const read = ok(await readSameHour(desk.managing, { at: formatLocalDateTime(AT), except: '' }))
    expect([read.items.length, read.more]).toEqual([6, true])
  })

  it('refuses what is no time', async () => {
    expect(codeOf(await readSameHour(desk.managing, { at: 'mai 6h', except: '' }))).toBe('malformed')
  })
})
