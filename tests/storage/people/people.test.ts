import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { isBelowCost } from '#newsroom/people/hash-cost.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { changePassword } from '#operations/people/change-own-account.ts'
import { blockPerson, changePerson, resetPassword } from '#operations/people/change-person.ts'
import { operator } from '#operations/people/operator.ts'
import { readViewer } from '#operations/people/session.ts'
import { openSetUp, setUpIsOpen, setUpNewsroom } from '#operations/people/set-up-newsroom.ts'
import { signIn as signInFrom } from '#operations/people/sign-in.ts'
import { UNKNOWN_CALLER } from '#operations/people/sign-in-limits.ts'
import { aPerson, codeOf, ok, PASSWORD } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const signIn = (input: { email: string; password: string }) => signInFrom({ ...input, caller: UNKNOWN_CALLER })

describeEachDialect('the set-up of an empty newsroom', () => {
  it('makes exactly one administrator, however many try at once, and is closed for ever after', async () => {
    const token = (await openSetUp()) ?? ''
    expect(await setUpIsOpen(token)).toBe(true)
    expect(await setUpIsOpen('wrong')).toBe(false)
    const input = { token, name: 'Quản trị', password: PASSWORD, language: 'vi', network: '203.0.113.9' }
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => setUpNewsroom({ ...input, email: `admin${n}@bao.example` })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap((outcome) => codeOf(outcome) ?? [])).toEqual(['not_found', 'not_found', 'not_found'])
    expect(await setUpIsOpen(token)).toBe(false)
    expect(await openSetUp()).toBeNull()
  })
})

describeEachDialect('the links of a set-up', () => {
  it('stays open by every link that was printed, until one of them is taken', async () => {
    const tokens = (await Promise.all([openSetUp(), openSetUp(), openSetUp()])).map((token) => token ?? '')
    expect(new Set(tokens).size).toBe(3)
    for (const token of tokens) expect(await setUpIsOpen(token)).toBe(true)
    const input = { name: 'Quản trị', email: 'admin@bao.example', password: PASSWORD, language: 'vi' }
    ok(await setUpNewsroom({ ...input, token: tokens[1] ?? '', network: '203.0.113.9' }))
    for (const token of tokens) expect(await setUpIsOpen(token)).toBe(false)
  })
})

describeEachDialect('guessing at the links of a set-up', () => {
  it('looks at ten links of a network in a quarter of an hour', async () => {
    const input = { token: 'wrong', name: 'A', email: 'a@bao.example', password: PASSWORD, language: 'vi' }
    const tried = await Promise.all(
      Array.from({ length: 30 }, () => setUpNewsroom({ ...input, network: '203.0.113.9' })),
    )
    expect(tried.filter((outcome) => codeOf(outcome) === 'not_found')).toHaveLength(10)
    const token = (await openSetUp()) ?? ''
    expect(codeOf(await setUpNewsroom({ ...input, token, network: '203.0.113.9' }))).toBe('too_many_attempts')
    ok(await setUpNewsroom({ ...input, token, network: '198.51.100.1' }))
  })
})

