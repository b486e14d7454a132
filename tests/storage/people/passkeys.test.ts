import { afterEach, expect, it } from 'vitest'
import { listEvents } from '#db/stores/log/events.ts'
import { insertPasskey, passkeysOf } from '#db/stores/people/passkeys.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import { newPasskey, signedByPasskey } from '#operations/people/passkey-shapes.ts'
import {
  addPasskey,
  askForPasskey,
  beginPasskey,
  dropPasskey,
  removePasskeyOf,
  signInByPasskey,
} from '#operations/people/passkeys.ts'
import { beginSession, readViewer } from '#operations/people/session.ts'
import { sweepSignIns } from '#operations/people/sweep-sign-ins.ts'
import { aPerson, codeOf, ok, PASSWORD } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const SITE = { origin: 'https://bao.example', host: 'bao.example' }
const BY_HAND = { byMail: false }
const bytes = (text: string) => Buffer.from(text).toString('base64url')
const signed = (challengeId: string, id = 'khoa') =>
  signedByPasskey.parse({
    challengeId,
    answer: {
      id,
      rawId: id,
      type: 'public-key',
      response: { clientDataJSON: bytes('{}'), authenticatorData: bytes('x'), signature: bytes('x') },
    },
  })
const made = (challengeId: string) =>
  newPasskey.parse({
    challengeId,
    name: 'Máy ở bàn',
    answer: {
      id: 'khoa',
      rawId: 'khoa',
      type: 'public-key',
      response: { clientDataJSON: bytes('{}'), attestationObject: bytes('x') },
    },
  })

describeEachDialect('a passkey', (room) => {
  afterEach(() => standAt(null))
  const aKeyOf = (personId: string, id = 'khoa') =>
    insertPasskey(room.db, {
      id,
      personId,
      name: 'Máy ở bàn',
      publicKey: bytes('x'),
      counter: 0,
      transports: ['internal'],
      createdAt: now(),
      usedAt: null,
    })

  it('is made for the password, by whoever began it, once', async () => {
    const [person, other] = [await aPerson('reporter'), await aPerson('reporter')]
    expect(codeOf(await beginPasskey(person, { password: 'x' }, SITE))).toBe('fields')
    const begun = ok(await beginPasskey(person, { password: PASSWORD }, SITE))
    expect(begun.options.rp.id).toBe('bao.example')
    expect(begun.options.authenticatorSelection).toMatchObject({ userVerification: 'required' })
    expect(codeOf(await addPasskey(other, made(begun.challengeId), SITE, BY_HAND))).toBe('passkey')
    // Whoever it was answered by, it has been answered.
    expect(codeOf(await addPasskey(person, made(begun.challengeId), SITE, BY_HAND))).toBe('passkey')
    expect(await passkeysOf(room.db, person.id)).toEqual([])
  })

  it('whose signature is not right, that nobody has, or that answers nothing, gets one answer', async () => {
    const person = await aPerson('reporter')
    await aKeyOf(person.id, 'co')
    const ask = async () => ok(await askForPasskey({ network: '192.0.2.1' }, SITE)).challengeId
    const refused = { ok: false, refusal: { code: 'passkey' } }
    expect(await signInByPasskey(signed(await ask(), 'co'), SITE)).toEqual(refused)
    expect(await signInByPasskey(signed(await ask(), 'khongco'), SITE)).toEqual(refused)
    expect(await signInByPasskey(signed('never', 'co'), SITE)).toEqual(refused)
    const begun = ok(await beginPasskey(person, { password: PASSWORD }, SITE))
    expect(await signInByPasskey(signed(begun.challengeId, 'co'), SITE)).toEqual(refused)
  })

  it('is removed by its person alone', async () => {
    const [person, other] = [await aPerson('reporter'), await aPerson('admin')]
    await aKeyOf(person.id, 'rieng')
    expect(codeOf(await dropPasskey(other, 'rieng', BY_HAND))).toBe('not_found')
    ok(await dropPasskey(person, 'rieng', BY_HAND))
    expect(codeOf(await dropPasskey(person, 'rieng', BY_HAND))).toBe('not_found')
  })

  it('is one of twenty at most, and asked for sixty times in a quarter of an hour from one network', async () => {
    const person = await aPerson('reporter')
    for (let n = 0; n < 20; n += 1) await aKeyOf(person.id, `k${n}`)
    expect(codeOf(await beginPasskey(person, { password: PASSWORD }, SITE))).toBe('too_many')
    const codes = []
    for (let n = 0; n < 62; n += 1) codes.push(codeOf(await askForPasskey({ network: '192.0.2.2' }, SITE)))
    expect(codes.filter((code) => code === null)).toHaveLength(60)
    standAt(new Date(now().getTime() + 6 * 60_000))
    await sweepSignIns()
    expect(await room.db.select().from(room.db.tables.challenges)).toEqual([])
  })

  it('of somebody who has lost the device is taken away by an administrator, who tells them, and by nobody else', async () => {
    const [person, other] = [await aPerson('editor'), await aPerson('editor')]
    const admin = await aPerson('admin')
    await aKeyOf(person.id, 'mat-may')
    await aKeyOf(other.id, 'con-may')
    const secret = await beginSession(room.db, person.id)
    for (const viewer of [person, other, await aPerson('editor_in_chief')]) {
      const asked = { personId: person.id, passkeyId: 'mat-may' }
      expect(codeOf(await removePasskeyOf(viewer, asked, { byMail: true }))).toBe('not_allowed')
    }
    // A key is named together with whose it is.
    const mixed = { personId: person.id, passkeyId: 'con-may' }
    expect(codeOf(await removePasskeyOf(admin, mixed, { byMail: true }))).toBe('not_found')
    expect(await readViewer(secret)).not.toBeNull()
    ok(await removePasskeyOf(admin, { personId: person.id, passkeyId: 'mat-may' }, { byMail: true }))
    expect(await passkeysOf(room.db, person.id)).toEqual([])
    expect(await passkeysOf(room.db, other.id)).toHaveLength(1)
    expect(await readViewer(secret)).toBeNull()
    const { letters } = room.db.tables
    const sent = await room.db.select().from(letters)
    expect(sent.filter(({ subjectId }) => subjectId === person.id)).toMatchObject([
      { kind: 'protection_changed', address: person.email, mail: 'due' },
    ])
    expect((await listEvents(room.db, { actorId: admin.id }, null, 1)).rows[0]).toMatchObject({
      name: 'passkey_taken',
      subject: person.id,
    })
  })
})
