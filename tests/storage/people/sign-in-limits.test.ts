import { afterEach, expect, it } from 'vitest'
import { listEvents } from '#db/stores/log/events.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { changePassword } from '#operations/people/change-own-account.ts'
import { blockPerson, resetPassword } from '#operations/people/change-person.ts'
import { provideHashing } from '#operations/people/hashing.ts'
import { operator } from '#operations/people/operator.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { signInAgain } from '#operations/people/sign-in-again.ts'
import type { Caller } from '#operations/people/sign-in-limits.ts'
import { unlockPerson } from '#operations/people/unlock-person.ts'
import { aPerson, codeOf, ok, PASSWORD } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const MINUTE = 60_000
let networks = 0
const aNetwork = () => {
  networks += 1
  return `198.51.${networks >> 8}.${networks & 255}`
}
const from = (network: string, devices: Caller['devices'] = []): Caller => ({ network, devices })
const deviceOf = (personId: string) => [{ personId, deviceId: `device${personId.slice(0, 20)}` }]
const count = (codes: readonly (string | null)[], code: string) => codes.filter((each) => each === code).length

afterEach(() => {
  standAt(null)
  provideHashing(null)
})

/** Tries so many wrong passwords at the same moment. */
async function guess(email: string, times: number, caller: (n: number) => Caller): Promise<(string | null)[]> {
  const outcomes = await Promise.all(
    Array.from({ length: times }, (_, n) => signIn({ email, password: `sai ${n}`, caller: caller(n) })),
  )
  return outcomes.map((outcome) => codeOf(outcome))
}