describeEachDialect('people', (room) => {
  const target = async (id: string) => ({ personId: id, version: (await findPerson(room.db, id))?.version ?? 0 })

  it('sign in with name and password, whatever the case of the address and the form of the letters', async () => {
    const person = await aPerson('reporter', { email: 'Huong@Bao.example' })
    const { sessionSecret } = ok(await signIn({ email: ' huong@bao.EXAMPLE ', password: PASSWORD.normalize('NFD') }))
    expect(await readViewer(sessionSecret)).toMatchObject({ id: person.id, role: 'reporter' })
    expect(await readViewer('made up')).toBeNull()
  })

  it('have their password hashed anew at a right sign-in where the cost has risen since, and at no wrong one', async () => {
    const person = await aPerson('reporter')
    const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    const { people } = database().tables
    await database().update(people).set({ passwordHash: weak }).where(eq(people.id, person.id))
    const stored = async () => (await findPerson(database(), person.id))?.passwordHash ?? ''
    expect(codeOf(await signIn({ email: person.email, password: 'sai mật khẩu' }))).toBe('wrong_password')
    expect(await stored()).toBe(weak)
    ok(await signIn({ email: person.email, password: PASSWORD }))
    expect(isBelowCost(await stored())).toBe(false)
    const renewed = await stored()
    ok(await signIn({ email: person.email, password: PASSWORD }))
    expect(await stored()).toBe(renewed)
  })

  it('are told the same of a wrong password, an unknown address and a blocked account', async () => {
    const person = await aPerson('reporter')
    const blocked = await aPerson('reporter')
    ok(await blockPerson(operator, await target(blocked.id), true))
    const refused = { ok: false, refusal: { code: 'wrong_password' } }
    expect(await signIn({ email: person.email, password: 'x' })).toEqual(refused)
    expect(await signIn({ email: 'nobody@bao.example', password: PASSWORD })).toEqual(refused)
    expect(await signIn({ email: blocked.email, password: PASSWORD })).toEqual(refused)
  })

  it('have ten passwords looked at in a quarter of an hour, however they are sent', async () => {
    const person = await aPerson('reporter', { email: 'guess@bao.example' })
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        signIn({ email: n % 2 ? 'GUESS@bao.example' : ' guess@bao.example', password: 'x' }),
      ),
    )
    expect(guesses.filter((guess) => codeOf(guess) === 'wrong_password')).toHaveLength(10)
    expect(guesses.filter((guess) => codeOf(guess) === 'too_many_attempts')).toHaveLength(20)
    expect(codeOf(await signIn({ email: person.email, password: PASSWORD }))).toBe('too_many_attempts')
  })

  it('are out at once when they are blocked, get another role, or another password', async () => {
    for (const change of [
      async (id: string) => blockPerson(operator, await target(id), true),
      async (id: string) =>
        changePerson(operator, await target(id), { name: 'Khác', email: '', role: 'editor', language: 'vi' }),
      async (id: string) => resetPassword(operator, await target(id), 'một mật khẩu khác'),
    ]) {
      const person = await aPerson('reporter')
      const { sessionSecret } = ok(await signIn({ email: person.email, password: PASSWORD }))
      expect(await readViewer(sessionSecret)).not.toBeNull()
      ok(await change(person.id))
      expect(await readViewer(sessionSecret)).toBeNull()
    }
  })

  it('change their own password only with the present one; other sessions end', async () => {
    const person = await aPerson('reporter')
    const elsewhere = ok(await signIn({ email: person.email, password: PASSWORD }))
    expect(codeOf(await changePassword(person, { presentPassword: 'x', newPassword: 'mật khẩu mới hơn' }))).toBe(
      'fields',
    )
    expect(codeOf(await changePassword(person, { presentPassword: PASSWORD, newPassword: 'ngắn' }))).toBe('fields')
    const here = ok(await changePassword(person, { presentPassword: PASSWORD, newPassword: 'mật khẩu mới hơn' }))
    expect(await readViewer(elsewhere.sessionSecret)).toBeNull()
    expect(await readViewer(here.sessionSecret)).toMatchObject({ id: person.id })
    ok(await signIn({ email: person.email, password: 'mật khẩu mới hơn' }))
  })

  it('never lose their last administrator, also not to two at once', async () => {
    const admins = [await aPerson('admin'), await aPerson('admin')]
    const [a, b] = await Promise.all(admins.map((admin) => target(admin.id)))
    if (!a || !b) throw new Error('unreachable')
    const outcomes = await Promise.all([blockPerson(operator, a, true), blockPerson(operator, b, true)])
    expect(outcomes.map(codeOf).sort()).toEqual(['last_admin', null])
  })

  it('have one account an address, and only an administrator gives one', async () => {
    const input = { name: 'A', email: 'one@bao.example', role: 'reporter', password: PASSWORD } as const
    const outcomes = await Promise.all([
      addPerson(operator, input),
      addPerson(operator, { ...input, email: 'ONE@bao.example' }),
    ])
    expect(outcomes.map(codeOf).sort()).toEqual(['fields', null])
    const chief = await aPerson('editor_in_chief')
    expect(codeOf(await addPerson(chief, { ...input, email: 'two@bao.example' }))).toBe('not_allowed')
  })
})
