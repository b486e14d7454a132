import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findPerson } from '#db/stores/people/people.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import { dropDueLetters, sendDueLetters } from '#operations/notices/send-letters.ts'
import { readOwnInvitation } from '#operations/people/accept-invitation.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { listInvitations, withdrawInvitation } from '#operations/people/invitations.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { operator } from '#operations/people/operator.ts'
import { askForReset, makeResetLink, readReset, resetByLink } from '#operations/people/reset-password.ts'
import { endSession, noteUse, readSession, readViewer } from '#operations/people/session.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { UNKNOWN_CALLER } from '#operations/people/sign-in-limits.ts'
import { mailer } from '#server/notices/mail.ts'
import { aMailServer, type MailServer } from '../../builders/mail-server.ts'
import { aPerson, codeOf, ok, PASSWORD } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const MINUTE = 60_000
const NEW = 'một câu hoàn toàn mới'
const BY_MAIL = { byMail: true }
let count = 0
const network = () => `198.51.100.${++count % 250}`

describeEachDialect('letters about accounts', (room) => {
  let server: MailServer
  beforeEach(async () => {
    server = await aMailServer()
  })
  afterEach(async () => {
    standAt(null)
    await server.close()
  })
  afterAll(() => standAt(null))

  const later = (minutes: number) => standAt(new Date(now().getTime() + minutes * MINUTE))
  const send = async (url = server.url) => {
    const post = mailer(
      { url, from: { name: '', address: 'toasoan@bao.example' } },
      { host: 'bao.example', sender: 'Báo' },
    )
    const sent = await sendDueLetters({ send: post.send, siteUrl: new URL('https://bao.example') })
    post.close()
    return sent
  }
  const lettersTo = (address: string) => server.arrived.filter(({ to }) => to.includes(address)).map(({ mail }) => mail)
  const tokenIn = (text: string | undefined) => /\?link=(\S+)/.exec(text ?? '')?.[1] ?? ''
  const ask = (email: string) => askForReset({ email, network: network() })
  const reset = (token: string, password = NEW) => resetByLink({ token, password, network: network() }, BY_MAIL)

  it('carry an invitation whose link opens, and say who invites', async () => {
    const admin = await aPerson('admin', { name: 'Lê <Thị> & Bình' })
    ok(await invitePerson(admin, { email: 'an@bao.example', name: 'An', role: 'editor' }, BY_MAIL))
    expect(await send()).toBe(1)
    const [letter] = lettersTo('an@bao.example')
    expect(letter?.subject).toBe('Lời mời vào tòa soạn Tòa Soạn')
    expect(letter?.text).toContain('Lê <Thị> & Bình mời bạn vào tòa soạn Tòa Soạn với vai trò Biên tập viên.')
    expect(letter?.html).toContain('Lê &lt;Thị&gt; &amp; Bình')
    expect(letter?.text).toContain('https://bao.example/sign-in/invitation?link=')
    ok(await readOwnInvitation(tokenIn(letter?.text)))
    expect(await send()).toBe(0)
  })

  it('leave in one server’s hands each', async () => {
    const admin = await aPerson('admin')
    for (const n of [1, 2, 3, 4])
      ok(await invitePerson(admin, { email: `hai-${n}@bao.example`, role: 'editor' }, BY_MAIL))
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(4)
    expect(server.arrived).toHaveLength(4)
  })

  it('are not sent of what was withdrawn, and go out late where the mail server was away', async () => {
    const admin = await aPerson('admin')
    const first = ok(await invitePerson(admin, { email: 'roi@bao.example', role: 'editor' }, BY_MAIL))
    ok(await invitePerson(admin, { email: 'muon@bao.example', role: 'editor' }, BY_MAIL))
    ok(await withdrawInvitation(admin, { invitationId: first.id, version: 1 }))
    expect(await send('smtp://127.0.0.1:1')).toBe(0)
    const state = async () =>
      ok(await listInvitations(admin)).invitations.find(({ email }) => email === 'muon@bao.example')?.mail
    expect(await state()).toBe('due')
    later(1.5)
    expect(await send()).toBe(1)
    expect(lettersTo('roi@bao.example')).toEqual([])
    expect(await state()).toBe('sent')
  })

  it('say in the list of invitations that a mail server refuses for good', async () => {
    const admin = await aPerson('admin')
    server.refused.add('khong-co@bao.example')
    const { link } = ok(await invitePerson(admin, { email: 'khong-co@bao.example', role: 'editor' }, BY_MAIL))
    expect(await send()).toBe(0)
    const waiting = ok(await listInvitations(admin)).invitations.find(({ email }) => email === 'khong-co@bao.example')
    expect(waiting?.mail).toBe('failed')
    // The link that was given by hand opens all the same.
    ok(await readOwnInvitation(link))
  })

  it('bring a link that sets a new password once, ends all sessions and forgets what was tried', async () => {
    const person = await aPerson('reporter')
    const before = ok(await signIn({ email: person.email, password: PASSWORD, caller: UNKNOWN_CALLER }))
    ok(await ask(` ${person.email.toUpperCase()}`))
    expect(await send()).toBe(1)
    const token = tokenIn(lettersTo(person.email)[0]?.text)
    expect(ok(await readReset(token)).email).toBe(person.email)
    expect(codeOf(await reset(token, 'ngắn'))).toBe('fields')
    const outcomes = await Promise.all([reset(token), reset(token, `${NEW} khác`)])
    expect(outcomes.map(codeOf).sort()).toEqual(['not_found', null])
    expect(await readViewer(before.sessionSecret)).toBeNull()
    expect(codeOf(await signIn({ email: person.email, password: PASSWORD, caller: UNKNOWN_CALLER }))).toBe(
      'wrong_password',
    )
    expect(await send()).toBe(1)
    expect(lettersTo(person.email)[1]?.subject).toContain('đã được đặt lại')
  })

  it('are answered for alike whether anybody has the address, and reach nobody who is blocked', async () => {
    const [person, blocked] = [await aPerson('reporter'), await aPerson('reporter')]
    const version = (await findPerson(room.db, blocked.id))?.version ?? 0
    ok(await blockPerson(operator, { personId: blocked.id, version }, true))
    const rows = async () => (await room.db.select().from(room.db.tables.letters)).length
    const written = []
    for (const email of [person.email, blocked.email, 'nobody@bao.example']) {
      const before = await rows()
      expect(await ask(email)).toEqual({ ok: true })
      written.push((await rows()) - before)
    }
    expect(written).toEqual([1, 1, 1])
    await send()
    expect(server.arrived.map(({ to }) => to[0])).toEqual([person.email])
    expect(codeOf(await ask('không phải'))).toBe('fields')
  })

  it('bring links that open for an hour, and none from a request that is older', async () => {
    const person = await aPerson('reporter')
    ok(await ask(person.email))
    await send()
    const token = tokenIn(lettersTo(person.email)[0]?.text)
    later(59)
    ok(await readReset(token))
    later(2)
    expect(codeOf(await readReset(token))).toBe('not_found')
    expect(codeOf(await reset(token))).toBe('not_found')
    ok(await ask(person.email))
    later(61)
    expect(await send()).toBe(0)
  })

  it('come only so often for one account, and the first ones open still', async () => {
    const person = await aPerson('reporter')
    for (let n = 0; n < 9; n += 1) ok(await ask(person.email))
    expect(await send()).toBe(5)
    for (const letter of lettersTo(person.email)) ok(await readReset(tokenIn(letter.text)))
    const last = tokenIn(lettersTo(person.email)[4]?.text)
    ok(await reset(last))
    expect(codeOf(await readReset(tokenIn(lettersTo(person.email)[0]?.text)))).toBe('not_found')
  })

  it('are asked for ten times an hour from one network', async () => {
    const codes = []
    for (let n = 0; n < 12; n += 1)
      codes.push(codeOf(await askForReset({ email: `x${n}@bao.example`, network: '192.0.2.9' })))
    expect(codes.filter((code) => code === null)).toHaveLength(10)
    expect(codes.at(-1)).toBe('too_many_attempts')
  })

  it('tell of a browser that was never used for the account, once, and of no known one', async () => {
    // What other tests left on its way goes first.
    await send()
    const person = await aPerson('reporter')
    const caller = { network: network(), devices: [] }
    const { sessionSecret } = ok(await signIn({ email: person.email, password: PASSWORD, caller, byMail: true }))
    const open = await readSession(sessionSecret)
    if (!open) throw new Error('It does not hold.')
    await noteUse(open.session, { device: 'Firefox · Linux', network: '203.0.113.9' })
    const known = { ...caller, devices: [{ personId: person.id, deviceId: 'x' }] }
    ok(await signIn({ email: person.email, password: PASSWORD, caller: known, byMail: true }))
    expect(await send()).toBe(1)
    const [letter] = lettersTo(person.email)
    expect(letter?.subject).toBe('Đăng nhập mới – Tòa Soạn')
    expect(letter?.text).toContain('Firefox · Linux')
    expect(letter?.text).toContain('mạng 203.0.113.x')
    // What ended before it was told needs no telling.
    const gone = ok(await signIn({ email: person.email, password: PASSWORD, caller, byMail: true }))
    await endSession(gone.sessionSecret)
    expect(await send()).toBe(0)
  })

  it('are let go of where nobody sends mail', async () => {
    const person = await aPerson('reporter')
    ok(await ask(person.email))
    await dropDueLetters()
    later(25 * 60)
    await dropDueLetters()
    const due = (await room.db.select().from(room.db.tables.letters)).filter(({ mail }) => mail === 'due')
    expect(due).toEqual([])
  })
})

