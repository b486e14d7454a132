import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { findPerson } from '#db/stores/people/people.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import { sendDueLetters } from '#operations/notices/send-letters.ts'
import {
  agreeToEmail,
  askForEmail,
  changeEmail,
  dropEmailChange,
  readEmailChange,
  readEmailLink,
} from '#operations/people/change-email.ts'
import { makeResetLink, readReset } from '#operations/people/reset-password.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { UNKNOWN_CALLER } from '#operations/people/sign-in-limits.ts'
import { mailer } from '#server/notices/mail.ts'
import { aMailServer, type MailServer } from '../../builders/mail-server.ts'
import { aPerson, codeOf, ok, PASSWORD } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const BY_MAIL = { byMail: true }
let count = 0
const anAddress = () => `moi-${++count}@bao.example`

describeEachDialect('another address to sign in with', (room) => {
  let server: MailServer
  beforeAll(async () => {
    server = await aMailServer()
  })
  afterEach(() => standAt(null))
  afterAll(() => server.close())

  const send = async () => {
    const from = { name: '', address: 'toasoan@bao.example' }
    const post = mailer({ url: server.url, from }, { host: 'bao.example', sender: 'Báo' })
    await sendDueLetters({ send: post.send, siteUrl: new URL('https://bao.example') })
    post.close()
  }
  const tokenTo = (address: string) => {
    const letter = server.arrived.filter(({ to }) => to.includes(address)).at(-1)
    return /\?link=(\S+)/.exec(letter?.mail.text ?? '')?.[1] ?? ''
  }
  const agree = (token: string) => agreeToEmail({ token, network: `198.51.100.${++count % 250}` })
  const asked = async () => {
    const person = await aPerson('reporter')
    const email = anAddress()
    ok(await askForEmail(person, { email, password: PASSWORD }, BY_MAIL))
    await send()
    return { person, email, old: tokenTo(person.email), next: tokenTo(email) }
  }

  it('holds once both mailboxes have agreed, in either order, and tells the former one', async () => {
    for (const order of ['old first', 'new first']) {
      const { person, email, old, next } = await asked()
      const [first, second] = order === 'old first' ? [old, next] : [next, old]
      const reset = ok(await makeResetLink(await aPerson('admin'), person.id)).link
      expect(ok(await agree(first))).toMatchObject({ done: false })
      expect((await findPerson(room.db, person.id))?.email).toBe(person.email)
      expect(ok(await readEmailChange(person)).change).toMatchObject({
        oldAgreed: order === 'old first',
        newAgreed: order === 'new first',
      })
      expect(codeOf(await agree(first))).toBe('not_found')
      expect(ok(await agree(second))).toMatchObject({ done: true, email })
      ok(await signIn({ email, password: PASSWORD, caller: UNKNOWN_CALLER }))
      expect(codeOf(await signIn({ email: person.email, password: PASSWORD, caller: UNKNOWN_CALLER }))).toBe(
        'wrong_password',
      )
      expect(codeOf(await readReset(reset))).toBe('not_found')
      await send()
      expect(server.arrived.at(-1)?.to).toEqual([person.email])
    }
  })

  it('is asked for with the password, for an address that is free, where mail is sent', async () => {
    const person = await aPerson('reporter')
    const ask = (input: { email: string; password: string }, by = BY_MAIL) => askForEmail(person, input, by)
    expect(codeOf(await ask({ email: anAddress(), password: 'x' }))).toBe('fields')
    expect(codeOf(await ask({ email: 'không phải', password: PASSWORD }))).toBe('fields')
    expect(codeOf(await ask({ email: (await aPerson('editor')).email, password: PASSWORD }))).toBe('fields')
    expect(codeOf(await ask({ email: anAddress(), password: PASSWORD }, { byMail: false }))).toBe('not_allowed')
  })

  it('is over when it is given up, asked for anew, changed otherwise, or older than a day', async () => {
    const dropped = await asked()
    ok(await dropEmailChange(dropped.person))
    expect(codeOf(await readEmailLink(dropped.old))).toBe('not_found')
    const anew = await asked()
    ok(await askForEmail(anew.person, { email: anAddress(), password: PASSWORD }, BY_MAIL))
    expect(codeOf(await agree(anew.next))).toBe('not_found')
    const otherwise = await asked()
    const admin = await aPerson('admin')
    ok(await changeEmail(admin, { personId: otherwise.person.id, email: anAddress() }, BY_MAIL))
    expect(codeOf(await agree(otherwise.next))).toBe('not_found')
    const late = await asked()
    standAt(new Date(now().getTime() + 25 * 60 * 60 * 1000))
    expect(codeOf(await agree(late.old))).toBe('not_found')
  })

  it('is nobody’s when somebody else took it meanwhile, and no link is lost by it', async () => {
    const { email, old, next } = await asked()
    ok(await agree(old))
    await aPerson('editor', { email })
    expect(codeOf(await agree(next))).toBe('fields')
    ok(await readEmailLink(next))
  })

  it('is given at once by administrators, and by nobody else', async () => {
    const person = await aPerson('reporter')
    const email = anAddress()
    for (const role of ['editor', 'managing_editor', 'editor_in_chief'] as const) {
      const other = await aPerson(role)
      expect(codeOf(await changeEmail(other, { personId: person.id, email }, BY_MAIL))).toBe('not_allowed')
    }
    const admin = await aPerson('admin')
    ok(await changeEmail(admin, { personId: person.id, email: ` ${email} ` }, { byMail: false }))
    ok(await signIn({ email, password: PASSWORD, caller: UNKNOWN_CALLER }))
    expect(codeOf(await changeEmail(admin, { personId: person.id, email: admin.email }, BY_MAIL))).toBe('fields')
  })
})
