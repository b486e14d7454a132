import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { findSession } from '#db/stores/people/sessions.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import { readDoorSettings, saveDoorRules } from '#operations/people/door-rules.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from '#operations/people/own-sessions.ts'
import {
  beginSession,
  isProven,
  noteUse,
  readSession,
  readViewer,
  sessionId,
  whichSessionsHold,
} from '#operations/people/session.ts'
import { sweepSignIns } from '#operations/people/sweep-sign-ins.ts'
import { aNewsroom, aPerson, codeOf, ok } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const FROM = { device: 'Chrome · Windows', network: '203.0.113.27' }

describeEachDialect('where somebody is signed in', (room) => {
  it('is listed with device and network, and ended one by one or all but this', async () => {
    const person = await aPerson('reporter')
    const [here, phone, office] = [
      await beginSession(room.db, person.id),
      await beginSession(room.db, person.id),
      await beginSession(room.db, person.id),
    ]
    const open = await readSession(here)
    if (!open) throw new Error('It does not hold.')
    await noteUse(open.session, FROM)
    const { sessions } = ok(await listOwnSessions(person, here))
    expect(sessions).toHaveLength(3)
    expect(sessions[0]).toMatchObject({ present: true, device: 'Chrome · Windows', network: '203.0.113.x' })
    ok(await endOwnSession(person, sessionId(phone)))
    expect(await readViewer(phone)).toBeNull()
    expect(await readViewer(office)).not.toBeNull()
    ok(await endOtherSessions(person, here))
    expect(await readViewer(office)).toBeNull()
    expect(await readViewer(here)).not.toBeNull()
  })

  it('is nowhere for who is blocked, also by a session that outlived the block', async () => {
    const person = await aPerson('reporter')
    const secret = await beginSession(room.db, person.id)
    const { people } = room.db.tables
    await room.db.update(people).set({ blockedAt: now() }).where(eq(people.id, person.id))
    expect(await readViewer(secret)).toBeNull()
    expect((await whichSessionsHold([secret])).size).toBe(0)
  })

  it('is nobody else’s to see or to end', async () => {
    const [person, other] = [await aPerson('reporter'), await aPerson('admin')]
    const secret = await beginSession(room.db, person.id)
    expect(codeOf(await endOwnSession(other, sessionId(secret)))).toBe('not_found')
    ok(await endOtherSessions(other, 'none'))
    expect(ok(await listOwnSessions(other, 'none')).sessions).toEqual([])
    expect(await readViewer(secret)).not.toBeNull()
  })
})

describeEachDialect('a session', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))
  const use = async (secret: string) => {
    const open = await readSession(secret)
    if (open) await noteUse(open.session, FROM)
    return open !== null
  }
  const rule = async (rules: object) => {
    const { version } = ok(await readDoorSettings(desk.admin))
    return saveDoorRules(desk.admin, { version, rules: { sessionDays: 30, sessionIdleHours: 336, ...rules } })
  }

  it('ends when it is not used, and lives on while it is, up to its longest', async () => {
    ok(await rule({ sessionDays: 5, sessionIdleHours: 10 }))
    const start = Date.now()
    const [used, left] = [await beginSession(room.db, desk.editor.id), await beginSession(room.db, desk.editor.id)]
    for (let hours = 0; hours < 5 * 24; hours += 9) {
      standAt(new Date(start + hours * HOUR_MS))
      expect(await use(used), `after ${hours} hours`).toBe(true)
    }
    expect(await readViewer(left)).toBeNull()
    expect([...(await whichSessionsHold([used, left])).keys()]).toEqual([used])
    standAt(new Date(start + 5.1 * DAY_MS))
    expect(await readViewer(used)).toBeNull()
    await sweepSignIns()
    expect(await findSession(room.db, sessionId(left))).toBeNull()
  })

  it('goes by other limits from its next use on, and writes once a minute', async () => {
    ok(await rule({}))
    const secret = await beginSession(room.db, desk.editor.id)
    await use(secret)
    const first = await findSession(room.db, sessionId(secret))
    await use(secret)
    expect(await findSession(room.db, sessionId(secret))).toEqual(first)
    ok(await rule({ sessionIdleHours: 1 }))
    const start = Date.now()
    standAt(new Date(start + 2 * 60_000))
    await use(secret)
    standAt(new Date(start + 1.1 * HOUR_MS))
    expect(await readViewer(secret)).toBeNull()
  })

  it('has limits that only administrators set, within bounds', async () => {
    const input = { version: 0, rules: { sessionDays: 1, sessionIdleHours: 1 } }
    for (const other of [desk.reporter, desk.editor, desk.managing, desk.chief]) {
      expect(codeOf(await saveDoorRules(other, input))).toBe('not_allowed')
      expect(codeOf(await readDoorSettings(other))).toBe('not_allowed')
    }
    for (const rules of [
      { sessionDays: 0 },
      { sessionDays: 91 },
      { sessionIdleHours: 'x' },
      { sessionIdleHours: -1 },
    ]) {
      expect(codeOf(await rule(rules))).toBe('fields')
    }
    expect(codeOf(await saveDoorRules(desk.admin, { ...input, version: 999 }))).toBe('changed')
  })

  it('is believed for half an hour where much depends on it, and one from before never', async () => {
    const start = Date.now()
    standAt(new Date(start))
    const secret = await beginSession(room.db, desk.editor.id)
    const proven = async () => {
      const open = await readSession(secret)
      return open !== null && isProven(open.session)
    }
    standAt(new Date(start + 29 * 60_000))
    expect(await proven()).toBe(true)
    standAt(new Date(start + 31 * 60_000))
    expect(await proven()).toBe(false)
    const open = await readSession(secret)
    if (!open) throw new Error('It does not hold.')
    expect(isProven({ ...open.session, provenAt: null })).toBe(false)
  })

  it('that owes the second factor opens nothing', async () => {
    const secret = await beginSession(room.db, desk.editor.id, true)
    expect(await readViewer(secret)).toBeNull()
    expect(await readSession(secret)).not.toBeNull()
    expect((await whichSessionsHold([secret])).size).toBe(0)
    expect(ok(await listOwnSessions(desk.editor, 'none')).sessions.map(({ id }) => id)).not.toContain(sessionId(secret))
  })
})
