import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { findPerson } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readDoorSettings, saveDoorRules } from '#operations/people/door-rules.ts'
import { listPeople } from '#operations/people/list-people.ts'
import { operator } from '#operations/people/operator.ts'
import { makeResetLink, resetByLink } from '#operations/people/reset-password.ts'
import { provideSealing, seal, unseal } from '#operations/people/sealing.ts'
import {
  readSecondFactor,
  removeSecondFactorOf,
  renewRecoveryCodes,
  startSecondFactor,
  switchSecondFactorOff,
  switchSecondFactorOn,
} from '#operations/people/second-factor.ts'
import { takeSecondStep } from '#operations/people/second-step.ts'
import { beginSession, readSession, readViewer, whichSessionsHold } from '#operations/people/session.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { signInAgain } from '#operations/people/sign-in-again.ts'
import { UNKNOWN_CALLER } from '#operations/people/sign-in-limits.ts'
import { aNewsroom, aPerson, codeOf, ok, PASSWORD } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const BY_HAND = { byMail: false }
const STEP_MS = 30_000
/** The middle of a step, so that tests do not meet its end. */
const START = Math.ceil(Date.now() / STEP_MS) * STEP_MS + STEP_MS / 2

provideSealing('the secret of a test, long enough')

describeEachDialect('a second factor', (room) => {
  let at = START
  const stand = (steps: number) => {
    at += steps * STEP_MS
    standAt(new Date(at))
  }
  afterEach(() => {
    standAt(null)
    // No test meets the codes, or the count of tries, of another.
    at += 100 * STEP_MS
  })

  const codeAt = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at + steps * STEP_MS })
  const enrol = async (viewer: Viewer) => {
    ok(await startSecondFactor(viewer))
    const secret = ok(await readSecondFactor(viewer)).state.setUp?.secret ?? ''
    const presentSecret = await beginSession(room.db, viewer.id)
    const { codes } = ok(await switchSecondFactorOn(viewer, { code: codeAt(secret), presentSecret }, BY_HAND))
    return { secret, codes, presentSecret }
  }
  const firstStep = async (email: string) => ok(await signIn({ email, password: PASSWORD, caller: UNKNOWN_CALLER }))
  const secondStep = (presentSecret: string, code: string) => takeSecondStep({ presentSecret, code })

  it('counts for nothing before its first code; then a password alone opens nothing', async () => {
    stand(0)
    const person = await aPerson('reporter')
    const elsewhere = await beginSession(room.db, person.id)
    ok(await startSecondFactor(person))
    expect((await firstStep(person.email)).owesSecondFactor).toBe(false)
    const { secret, codes, presentSecret } = await enrol(person)
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    // Who is in elsewhere by the password alone is out.
    expect(await readViewer(elsewhere)).toBeNull()
    expect(await readViewer(presentSecret)).not.toBeNull()
    const { sessionSecret, owesSecondFactor } = await firstStep(person.email)
    expect(owesSecondFactor).toBe(true)
    expect(await readViewer(sessionSecret)).toBeNull()
    stand(1)
    const second = ok(await secondStep(sessionSecret, codeAt(secret)))
    expect(await readViewer(second.sessionSecret)).toMatchObject({ id: person.id })
    expect(second.sessionSecret).not.toBe(sessionSecret)
    expect(codeOf(await secondStep(sessionSecret, codeAt(secret, 1)))).toBe('signed_out')
  })

  it('takes each code once, also of two at the same moment, one step early or late and no more', async () => {
    stand(0)
    const person = await aPerson('reporter')
    const { secret } = await enrol(person)
    stand(5)
    const code = codeAt(secret)
    const sessions = [await firstStep(person.email), await firstStep(person.email)]
    const both = await Promise.all(sessions.map(({ sessionSecret }) => secondStep(sessionSecret, code)))
    expect(both.map(codeOf).sort()).toEqual(['fields', null])
    stand(50)
    const tries = async (steps: number) =>
      codeOf(await secondStep((await firstStep(person.email)).sessionSecret, codeAt(secret, steps)))
    expect(await tries(-2)).toBe('fields')
    expect(await tries(2)).toBe('fields')
    expect(await tries(-1)).toBeNull()
    expect(await tries(1)).toBeNull()
    // What is earlier than the last one taken is over, though its time is not.
    expect(await tries(0)).toBe('fields')
  })

  it('is passed by each recovery code once, however it is typed', async () => {
    stand(0)
    const person = await aPerson('reporter')
    const { codes } = await enrol(person)
    const [first = '', second = ''] = codes
    const tries = async (code: string) => codeOf(await secondStep((await firstStep(person.email)).sessionSecret, code))
    expect(await tries(` ${first.toUpperCase().replaceAll('-', ' ')}`)).toBeNull()
    expect(await tries(first)).toBe('fields')
    expect(ok(await readSecondFactor(person)).state.codesLeft).toBe(9)
    const sessions = [await firstStep(person.email), await firstStep(person.email)]
    const both = await Promise.all(sessions.map(({ sessionSecret }) => secondStep(sessionSecret, second)))
    expect(both.map(codeOf).sort()).toEqual(['fields', null])
    expect(codeOf(await renewRecoveryCodes(person, { password: 'x' }))).toBe('fields')
    const renewed = ok(await renewRecoveryCodes(person, { password: PASSWORD }))
    expect(await tries(codes[5] ?? '')).toBe('fields')
    expect(await tries(renewed.codes[5] ?? '')).toBeNull()
    const kept = JSON.stringify(await room.db.select().from(room.db.tables.recoveryCodes))
    expect(kept).not.toContain((renewed.codes[6] ?? '').replaceAll('-', ''))
  })

  it('is guessed at five times in a quarter of an hour', async () => {
    stand(0)
    const person = await aPerson('reporter')
    const { secret } = await enrol(person)
    stand(3)
    const { sessionSecret } = await firstStep(person.email)
    const codes = []
    for (let n = 0; n < 8; n += 1) codes.push(codeOf(await secondStep(sessionSecret, '000000')))
    expect(codes.filter((code) => code === 'fields').length).toBeLessThanOrEqual(5)
    expect(codes.at(-1)).toBe('too_many_attempts')
    stand(40)
    ok(await secondStep(sessionSecret, codeAt(secret)))
  })

  it('comes with the password where somebody signs in again under an open page', async () => {
    stand(0)
    const person = await aPerson('reporter')
    const { secret } = await enrol(person)
    stand(3)
    const again = (code?: string) =>
      signInAgain({ personId: person.id, password: PASSWORD, code, caller: UNKNOWN_CALLER })
    expect(codeOf(await again())).toBe('second_factor')
    expect(codeOf(await again('000000'))).toBe('fields')
    expect(await readViewer(ok(await again(codeAt(secret))).sessionSecret)).not.toBeNull()
    const owing = (await room.db.select().from(room.db.tables.sessions)).filter(
      (row) => row.personId === person.id && row.owesSecondFactor,
    )
    expect(owing).toEqual([])
  })

  it('stays when the password is set by a link: a mailbox alone opens nothing', async () => {
    stand(0)
    const person = await aPerson('reporter')
    await enrol(person)
    const { link } = ok(await makeResetLink(operator, person.id))
    ok(await resetByLink({ token: link, password: 'một câu hoàn toàn mới', network: '192.0.2.1' }, BY_HAND))
    const signedIn = ok(
      await signIn({ email: person.email, password: 'một câu hoàn toàn mới', caller: UNKNOWN_CALLER }),
    )
    expect(signedIn.owesSecondFactor).toBe(true)
  })

  it('is switched off by its person for the password, and taken away by administrators alone', async () => {
    stand(0)
    const [person, other] = [await aPerson('reporter'), await aPerson('editor_in_chief')]
    await enrol(person)
    expect(codeOf(await switchSecondFactorOff(person, { password: 'x' }, BY_HAND))).toBe('fields')
    expect(codeOf(await startSecondFactor(person))).toBe('changed')
    expect(codeOf(await removeSecondFactorOf(other, person.id, BY_HAND))).toBe('not_allowed')
    ok(await switchSecondFactorOff(person, { password: PASSWORD }, BY_HAND))
    expect((await firstStep(person.email)).owesSecondFactor).toBe(false)
    stand(3)
    const { presentSecret } = await enrol(person)
    const admin = await aPerson('admin')
    expect(ok(await listPeople(admin)).people.find(({ id }) => id === person.id)?.secondFactor).toBe(true)
    ok(await removeSecondFactorOf(admin, person.id, BY_HAND))
    expect(await readViewer(presentSecret)).toBeNull()
    expect((await firstStep(person.email)).owesSecondFactor).toBe(false)
    expect(codeOf(await removeSecondFactorOf(operator, person.id, BY_HAND))).toBe('not_found')
  })
})

