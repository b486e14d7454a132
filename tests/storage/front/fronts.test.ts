import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { findFront, listChanges, waitingSchedules } from '#db/stores/front/fronts.ts'
import { insertMedia } from '#db/stores/media/media.ts'
import { BREAKING_STRIP, removeSetting } from '#db/stores/papers/settings.ts'
import { FRONT_PAGE, type FrontPlace, type FrontSlot, newSlot } from '#newsroom/front/plan.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'
import { arrangeFront, restoreFront, undoFront } from '#operations/front/arrange-front.ts'
import { endStrip, setStrip } from '#operations/front/breaking-strip.ts'
import { findPlaceable } from '#operations/front/find-placeable.ts'
import { layDueFronts } from '#operations/front/lay-due-fronts.ts'
import { keepFrontDraft, previewFront } from '#operations/front/preview-front.ts'
import { readFrontDesk } from '#operations/front/read-front-desk.ts'
import { readFrontHistory } from '#operations/front/read-front-history.ts'
import { cancelSchedule, changeSchedule, scheduleFront } from '#operations/front/schedule-front.ts'
import { readFront } from '#operations/reading/read-front.ts'
import { readPicture } from '#operations/reading/read-picture.ts'
import { aDraft, aNewsroom, aPublished, aSection, codeOf, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const place = (number: number, more: Partial<FrontPlace> = {}): FrontPlace => ({
  number,
  until: null,
  headline: '',
  picture: null,
  ...more,
})
const slot = (id: string, kind: FrontSlot['kind'], ...places: FrontPlace[]): FrontSlot => ({
  ...newSlot(id, kind),
  places,
})

describeEachDialect('fronts', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let articles: { id: string; number: number }[]
  const published = async (title: string) => {
    const id = await aPublished(desk, { title })
    return { id, number: (await findArticle(room.db, id))?.number ?? 0 }
  }
  beforeAll(async () => {
    desk = await aNewsroom()
    articles = []
    for (const title of ['Lũ về Bắc Sơn', 'Chợ phiên Đồng Đăng', 'Hồi chín muộn', 'Cầu mới qua sông']) {
      articles.push(await published(title))
    }
  })
  beforeEach(async () => {
    const { fronts, frontChanges, frontSchedules, refreshes } = room.db.tables
    for (const table of [fronts, frontChanges, frontSchedules, refreshes]) await room.db.delete(table)
    await removeSetting(room.db, 'breaking_strip')
  })
  afterEach(() => standAt(null))

  const numberOf = (index: number) => articles[index]?.number ?? 0
  const shown = async (front?: string) =>
    Object.fromEntries((await readFront(front)).slots.map((each) => [each.id, each.teasers.map((one) => one.number)]))
  const arrange = (version: number, ...slots: FrontSlot[]) =>
    arrangeFront(desk.managing, { front: FRONT_PAGE, version, plan: { slots } })
  const touched = async (): Promise<Surface[]> =>
    (await room.db.select().from(room.db.tables.refreshes)).flatMap((refresh) => refresh.surfaces)
  const logged = async (name: string) =>
    room.db.select().from(room.db.tables.events).where(eq(room.db.tables.events.name, name))

  it('lay themselves out while nobody has laid them', async () => {
    const [newest, second] = [numberOf(3), numberOf(2)]
    expect(await shown()).toMatchObject({ lead: [newest], seconds: [second, numberOf(1), numberOf(0)] })
    expect(await shown(desk.sectionId)).toMatchObject({ lead: [newest] })
  })

  describe('arranging one', () => {
    it('puts articles where they were put, keeps the plan, logs it, and refreshes that page alone', async () => {
      const lead = slot('lead', 'lead', place(numberOf(0), { headline: 'Lũ lớn' }))
      expect(ok(await arrange(0, lead, newSlot('latest', 'latest'))).version).toBe(1)
      const front = await readFront()
      expect(front.slots[0]?.teasers[0]).toMatchObject({ number: numberOf(0), title: 'Lũ lớn' })
      expect(await shown()).toMatchObject({ latest: [numberOf(3), numberOf(2), numberOf(1)] })
      expect(await touched()).toEqual([{ kind: 'front', id: FRONT_PAGE }])
      expect(await listChanges(room.db, FRONT_PAGE, null, 10)).toMatchObject([
        { version: 1, kind: 'arranged', byId: desk.managing.id },
      ])
      expect((await logged('front_arranged')).at(-1)).toMatchObject({ actorId: desk.managing.id, subject: 'front' })
    })

    it('works for the front of a section too, and touches that section', async () => {
      const id = await aSection('Văn hóa')
      const plan = { slots: [slot('lead', 'lead', place(numberOf(1)))] }
      ok(await arrangeFront(desk.managing, { front: id, version: 0, plan }))
      expect(await shown(id)).toEqual({ lead: [numberOf(1)] })
      expect((await touched()).at(-1)).toEqual({ kind: 'front', id })
    })

    it('is for those who may, and of fronts that there are', async () => {
      const plan = { slots: [] }
      for (const viewer of [desk.contributor, desk.reporter, desk.editor, desk.deskHead]) {
        const asked = { front: FRONT_PAGE, version: 0, plan }
        expect(codeOf(await arrangeFront(viewer, asked))).toBe('not_allowed')
        expect(codeOf(await undoFront(viewer, asked))).toBe('not_allowed')
        expect(codeOf(await restoreFront(viewer, { ...asked, restore: 0 }))).toBe('not_allowed')
        expect(codeOf(await scheduleFront(viewer, { ...asked, at: inHours(1) }))).toBe('not_allowed')
        const strip = { text: 'Tin', number: null, until: inHours(1) }
        expect(codeOf(await setStrip(viewer, { version: 0, strip }))).toBe('not_allowed')
        expect(codeOf(await endStrip(viewer, { version: 0 }))).toBe('not_allowed')
      }
      for (const viewer of [desk.managing, desk.chief, desk.admin]) {
        const { version } = await findFront(room.db, FRONT_PAGE)
        expect(codeOf(await arrangeFront(viewer, { front: FRONT_PAGE, version, plan }))).toBeNull()
      }
      expect(codeOf(await arrangeFront(desk.managing, { front: 'khong-co', version: 0, plan }))).toBe('not_found')
    })

    it('refuses what cannot be read', async () => {
      const broken: unknown[] = [null, {}, { slots: [{}] }, { slots: [slot('a', 'lead'), slot('a', 'latest')] }]
      for (const href of ['javascript:alert(1)', '//xau.example', 'data:text/html,x']) {
        broken.push({ slots: [{ ...newSlot('n', 'notices'), notices: [{ text: 'x', href }] }] })
      }
      for (const plan of broken) {
        expect(codeOf(await arrangeFront(desk.managing, { front: FRONT_PAGE, version: 0, plan }))).toBe('malformed')
      }
    })

    it('refuses what is a draft, under embargo, or taken down', async () => {
      const draft = await aDraft(desk.reporter, { title: 'Còn viết' })
      const scheduled = await aDraft(desk.reporter, { title: 'Còn hẹn giờ' })
      ok(await step(desk.reporter, scheduled, 'submit'))
      ok(await step(desk.managing, scheduled, ['claim', 'forward', 'approve']))
      ok(await step(desk.managing, scheduled, 'schedule', { scheduledAt: inHours(2) }))
      const down = await published('Đăng nhầm')
      ok(await step(desk.chief, down.id, 'take_down', { reason: 'Sai.' }))
      for (const id of [draft, scheduled, down.id]) {
        const number = (await findArticle(room.db, id))?.number ?? 0
        const refused = await arrange(0, slot('lead', 'lead', place(number)))
        expect(refused).toEqual({ ok: false, refusal: { code: 'unplaceable', numbers: [number] } })
        const strip = { text: '', number, until: inHours(1) }
        expect(codeOf(await setStrip(desk.managing, { version: 0, strip }))).toBe('unplaceable')
      }
      expect((await findFront(room.db, FRONT_PAGE)).version).toBe(0)
    })

    it('of two at once keeps the first and tells the second', async () => {
      const both = await Promise.all([
        arrange(0, slot('lead', 'lead', place(numberOf(0)))),
        arrangeFront(desk.chief, {
          front: FRONT_PAGE,
          version: 0,
          plan: { slots: [slot('lead', 'lead', place(numberOf(1)))] },
        }),
      ])
      expect(both.map((one) => codeOf(one)).toSorted()).toEqual(['changed', null])
      expect(await listChanges(room.db, FRONT_PAGE, null, 10)).toHaveLength(1)
      // Later, on what was laid over meanwhile.
      ok(await arrange(1, newSlot('latest', 'latest')))
      expect(codeOf(await arrange(1, newSlot('lead', 'lead')))).toBe('changed')
    })
  })

  it('let go of what is taken down, and of what was pinned until now', async () => {
    const gone = await published('Sẽ gỡ')
    const until = inHours(1)
    const pinned = place(numberOf(1), { until: until.toISOString() })
    ok(await arrange(0, slot('lead', 'lead', place(gone.number)), slot('seconds', 'seconds', pinned)))
    expect(await shown()).toMatchObject({ lead: [gone.number] })
    expect((await readFront()).until).toEqual(until)
    ok(await step(desk.chief, gone.id, 'take_down', { reason: 'Sai.' }))
    expect(await shown()).toMatchObject({ lead: [numberOf(3)], seconds: [numberOf(1), numberOf(2), numberOf(0)] })
    // Changing something else does not stumble over it.
    ok(await arrange(1, slot('lead', 'lead', place(gone.number)), slot('seconds', 'seconds', pinned)))
    expect((await findFront(room.db, FRONT_PAGE)).plan.slots?.[0]?.places).toEqual([])

    standAt(until)
    const later = await readFront()
    expect(later.slots[1]?.teasers[0]?.number).toBe(numberOf(2))
    expect(later.until).toBeNull()
  })

  it('give readers a picture that only a front uses, while its article stands there', async () => {
    const fileKey = newId()
    const media = {
      id: newId(),
      version: 1,
      ownerId: desk.managing.id,
      fileKey,
      name: 'lu.jpg',
      mimeType: 'image/jpeg',
      bytes: 1,
      sha256: 'x',
      width: 1600,
      height: 900,
      colour: '#223344',
      caption: '',
      credit: '',
      alt: '',
      listText: '',
      createdAt: new Date(),
    }
    await insertMedia(room.db, media)
    // What is claimed of a picture is not believed.
    const claimed = { mediaId: media.id, fileKey: 'k'.repeat(26), width: 1, height: 1, colour: '#fff' }
    expect(await readPicture(fileKey)).toBe(false)
    ok(await arrange(0, slot('lead', 'lead', place(numberOf(0), { picture: claimed }))))
    expect((await readFront()).slots[0]?.teasers[0]?.lead).toMatchObject({ fileKey, width: 1600 })
    expect(await readPicture(fileKey)).toBe(true)
    expect(await readPicture(claimed.fileKey)).toBe(false)
    ok(await arrange(1, slot('lead', 'lead', place(numberOf(0), { picture: { ...claimed, mediaId: 'khong-co' } }))))
    expect(await readPicture(fileKey)).toBe(false)
  })

  describe('undoing', () => {
    it('goes back step by step, to the page that laid itself out', async () => {
      ok(await arrange(0, slot('lead', 'lead', place(numberOf(0)))))
      ok(await arrange(1, slot('lead', 'lead', place(numberOf(1)))))
      const undo = (version: number) => undoFront(desk.chief, { front: FRONT_PAGE, version })
      ok(await undo(2))
      expect(await shown()).toEqual({ lead: [numberOf(0)] })
      expect((await listChanges(room.db, FRONT_PAGE, null, 1))[0]).toMatchObject({
        kind: 'undone',
        restoredVersion: 1,
        byId: desk.chief.id,
      })
      ok(await undo(3))
      expect((await findFront(room.db, FRONT_PAGE)).plan.slots).toBeNull()
      expect(codeOf(await undo(4))).toBe('not_found')
      expect(codeOf(await undo(2))).toBe('changed')
    })

    it('brings an older one back, without what was taken down since', async () => {
      const gone = await published('Gỡ rồi lấy lại')
      ok(await arrange(0, slot('lead', 'lead', place(gone.number)), slot('seconds', 'seconds', place(numberOf(1)))))
      ok(await arrange(1, newSlot('latest', 'latest')))
      ok(await step(desk.chief, gone.id, 'take_down', { reason: 'Sai.' }))
      ok(await restoreFront(desk.managing, { front: FRONT_PAGE, version: 2, restore: 1 }))
      expect((await findFront(room.db, FRONT_PAGE)).plan.slots?.map((each) => each.places.length)).toEqual([0, 1])
      expect(codeOf(await restoreFront(desk.managing, { front: FRONT_PAGE, version: 3, restore: 77 }))).toBe(
        'not_found',
      )
    })
  })

  describe('a scheduled change', () => {
    const plan = () => ({ slots: [slot('lead', 'lead', place(numberOf(2)))] })
    const waiting = () => waitingSchedules(room.db, { frontId: FRONT_PAGE, limit: 10 })

    it('takes the front’s place at its time, exactly once with two clocks', async () => {
      const at = inHours(1)
      ok(await scheduleFront(desk.managing, { front: FRONT_PAGE, plan: plan(), at }))
      expect(await layDueFronts()).toEqual({ laid: [], failed: [] })
      ok(await arrange(0, newSlot('latest', 'latest')))
      standAt(new Date(at.getTime() + 1000))
      const both = await Promise.all([layDueFronts(), layDueFronts()])
      expect(both.flatMap((one) => one.laid)).toMatchObject([{ front: FRONT_PAGE, lateMs: 1000 }])
      expect(both.flatMap((one) => one.failed)).toEqual([])
      expect(await shown()).toEqual({ lead: [numberOf(2)] })
      expect(await findFront(room.db, FRONT_PAGE)).toMatchObject({ version: 2, changedById: null })
      // Whose plan it is stays known.
      expect((await listChanges(room.db, FRONT_PAGE, null, 1))[0]).toMatchObject({
        kind: 'scheduled',
        byId: desk.managing.id,
      })
      expect(await waiting()).toEqual([])
      expect(await layDueFronts()).toEqual({ laid: [], failed: [] })
    })

    it('that came due while no server ran is laid at once, several in their order', async () => {
      const other = { slots: [slot('lead', 'lead', place(numberOf(1)))] }
      ok(await scheduleFront(desk.managing, { front: FRONT_PAGE, plan: other, at: inHours(2) }))
      ok(await scheduleFront(desk.managing, { front: FRONT_PAGE, plan: plan(), at: inHours(1) }))
      standAt(inHours(30))
      expect((await layDueFronts()).laid).toHaveLength(2)
      expect(await shown()).toEqual({ lead: [numberOf(1)] })
    })

    it('is given another time and another plan, and taken back', async () => {
      const { id } = ok(await scheduleFront(desk.managing, { front: FRONT_PAGE, plan: plan(), at: inHours(1) }))
      const later = inHours(5)
      ok(await changeSchedule(desk.chief, { scheduleId: id, version: 1, at: later }))
      expect(await waiting()).toMatchObject([{ version: 2, at: later, changedById: desk.chief.id }])
      expect(codeOf(await changeSchedule(desk.managing, { scheduleId: id, version: 1, at: later }))).toBe('changed')
      const other = { slots: [slot('lead', 'lead', place(numberOf(1)))] }
      ok(await changeSchedule(desk.managing, { scheduleId: id, version: 2, plan: other }))
      expect(codeOf(await changeSchedule(desk.reporter, { scheduleId: id, version: 3, plan: other }))).toBe(
        'not_allowed',
      )
      expect(codeOf(await cancelSchedule(desk.reporter, { scheduleId: id, version: 3 }))).toBe('not_allowed')
      ok(await cancelSchedule(desk.managing, { scheduleId: id, version: 3 }))
      expect(await waiting()).toEqual([])
      standAt(inHours(9))
      expect((await layDueFronts()).laid).toEqual([])
      expect(codeOf(await cancelSchedule(desk.managing, { scheduleId: id, version: 4 }))).toBe('changed')
    })

    it('lies ahead, and holds nothing that readers do not have', async () => {
      const asked = { front: FRONT_PAGE, plan: plan() }
      expect(codeOf(await scheduleFront(desk.managing, { ...asked, at: inHours(-1) }))).toBe('time_past')
      const wrong = { slots: [slot('lead', 'lead', place(999_999))] }
      expect(codeOf(await scheduleFront(desk.managing, { ...asked, plan: wrong, at: inHours(1) }))).toBe('unplaceable')
      const { id } = ok(await scheduleFront(desk.managing, { ...asked, at: inHours(1) }))
      expect(codeOf(await changeSchedule(desk.managing, { scheduleId: id, version: 1, at: inHours(-1) }))).toBe(
        'time_past',
      )
      expect(codeOf(await changeSchedule(desk.managing, { scheduleId: 'khong', version: 1 }))).toBe('not_found')
    })
  })

  describe('the strip of breaking news', () => {
    it('stands over every front until its time, and says until when', async () => {
      const until = inHours(1)
      ok(await setStrip(desk.managing, { version: 0, strip: { text: '', number: numberOf(0), until } }))
      for (const front of [FRONT_PAGE, desk.sectionId]) {
        expect((await readFront(front)).strip).toMatchObject({ text: 'Lũ về Bắc Sơn', until })
      }
      expect(await touched()).toEqual([{ kind: 'setting', name: BREAKING_STRIP }])
      expect((await readFront()).until).toEqual(until)
      standAt(until)
      expect((await readFront()).strip).toBeNull()
    })

    it('is one at a time, of two who put it up the first stays, and it is taken down by hand', async () => {
      const strip = { text: 'Cấm cầu', number: null, until: inHours(1) }
      ok(await setStrip(desk.managing, { version: 0, strip }))
      expect(codeOf(await setStrip(desk.chief, { version: 0, strip }))).toBe('changed')
      ok(await setStrip(desk.chief, { version: 1, strip: { ...strip, text: 'Thông cầu' } }))
      expect((await readFront()).strip).toMatchObject({ text: 'Thông cầu', path: null })
      ok(await endStrip(desk.managing, { version: 2 }))
      expect((await readFront()).strip).toBeNull()
      expect(codeOf(await endStrip(desk.managing, { version: 3 }))).toBe('not_found')
    })

    it('says something, lies ahead, and goes with its article', async () => {
      const strip = { text: ' ', number: null, until: inHours(1) }
      expect(codeOf(await setStrip(desk.managing, { version: 0, strip }))).toBe('fields')
      const over = { text: 'Tin', number: null, until: inHours(-1) }
      expect(codeOf(await setStrip(desk.managing, { version: 0, strip: over }))).toBe('time_past')
      const gone = await published('Tin nóng sai')
      ok(await setStrip(desk.managing, { version: 0, strip: { text: 'Tin', number: gone.number, until: inHours(1) } }))
      ok(await step(desk.chief, gone.id, 'take_down', { reason: 'Sai.' }))
      expect((await readFront()).strip).toBeNull()
    })
  })

  describe('the desk', () => {
    it('reads the plan, who laid it, what waits, and what can be put there', async () => {
      ok(await arrange(0, slot('lead', 'lead', place(numberOf(0)))))
      const at = inHours(3)
      ok(await scheduleFront(desk.chief, { front: FRONT_PAGE, plan: { slots: [newSlot('l', 'latest')] }, at }))
      ok(await setStrip(desk.chief, { version: 0, strip: { text: '', number: numberOf(1), until: inHours(1) } }))
      const { desk: read } = ok(await readFrontDesk(desk.managing, { front: FRONT_PAGE }))
      expect(read).toMatchObject({ version: 1, byItself: false, changedBy: desk.managing.name })
      expect(read.schedules).toMatchObject([{ at, by: desk.chief.name, slots: [{ id: 'l' }] }])
      expect(read.strip).toMatchObject({ version: 1, title: 'Chợ phiên Đồng Đăng' })
      expect(read.matter.placed.get(numberOf(0))?.title).toBe('Lũ về Bắc Sơn')
      expect(read.matter.sections.get(desk.sectionId)?.newest.length).toBeGreaterThan(3)
      expect(read.fronts.map((front) => front.id)).toEqual(expect.arrayContaining([FRONT_PAGE, desk.sectionId]))
    })

    it('finds what is published, and nothing else', async () => {
      await aDraft(desk.reporter, { title: 'Chợ phiên chưa đăng' })
      const { items } = ok(await findPlaceable(desk.managing, { query: 'cho phien' }))
      expect(items.map((teaser) => teaser.number)).toEqual([numberOf(1)])
      expect(ok(await findPlaceable(desk.managing, { query: ' ' })).items.length).toBeGreaterThan(3)
      expect(ok(await findPlaceable(desk.managing, { query: '…' })).items).toEqual([])
    })

    it('tells the history of a front with names and differences', async () => {
      ok(await arrange(0, slot('lead', 'lead', place(numberOf(0)))))
      ok(
        await arrangeFront(desk.chief, {
          front: FRONT_PAGE,
          version: 1,
          plan: { slots: [slot('lead', 'lead', place(numberOf(1))), newSlot('new', 'latest')] },
        }),
      )
      const history = ok(await readFrontHistory(desk.managing, { front: FRONT_PAGE, before: '' }))
      expect(history.entries.map(({ version, by }) => ({ version, by }))).toEqual([
        { version: 2, by: desk.chief.name },
        { version: 1, by: desk.managing.name },
      ])
      expect(history.entries[0]?.differences.map((each) => each.what)).toEqual(['slot_added', 'put', 'removed'])
      expect(history.titles.get(numberOf(1))).toBe('Chợ phiên Đồng Đăng')
      expect(ok(await readFrontHistory(desk.managing, { front: FRONT_PAGE, before: '2' })).entries).toHaveLength(1)
    })

    it('is for those who may arrange', async () => {
      for (const viewer of [desk.contributor, desk.reporter, desk.editor, desk.deskHead]) {
        expect(codeOf(await readFrontDesk(viewer, { front: FRONT_PAGE }))).toBe('not_allowed')
        expect(codeOf(await readFrontHistory(viewer, { front: FRONT_PAGE, before: '' }))).toBe('not_allowed')
        expect(codeOf(await findPlaceable(viewer, { query: '' }))).toBe('not_allowed')
        expect(codeOf(await previewFront(viewer, { front: FRONT_PAGE, at: null, draft: false }))).toBe('not_allowed')
        expect(codeOf(await keepFrontDraft(viewer, { front: FRONT_PAGE, plan: { slots: [] } }))).toBe('not_allowed')
      }
      expect(codeOf(await readFrontDesk(desk.managing, { front: 'khong-co' }))).toBe('not_found')
    })
  })

  describe('a preview', () => {
    const preview = async (at: Date | null, draft = false) => {
      const { front } = ok(await previewFront(desk.managing, { front: FRONT_PAGE, at, draft }))
      return { ...front, byId: Object.fromEntries(front.slots.map((each) => [each.id, each.teasers])) }
    }

    it('shows what pins, schedules, the strip and the clock will have made of the page', async () => {
      const until = inHours(2).toISOString()
      ok(await arrange(0, slot('lead', 'lead', place(numberOf(0), { until })), newSlot('latest', 'latest')))
      ok(await setStrip(desk.managing, { version: 0, strip: { text: 'Cấm cầu', number: null, until: inHours(2) } }))
      const scheduled = await aDraft(desk.reporter, { title: 'Sẽ đăng sáng mai' })
      ok(await step(desk.reporter, scheduled, 'submit'))
      ok(await step(desk.managing, scheduled, ['claim', 'forward', 'approve']))
      ok(await step(desk.managing, scheduled, 'schedule', { scheduledAt: inHours(4) }))
      const now = await preview(null)
      expect(now.byId.lead?.[0]?.number).toBe(numberOf(0))
      expect(now.strip?.text).toBe('Cấm cầu')
      const later = await preview(inHours(3))
      expect(later.byId.lead?.[0]?.number).not.toBe(numberOf(0))
      expect(later.strip).toBeNull()
      expect(JSON.stringify(later.slots)).not.toContain('Sẽ đăng sáng mai')
      expect((await preview(inHours(5))).byId.lead?.[0]?.title).toBe('Sẽ đăng sáng mai')
      // Readers see nothing of it.
      expect(JSON.stringify(await readFront())).not.toContain('Sẽ đăng sáng mai')
      const swapped = { slots: [slot('swap', 'lead', place(numberOf(1)))] }
      ok(await scheduleFront(desk.managing, { front: FRONT_PAGE, plan: swapped, at: inHours(6) }))
      expect((await preview(inHours(5))).byId.swap).toBeUndefined()
      expect((await preview(inHours(7))).byId.swap?.[0]?.number).toBe(numberOf(1))
      ok(await step(desk.managing, scheduled, 'unschedule'))
    })

    it('shows what is being arranged, to whoever arranges it alone', async () => {
      const plan = { slots: [slot('draft', 'lead', place(numberOf(2)))] }
      const first = ok(await keepFrontDraft(desk.managing, { front: FRONT_PAGE, plan }))
      const second = ok(await keepFrontDraft(desk.managing, { front: FRONT_PAGE, plan }))
      expect(second.draft).not.toBe(first.draft)
      expect((await preview(null, true)).byId.draft?.[0]?.number).toBe(numberOf(2))
      const others = ok(await previewFront(desk.chief, { front: FRONT_PAGE, at: null, draft: true }))
      expect(others.front.slots.map((each) => each.id)).not.toContain('draft')
      expect(await shown()).not.toHaveProperty('draft')
      expect(codeOf(await keepFrontDraft(desk.managing, { front: FRONT_PAGE, plan: { slots: [{}] } }))).toBe(
        'malformed',
      )
    })
  })

  it('show what has videos or pictures in the slots for them', async () => {
    const embed = { type: 'embed' as const, attrs: { video: 'youtube:abcdefghijk' } }
    const id = await aPublished(desk, {
      title: 'Xem lũ qua cầu',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Video.' }] }, embed] },
    })
    const number = (await findArticle(room.db, id))?.number
    ok(await arrange(0, newSlot('video', 'video'), newSlot('pictures', 'pictures')))
    expect(await shown()).toEqual({ video: [number] })
  })
})
