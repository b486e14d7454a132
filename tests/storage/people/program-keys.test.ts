import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { findPerson } from '#db/stores/people/people.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import { KEY_OVERLAP_MS, readKeyToken } from '#newsroom/people/program-key.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { readDoorSettings, saveDoorRules } from '#operations/people/door-rules.ts'
import { operator } from '#operations/people/operator.ts'
import { endKey, listKeys, makeKey, readProgram, replaceKey } from '#operations/people/program-keys.ts'
import { sweepSignIns } from '#operations/people/sweep-sign-ins.ts'
import { aNewsroom, codeOf, ok } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NETWORK = '203.0.113.7'

describeEachDialect('keys for programs', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  const input = (change: object = {}) => ({
    ...{ personId: desk.reporter.id, name: 'Máy chủ ảnh', scopes: ['articles.read' as const], days: 30 },
    ...change,
  })
  const made = async (change: object = {}) => ok(await makeKey(desk.admin, input(change))).token
  const idOf = (token: string) => readKeyToken(token)?.id ?? ''

  it('are made by who looks after the settings, for somebody who may come in, with an end', async () => {
    for (const who of [desk.reporter, desk.chief]) expect(codeOf(await makeKey(who, input()))).toBe('not_allowed')
    expect(codeOf(await listKeys(desk.chief))).toBe('not_allowed')
    expect(codeOf(await replaceKey(desk.chief, 'x'))).toBe('not_allowed')
    expect(codeOf(await endKey(desk.chief, 'x'))).toBe('not_allowed')
    expect(codeOf(await makeKey(desk.admin, input({ personId: 'nobody' })))).toBe('not_found')
    for (const change of [{ name: '  ' }, { scopes: [] }, { days: 4000 }]) {
      expect(codeOf(await makeKey(desk.admin, input(change)))).toBe('fields')
    }
    const token = await made()
    const { viewer, scopes } = ok(await readProgram(token, NETWORK))
    expect({ id: viewer.id, role: viewer.role, scopes }).toEqual({
      ...{ id: desk.reporter.id, role: 'reporter', scopes: ['articles.read'] },
    })
    const [shown] = ok(await listKeys(desk.admin)).keys.filter(({ id }) => id === idOf(token))
    expect(shown).toMatchObject({ name: 'Máy chủ ảnh', usedFrom: '203.0.113.x', person: { blocked: false } })
    // A copy of the table opens nothing.
    const rows = JSON.stringify(await room.db.select().from(room.db.tables.programKeys))
    expect(rows).not.toContain(token.slice(-43))
    standAt(new Date(now().getTime() + 30 * DAY_MS))
    expect(codeOf(await readProgram(token, NETWORK))).toBe('signed_out')
    await sweepSignIns()
    expect(ok(await listKeys(desk.admin)).keys.map(({ id }) => id)).not.toContain(idOf(token))
  })

  it('are dead with their account, and while it owes a second factor', async () => {
    const token = await made({ personId: desk.editor.id })
    const person = await findPerson(room.db, desk.editor.id)
    ok(await blockPerson(operator, { personId: desk.editor.id, version: person?.version ?? 0 }, true))
    expect(codeOf(await readProgram(token, NETWORK))).toBe('signed_out')
    expect(ok(await listKeys(desk.admin)).keys.find(({ id }) => id === idOf(token))?.person.blocked).toBe(true)
    const other = await made({ personId: desk.deskHead.id })
    const { version } = ok(await readDoorSettings(desk.admin))
    ok(await saveDoorRules(desk.admin, { version, rules: { secondFactorRoles: ['desk_head'], secondFactorFrom: '' } }))
    expect(codeOf(await readProgram(other, NETWORK))).toBe('signed_out')
    ok(
      await saveDoorRules(desk.admin, { version: version + 1, rules: { secondFactorRoles: [], secondFactorFrom: '' } }),
    )
    ok(await readProgram(other, NETWORK))
  })

  it('are replaced with a day of overlap, by one of two who try; ended ones open nothing at once', async () => {
    const token = await made()
    const tried = await Promise.all([1, 2].map(() => replaceKey(desk.admin, idOf(token))))
    const next = tried.flatMap((outcome) => (outcome.ok ? [outcome.token] : []))
    expect(next.length).toBeGreaterThan(0)
    ok(await readProgram(token, NETWORK))
    for (const each of next) ok(await readProgram(each, NETWORK))
    standAt(new Date(now().getTime() + KEY_OVERLAP_MS + 1000))
    expect(codeOf(await readProgram(token, NETWORK))).toBe('signed_out')
    const last = next[0] ?? ''
    ok(await readProgram(last, NETWORK))
    ok(await endKey(desk.admin, idOf(last)))
    expect(codeOf(await readProgram(last, NETWORK))).toBe('signed_out')
    expect(codeOf(await endKey(desk.admin, idOf(last)))).toBe('not_found')
  })

  it('are counted in the database: a right one by itself, wrong ones by their network', async () => {
    const token = await made()
    for (let n = 0; n < 30; n++)
      expect(codeOf(await readProgram(`${token.slice(0, -3)}AAA`, '198.51.100.1'))).toBe('signed_out')
    expect(codeOf(await readProgram(`${token.slice(0, -3)}AAA`, '198.51.100.1'))).toBe('too_many_attempts')
    // Who has the right one is not held up by others behind the same address.
    ok(await readProgram(token, '198.51.100.1'))
    const { attempts } = room.db.tables
    await room.db
      .update(attempts)
      .set({ count: 299 })
      .where(eq(attempts.key, `key ${idOf(token)}`))
    ok(await readProgram(token, NETWORK))
    expect(codeOf(await readProgram(token, NETWORK))).toBe('too_many_attempts')
  })
})