describeEachDialect('who has to have a second factor', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  const owes = async ({ id }: { id: string }) => (await readSession(await beginSession(room.db, id)))?.owes === 'set_up'

  it('is nobody, by default; then the roles that a setting names, from its day on', async () => {
    for (const who of [desk.reporter, desk.admin]) expect(await owes(who)).toBe(false)
    const { version } = ok(await readDoorSettings(desk.admin))
    const rules = { secondFactorRoles: ['admin', 'editor_in_chief'], secondFactorFrom: '2031-05-02' }
    ok(await saveDoorRules(desk.admin, { version, rules }))
    // The day begins in the newspaper's zone, seven hours before it does in Greenwich.
    standAt(new Date('2031-05-01T16:00:00Z'))
    expect(await owes(desk.admin)).toBe(false)
    expect(ok(await readSecondFactor(desk.admin)).state.required).toBe('soon')
    standAt(new Date('2031-05-01T18:00:00Z'))
    expect(await owes(desk.admin)).toBe(true)
    expect(await owes(desk.reporter)).toBe(false)
    // Nothing is opened by it meanwhile, and what it has open ends.
    const [his, reporters] = [await beginSession(room.db, desk.admin.id), await beginSession(room.db, desk.reporter.id)]
    expect(await readViewer(his)).toBeNull()
    expect([...(await whichSessionsHold([his, reporters])).keys()]).toEqual([reporters])
    ok(await startSecondFactor(desk.admin))
    expect(await owes(desk.admin)).toBe(true)
    const secret = ok(await readSecondFactor(desk.admin)).state.setUp?.secret ?? ''
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse('2031-05-01T18:00:00Z'),
    })
    const presentSecret = await beginSession(room.db, desk.admin.id)
    ok(await switchSecondFactorOn(desk.admin, { code, presentSecret }, BY_HAND))
    expect(await owes(desk.admin)).toBe(false)
    expect(await readViewer(presentSecret)).not.toBeNull()
    expect(codeOf(await switchSecondFactorOff(desk.admin, { password: PASSWORD }, BY_HAND))).toBe('not_allowed')
    expect((await findPerson(room.db, desk.admin.id))?.blockedAt).toBeNull()
  })

  it('is a setting that refuses what it cannot read', async () => {
    const { version } = ok(await readDoorSettings(desk.admin))
    for (const rules of [
      { secondFactorFrom: 'mai' },
      { secondFactorRoles: ['nobody'] },
      { secondFactorRoles: 'admin' },
    ]) {
      expect(codeOf(await saveDoorRules(desk.admin, { version, rules }))).toBe('fields')
    }
  })
})

it('what is sealed is read by its own installation, for its own person, and unchanged', () => {
  const sealed = seal('ABCDEF', 'one')
  expect(unseal(sealed, 'one')).toBe('ABCDEF')
  expect(unseal(sealed, 'two')).toBeNull()
  expect(unseal(`${sealed.slice(0, -2)}AA`, 'one')).toBeNull()
  expect(unseal('', 'one')).toBeNull()
  provideSealing('another installation, long enough')
  expect(unseal(sealed, 'one')).toBeNull()
  provideSealing('the secret of a test, long enough')
})
