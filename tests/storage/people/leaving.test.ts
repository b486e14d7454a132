import { afterEach, beforeAll, expect, it } from 'vitest'
import { findArticleHead } from '#db/stores/articles/articles.ts'
import { eventsOfArticle } from '#db/stores/log/events.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { blockPerson, endContracts, setLastDay } from '#operations/people/change-person.ts'
import { listPeople } from '#operations/people/list-people.ts'
import { beginSession, readViewer } from '#operations/people/session.ts'
import { renewPresence } from '#operations/presence/renew-presence.ts'
import { handOnAfterContracts } from '#operations/review/contracts-over.ts'
import { blockAndHandOn, readHoldings } from '#operations/review/leaving.ts'
import { aDraft, aNewsroom, aPerson, aSection, codeOf, ok, step } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('somebody leaves', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  const version = async (id: string) => (await findPerson(room.db, id))?.version ?? 0
  const target = async (personId: string) => ({ personId, version: await version(personId) })
  const heldBy = async (editor: Awaited<ReturnType<typeof aPerson>>, change: object = {}) => {
    const id = await aDraft(desk.reporter, change)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(editor, id, 'claim'))
    return id
  }
  const head = (id: string) => findArticleHead(room.db, id)

  it('what they hold is said, and goes to somebody, or back to the queue where that one may not have it', async () => {
    const sectionId = await aSection('Kinh tế')
    const [leaves, stays] = [
      await aPerson('editor'),
      await aPerson('editor', { sectionIds: [await aSection('Thể thao')] }),
    ]
    const open = await heldBy(leaves, { sectionId: await aSection('Thể thao') })
    const closed = await heldBy(leaves, { title: 'Giá lúa lên', sectionId })
    await aDraft(leaves)
    const { holdings } = ok(await readHoldings(desk.admin, leaves.id))
    expect(holdings.held.map(({ id }) => id).sort()).toEqual([closed, open].sort())
    expect(holdings.own).toBe(1)
    expect(holdings.successors.map(({ id }) => id)).toContain(stays.id)
    expect(holdings.successors.map(({ id }) => id)).not.toContain(desk.reporter.id)
    const secret = await beginSession(room.db, leaves.id)
    ok(await renewPresence(leaves, { articleId: open, pageId: newId(), writes: true, unsaved: true }))
    const outcome = await blockAndHandOn(desk.admin, { ...(await target(leaves.id)), successorId: stays.id })
    expect(outcome).toEqual({ ok: true, handedOn: 2, left: 0 })
    expect(await readViewer(secret)).toBeNull()
    expect(await head(open)).toMatchObject({ state: 'editing', holderId: stays.id })
    expect(await head(closed)).toMatchObject({ state: 'submitted', holderId: null })
    const { presences } = room.db.tables
    expect((await room.db.select().from(presences)).filter(({ personId }) => personId === leaves.id)).toEqual([])
  })

  it('everything goes back to the queue where nobody is named, or somebody who is not there', async () => {
    for (const successorId of ['', 'nobody', desk.reporter.id]) {
      const leaves = await aPerson('editor')
      const id = await heldBy(leaves)
      ok(await blockAndHandOn(desk.admin, { ...(await target(leaves.id)), successorId }))
      expect(await head(id), successorId).toMatchObject({ state: 'submitted', holderId: null })
    }
  })

  it('is for administrators to see and to do', async () => {
    const leaves = await aPerson('editor')
    for (const other of [desk.reporter, desk.managing, desk.chief]) {
      expect(codeOf(await readHoldings(other, leaves.id))).toBe('not_allowed')
      expect(codeOf(await blockAndHandOn(other, { ...(await target(leaves.id)), successorId: '' }))).toBe('not_allowed')
      expect(codeOf(await setLastDay(other, await target(leaves.id), { lastDay: '2031-01-01' }))).toBe('not_allowed')
    }
  })

  it('at the end of a day of the newspaper’s, by the clock, once whatever server does it; and comes back', async () => {
    const person = await aPerson('contributor')
    standAt(new Date('2031-03-05T05:00:00Z'))
    expect(codeOf(await setLastDay(desk.admin, await target(person.id), { lastDay: '2031-03-04' }))).toBe('fields')
    expect(codeOf(await setLastDay(desk.admin, await target(person.id), { lastDay: 'mai' }))).toBe('fields')
    ok(await setLastDay(desk.admin, await target(person.id), { lastDay: '2031-03-05' }))
    expect(ok(await listPeople(desk.admin)).people.find(({ id }) => id === person.id)?.lastDay).toBe('2031-03-05')
    const secret = await beginSession(room.db, person.id)
    standAt(new Date('2031-03-05T16:59:00Z'))
    expect(await endContracts()).toBe(0)
    expect(await readViewer(secret)).not.toBeNull()
    standAt(new Date('2031-03-05T17:00:01Z'))
    const ended = await Promise.all([endContracts(), endContracts()])
    expect(ended.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect(await readViewer(secret)).toBeNull()
    ok(await blockPerson(desk.admin, await target(person.id), false))
    expect(await endContracts()).toBe(0)
    expect((await findPerson(room.db, person.id))?.blockedAt).toBeNull()
  })

  it('at the end of a contract what they hold goes to whom the day was set with, or back to the queue', async () => {
    const stays = await aPerson('editor', { sectionIds: [await aSection('Thể thao')] })
    const gone = await aPerson('editor')
    ok(await blockPerson(desk.admin, await target(gone.id), true))
    standAt(new Date('2031-04-05T05:00:00Z'))
    const leaves = await aPerson('editor')
    const lastDay = '2031-04-05'
    for (const successorId of ['nobody', leaves.id, gone.id]) {
      const outcome = await setLastDay(desk.admin, await target(leaves.id), { lastDay, successorId })
      expect(codeOf(outcome), successorId).toBe('fields')
    }
    const open = await heldBy(leaves, { sectionId: await aSection('Thể thao') })
    const closed = await heldBy(leaves, { sectionId: await aSection('Kinh tế') })
    const others = await heldBy(stays, { sectionId: await aSection('Thể thao') })
    ok(await setLastDay(desk.admin, await target(leaves.id), { lastDay, successorId: stays.id }))
    expect(ok(await listPeople(desk.admin)).people.find(({ id }) => id === leaves.id)?.successorId).toBe(stays.id)
    expect(await handOnAfterContracts()).toBe(0)
    expect(await head(open)).toMatchObject({ state: 'editing', holderId: leaves.id })
    standAt(new Date('2031-04-05T17:00:01Z'))
    // Not before they are out.
    expect(await handOnAfterContracts()).toBe(0)
    await endContracts()
    const handed = await Promise.all([handOnAfterContracts(), handOnAfterContracts()])
    expect(handed.reduce((sum, each) => sum + each, 0)).toBe(2)
    expect(await head(open)).toMatchObject({ state: 'editing', holderId: stays.id })
    expect(await head(closed)).toMatchObject({ state: 'submitted', holderId: null })
    expect(await head(others)).toMatchObject({ state: 'editing', holderId: stays.id })
    const [assigned, released] = await eventsOfArticle(room.db, open)
    expect(assigned).toMatchObject({ name: 'assign', actorId: null, subject: stays.id })
    expect(released).toMatchObject({ name: 'release', actorId: null })
  })

  it('never is the last administrator, by whatever clock', async () => {
    standAt(new Date('2031-03-05T05:00:00Z'))
    ok(await setLastDay(desk.admin, await target(desk.admin.id), { lastDay: '2031-03-06' }))
    standAt(new Date('2031-03-09T05:00:00Z'))
    expect(await endContracts()).toBe(0)
    expect((await findPerson(room.db, desk.admin.id))?.blockedAt).toBeNull()
    await aPerson('admin')
    expect(await endContracts()).toBe(1)
  })
})