describeEachDialect('a link for a new password that an administrator makes', (room) => {
  let people: Record<'admin' | 'chief' | 'person', Awaited<ReturnType<typeof aPerson>>>
  beforeAll(async () => {
    people = {
      admin: await aPerson('admin'),
      chief: await aPerson('editor_in_chief'),
      person: await aPerson('reporter'),
    }
  })

  it('opens, also for the operator, and for nobody else', async () => {
    for (const who of [people.admin, operator]) ok(await readReset(ok(await makeResetLink(who, people.person.id)).link))
    expect(codeOf(await makeResetLink(people.chief, people.person.id))).toBe('not_allowed')
    expect(codeOf(await makeResetLink(people.admin, 'nobody'))).toBe('not_found')
  })

  it('is closed by a block, and an invitation’s link is none', async () => {
    const { link } = ok(await makeResetLink(people.admin, people.person.id))
    const invited = ok(await invitePerson(people.admin, { email: 'q@bao.example', role: 'admin' }, { byMail: false }))
    expect(codeOf(await readReset(invited.link))).toBe('not_found')
    expect(codeOf(await readOwnInvitation(link))).toBe('not_found')
    const version = (await findPerson(room.db, people.person.id))?.version ?? 0
    ok(await blockPerson(people.admin, { personId: people.person.id, version }, true))
    expect(codeOf(await resetByLink({ token: link, password: NEW, network: network() }, { byMail: false }))).toBe(
      'not_found',
    )
    expect(codeOf(await makeResetLink(people.admin, people.person.id))).toBe('not_found')
  })
})
