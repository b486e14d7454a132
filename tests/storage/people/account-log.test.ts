import { expect, it } from 'vitest'
import { findPerson } from '#db/stores/people/people.ts'
import { readAccountLog } from '#operations/log/read-account-log.ts'
import { changePassword } from '#operations/people/change-own-account.ts'
import { changePerson } from '#operations/people/change-person.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { aDraft, aPerson, codeOf, ok, PASSWORD } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the log of an account', (room) => {
  it('says what was done with it, by whom and from where, and nothing of articles or of others', async () => {
    const [person, other, admin] = [await aPerson('editor'), await aPerson('editor'), await aPerson('admin')]
    await aDraft(person)
    const caller = { network: '10.1.2.3', device: 'Chrome · Windows', devices: [] }
    ok(await signIn({ email: person.email, password: PASSWORD, caller }))
    ok(await signIn({ email: other.email, password: PASSWORD, caller }))
    ok(await changePassword(person, { presentPassword: PASSWORD, newPassword: 'mèo mun ngủ trên mái' }))
    const version = (await findPerson(room.db, person.id))?.version ?? 0
    const change = { name: person.name, email: person.email, role: 'desk_head' as const, rightSets: ['audit' as const] }
    ok(await changePerson(admin, { personId: person.id, version }, change))
    for (const viewer of [person, admin]) {
      const { entries, older } = ok(await readAccountLog(viewer, { personId: person.id }))
      expect(entries.map(({ name, by, said }) => ({ name, by, said }))).toEqual([
        { name: 'person_changed', by: admin.name, said: 'editor → desk_head + audit' },
        { name: 'password_changed', by: '', said: '' },
        { name: 'signed_in', by: '', said: 'Chrome · Windows, 10.1.2.x' },
        { name: 'person_added', by: '', said: 'editor' },
      ])
      expect(entries.at(-1)?.byOperator).toBe(true)
      expect(older).toBeNull()
    }
  })

  it('is its owner’s, and the administrators’', async () => {
    const person = await aPerson('editor')
    for (const role of ['editor', 'editor_in_chief'] as const) {
      expect(codeOf(await readAccountLog(await aPerson(role), { personId: person.id }))).toBe('not_allowed')
    }
  })

  it('is read a page at a time, each entry once', async () => {
    const person = await aPerson('reporter')
    const caller = { network: '10.1.2.4', devices: [{ personId: person.id, deviceId: 'd' }] }
    for (let n = 0; n < 25; n++) ok(await signIn({ email: person.email, password: PASSWORD, caller }))
    const first = ok(await readAccountLog(person, { personId: person.id }))
    expect(first.entries).toHaveLength(20)
    const second = ok(await readAccountLog(person, { personId: person.id, before: first.older ?? '' }))
    expect(second.entries).toHaveLength(6)
    expect(second.older).toBeNull()
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(26)
    expect(ok(await readAccountLog(person, { personId: person.id, before: 'không phải' })).entries).toHaveLength(20)
  })
})