describeEachDialect('guessing at a password', (room) => {
  it('is looked at ten times from one network, and holds up nobody else', async () => {
    const person = await aPerson('reporter')
    const flood = aNetwork()
    const codes = await guess(person.email, 30, () => from(flood))
    expect(count(codes, 'wrong_password')).toBe(10)
    expect(count(codes, 'too_many_attempts')).toBe(20)
    const right = { email: person.email, password: PASSWORD }
    expect(codeOf(await signIn({ ...right, caller: from(flood) }))).toBe('too_many_attempts')
    // The owner behind the same address as who guesses, at a machine of old, and at another place with a new one.
    ok(await signIn({ ...right, caller: from(flood, deviceOf(person.id)) }))
    ok(await signIn({ ...right, caller: from(aNetwork()) }))
    expect(codeOf(await signIn({ ...right, caller: from(flood, deviceOf(operator.id)) }))).toBe('too_many_attempts')
  })

  it('goes on one at a time, after longer and longer waits, and never shuts anybody out', async () => {
    const person = await aPerson('reporter')
    const network = aNetwork()
    const begun = Date.now()
    standAt(new Date(begun))
    await guess(person.email, 10, () => from(network))
    standAt(new Date(begun + MINUTE - 1000))
    expect(count(await guess(person.email, 5, () => from(network)), 'wrong_password')).toBe(0)
    standAt(new Date(begun + MINUTE))
    expect(count(await guess(person.email, 5, () => from(network)), 'wrong_password')).toBe(1)
    standAt(new Date(begun + 2 * MINUTE))
    expect(count(await guess(person.email, 5, () => from(network)), 'wrong_password')).toBe(0)
    standAt(new Date(begun + 3 * MINUTE))
    ok(await signIn({ email: person.email, password: PASSWORD, caller: from(network) }))
    // The right password takes the wrong ones back.
    expect(codeOf(await signIn({ email: person.email, password: 'sai', caller: from(network) }))).toBe('wrong_password')
  })

  it('from many networks is bounded all the same, and never holds up a machine of old', async () => {
    const person = await aPerson('reporter')
    const begun = Date.now()
    standAt(new Date(begun))
    const codes = await guess(person.email, 120, () => from(aNetwork()))
    expect(count(codes, 'wrong_password')).toBe(40)
    expect(count(codes, 'too_many_attempts')).toBe(80)
    const right = { email: person.email, password: PASSWORD }
    for (let n = 0; n < 3; n++) ok(await signIn({ ...right, caller: from(aNetwork(), deviceOf(person.id)) }))
    expect(codeOf(await signIn({ ...right, caller: from(aNetwork()) }))).toBe('too_many_attempts')
    // Over the rest of the hour one a minute is looked at, at most.
    let looked = 0
    for (let minute = 1; minute < 12; minute++) {
      standAt(new Date(begun + minute * MINUTE))
      looked += count(await guess(person.email, 4, () => from(aNetwork())), 'wrong_password')
    }
    expect(looked).toBeLessThanOrEqual(11)
    ok(await unlockPerson(operator, person.id))
    ok(await signIn({ ...right, caller: from(aNetwork()) }))
    expect(codeOf(await unlockPerson(person, person.id))).toBe('not_allowed')
  })

  it('is counted for an address that nobody has, too, and for who signs in again', async () => {
    const network = aNetwork()
    expect(count(await guess('nobody@bao.example', 15, () => from(network)), 'wrong_password')).toBe(10)
    const person = await aPerson('reporter')
    for (const personId of [person.id, 'nobody']) {
      const caller = from(aNetwork())
      const codes = await Promise.all(
        Array.from({ length: 15 }, () => signInAgain({ personId, password: 'sai', caller })),
      )
      expect(count(codes.map(codeOf), 'wrong_password')).toBe(10)
    }
    ok(await signInAgain({ personId: person.id, password: PASSWORD, caller: from(aNetwork()) }))
  })

  it('with a stolen machine’s cookie is held up like any other', async () => {
    const person = await aPerson('reporter')
    const stolen = deviceOf(person.id)
    const codes = await guess(person.email, 30, () => from(aNetwork(), stolen))
    expect(count(codes, 'wrong_password')).toBe(10)
    const other = [{ personId: person.id, deviceId: 'another' }]
    ok(await signIn({ email: person.email, password: PASSWORD, caller: from(aNetwork(), other) }))
  })

  it('of many accounts from one network is held up, and of others nothing', async () => {
    const network = aNetwork()
    const codes = await Promise.all(
      Array.from({ length: 70 }, (_, n) =>
        signIn({ email: `spray${n}@bao.example`, password: 'sai', caller: from(network) }),
      ),
    )
    expect(count(codes.map(codeOf), 'wrong_password')).toBe(60)
    const person = await aPerson('reporter')
    ok(await signIn({ email: person.email, password: PASSWORD, caller: from(aNetwork()) }))
  })

  it('is told to the owner once a day and stands in the log, without a word of who tried', async () => {
    const person = await aPerson('reporter')
    const blocked = await aPerson('reporter')
    const version = (await findPerson(room.db, blocked.id))?.version ?? 0
    ok(await blockPerson(operator, { personId: blocked.id, version }, true))
    for (const { email } of [person, blocked]) await guess(email, 9, () => from(aNetwork()))
    const told = async () =>
      (await room.db.select().from(room.db.tables.notices)).filter(
        ({ kind, personId }) => kind === 'password_guessed' && [person.id, blocked.id].includes(personId),
      )
    expect(await told()).toEqual([])
    for (const { email } of [person, blocked]) await guess(email, 12, () => from(aNetwork()))
    expect(await told()).toMatchObject([{ personId: person.id, text: '', mail: 'due', actorId: null }])
    const log = (await listEvents(room.db, {}, null, 50)).rows.filter(
      ({ name, subject }) => name === 'password_guessed' && [person.id, blocked.id].includes(subject ?? ''),
    )
    expect(log).toMatchObject([{ subject: person.id, reason: '' }])
  })

  it('by strangers does not keep anybody from changing their own, and a reset lets in at once', async () => {
    const person = await aPerson('reporter')
    const network = aNetwork()
    await guess(person.email, 30, () => from(network))
    ok(await changePassword(person, { presentPassword: PASSWORD, newPassword: 'mật khẩu mới hơn' }))
    const version = (await findPerson(room.db, person.id))?.version ?? 0
    ok(await resetPassword(operator, { personId: person.id, version }, 'mật khẩu đặt lại'))
    ok(await signIn({ email: person.email, password: 'mật khẩu đặt lại', caller: from(network) }))
    const guesses = await Promise.all(
      Array.from({ length: 15 }, () => changePassword(person, { presentPassword: 'x', newPassword: 'mật khẩu khác' })),
    )
    expect(count(guesses.map(codeOf), 'fields')).toBe(10)
    expect(count(guesses.map(codeOf), 'too_many_attempts')).toBe(5)
  })

  it('is not counted where there is no room to look at it', async () => {
    const person = await aPerson('reporter')
    const caller = from(aNetwork())
    const full = { hash: async () => '', verify: async () => null }
    for (const hasRoom of [() => false, () => true]) {
      provideHashing({ ...full, hasRoom })
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, () => signIn({ email: person.email, password: PASSWORD, caller })),
      )
      expect(new Set(outcomes.map(codeOf)).has('wrong_password')).toBe(false)
      expect(outcomes.map(codeOf)).toContain('crowded')
    }
    provideHashing(null)
    ok(await signIn({ email: person.email, password: PASSWORD, caller }))
  })
})
