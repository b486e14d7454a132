import { afterEach, beforeAll, expect, it } from 'vitest'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { readLog } from '#operations/log/read-log.ts'
import { mergeSection } from '#operations/papers/merge-section.ts'
import { acceptInvitation, readOwnInvitation } from '#operations/people/accept-invitation.ts'
import { listInvitations, sendInvitationAgain, withdrawInvitation } from '#operations/people/invitations.ts'
import { inviteList } from '#operations/people/invite-list.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { readViewer, viewerOf } from '#operations/people/session.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { UNKNOWN_CALLER } from '#operations/people/sign-in-limits.ts'
import { aNewsroom, aPerson, aSection, codeOf, ok, PASSWORD } from '../../builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const BY_HAND = { byMail: false }
const DAY_MS = 24 * 60 * 60 * 1000
let count = 0
const anAddress = () => `moi-${++count}@bao.example`
/** Each from a network of its own, as no test is about another's limits. */
const accept = (token: string, change: { name?: string; password?: string } = {}) =>
  acceptInvitation({ token, name: 'Trần Dũng', password: PASSWORD, network: `198.51.100.${++count % 250}`, ...change })

describeEachDialect('an invitation', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  const invite = async (email = anAddress(), change: object = {}) =>
    ok(await invitePerson(desk.admin, { email, role: 'reporter', ...change }, BY_HAND))
  const waiting = async (email: string) => {
    const found = ok(await listInvitations(desk.admin)).invitations.find((each) => each.email === email)
    return found ? { invitationId: found.id, version: found.version } : null
  }

  it('gives role and sections; the invited choose name and password, and are in', async () => {
    const sectionId = await aSection('Kinh tế')
    const { link, email } = await invite(' Dung@Bao.example', { role: 'desk_head', sectionIds: [sectionId] })
    expect(ok(await readOwnInvitation(link)).invitation).toMatchObject({
      email: 'Dung@Bao.example',
      role: 'desk_head',
      invitedBy: desk.admin.name,
    })
    const { sessionSecret, personId } = ok(await accept(link))
    expect(await readViewer(sessionSecret)).toMatchObject({
      id: personId,
      name: 'Trần Dũng',
      role: 'desk_head',
      sectionIds: [sectionId],
    })
    ok(await signIn({ email, password: PASSWORD, caller: UNKNOWN_CALLER }))
    const names = ok(await readLog(desk.chief, { before: '' })).entries.map((entry) => entry.name)
    expect(names).toEqual(expect.arrayContaining(['invitation_accepted', 'person_invited']))
  })

  it('opens once, however many try at the same moment', async () => {
    const { link } = await invite()
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => accept(link, { name: `Người ${n}` })))
    expect(outcomes.map(codeOf).sort()).toEqual(['not_found', 'not_found', 'not_found', null])
    expect(codeOf(await readOwnInvitation(link))).toBe('not_found')
  })

  it('is kept when name or password are not good enough', async () => {
    const { link } = await invite()
    expect(await accept(link, { name: ' ', password: 'ngắn' })).toEqual({
      ok: false,
      refusal: {
        code: 'fields',
        fields: [
          { field: 'name', problem: 'missing' },
          { field: 'password', problem: 'too_short' },
        ],
      },
    })
    ok(await accept(link))
  })

  it('runs out after seven days, and not before', async () => {
    const { link } = await invite()
    const start = Date.now()
    standAt(new Date(start + 6.9 * DAY_MS))
    ok(await readOwnInvitation(link))
    standAt(new Date(start + 7.1 * DAY_MS))
    expect(codeOf(await readOwnInvitation(link))).toBe('not_found')
    expect(codeOf(await accept(link))).toBe('not_found')
  })

  it('is sent again: for another seven days, and the links from before are closed', async () => {
    const { link, email } = await invite()
    const target = await waiting(email)
    if (!target) throw new Error('It is not waited for.')
    standAt(new Date(Date.now() + 8 * DAY_MS))
    const again = ok(await sendInvitationAgain(desk.admin, target, BY_HAND))
    expect(codeOf(await readOwnInvitation(link))).toBe('not_found')
    ok(await accept(again.link))
    expect(await waiting(email)).toBeNull()
    expect(codeOf(await sendInvitationAgain(desk.admin, { ...target, version: 2 }, BY_HAND))).toBe('fields')
  })

  it('is withdrawn: no link opens, and the address can be invited anew', async () => {
    const { link, email } = await invite()
    expect(codeOf(await invitePerson(desk.admin, { email: email.toUpperCase(), role: 'admin' }, BY_HAND))).toBe(
      'fields',
    )
    const target = await waiting(email)
    if (!target) throw new Error('It is not waited for.')
    ok(await withdrawInvitation(desk.admin, target))
    expect(codeOf(await accept(link))).toBe('not_found')
    expect(codeOf(await withdrawInvitation(desk.admin, { ...target, version: 2 }))).toBe('changed')
    ok(await accept((await invite(email)).link))
  })

  it('is one for an address, also where two invite at once, and none where there is an account', async () => {
    const email = anAddress()
    const both = await Promise.all([1, 2].map(() => invitePerson(desk.admin, { email, role: 'editor' }, BY_HAND)))
    expect(both.map(codeOf).sort()).toEqual(['fields', null])
    const taken = { code: 'fields', fields: [{ field: 'email', problem: 'taken' }] }
    expect(await invitePerson(desk.admin, { email: desk.editor.email, role: 'admin' }, BY_HAND)).toEqual({
      ok: false,
      refusal: taken,
    })
  })

  it('is made, sent again, withdrawn and seen by administrators alone', async () => {
    const { email } = await invite()
    const target = await waiting(email)
    if (!target) throw new Error('It is not waited for.')
    for (const other of [desk.contributor, desk.reporter, desk.editor, desk.deskHead, desk.managing, desk.chief]) {
      const refused = await Promise.all([
        invitePerson(other, { email: anAddress(), role: 'contributor' }, BY_HAND),
        inviteList(other, { list: 'a@bao.example,A,reporter' }, BY_HAND),
        sendInvitationAgain(other, target, BY_HAND),
        withdrawInvitation(other, target),
        listInvitations(other),
      ])
      expect(refused.map(codeOf), other.role).toEqual(Array(5).fill('not_allowed'))
    }
  })

  it('holds a narrowed role narrow when its section was merged, or is gone', async () => {
    const [from, into] = [await aSection('Đời sống'), await aSection('Xã hội')]
    const { link } = await invite(anAddress(), { role: 'editor', sectionIds: [from], selfPublishSectionIds: [from] })
    const gone = await invite(anAddress(), { role: 'editor', sectionIds: ['khongco'] })
    ok(await mergeSection(desk.admin, { sectionId: from, version: 1, intoId: into }))
    const { sessionSecret } = ok(await accept(link))
    expect(await readViewer(sessionSecret)).toMatchObject({ sectionIds: [into], selfPublishSectionIds: [] })
    const narrow = await readViewer(ok(await accept(gone.link)).sessionSecret)
    expect(narrow?.sectionIds).toEqual(['khongco'])
  })

  it('can be guessed at ten times in a quarter of an hour from one network', async () => {
    const wrong = `${'0'.repeat(26)}.${'A'.repeat(43)}`
    const tried = []
    for (let n = 0; n < 12; n += 1) {
      tried.push(codeOf(await acceptInvitation({ token: wrong, name: 'A', password: PASSWORD, network: '192.0.2.7' })))
    }
    expect(tried.filter((code) => code === 'not_found')).toHaveLength(10)
    expect(tried.at(-1)).toBe('too_many_attempts')
  })

  it('opens by its whole link only', async () => {
    const { link } = await invite()
    const [id, secret = ''] = link.split('.')
    for (const odd of [
      id,
      `${id}.`,
      `${id}.${secret.slice(1)}A`,
      `${id}.${'A'.repeat(43)}`,
      `.${secret}`,
      null,
      [link],
      7,
    ]) {
      expect(codeOf(await readOwnInvitation(odd)), String(odd)).toBe('not_found')
    }
    // The database holds no secret.
    const rows = await room.db.select().from(room.db.tables.links)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describeEachDialect('a list of invitations', (room) => {
  const list = async (text: string) => inviteList(await aPerson('admin'), { list: text }, BY_HAND)

  it('reads what spreadsheets write: a head, semicolons, quotes, roles and sections by name', async () => {
    const [news, sport] = [await aSection('Thời sự'), await aSection('Thể thao')]
    const text =
      '\ufeffHọ và tên;E-mail;Vai trò;Chuyên mục\r\n"Nguyễn ""Tư"" An";an@bao.example;phóng viên;\r\n\r\n' +
      'Lê Bình;binh@bao.example;Biên tập viên;"Thời sự; the thao"\r\n'
    const { invited } = ok(await list(text))
    expect(invited.map(({ email }) => email)).toEqual(['an@bao.example', 'binh@bao.example'])
    const { personId } = ok(await accept(invited[1]?.link ?? ''))
    const person = await findPersonByEmail(room.db, 'binh@bao.example')
    expect(person?.id).toBe(personId)
    expect(person && viewerOf(person)).toMatchObject({
      role: 'editor',
      sectionIds: expect.arrayContaining([news, sport]),
    })
    expect(ok(await readOwnInvitation(invited[0]?.link)).invitation.name).toBe('Nguyễn "Tư" An')
  })

  it('is all or nothing, and names each line that is wrong', async () => {
    const text = [
      'c@bao.example,Cường,reporter',
      'không phải địa chỉ,Dung,reporter',
      'e@bao.example,Em,giám đốc',
      'f@bao.example,Phúc,editor,Mục không có',
      'c@bao.example,Cường lần nữa,reporter',
    ].join('\n')
    expect(await list(text)).toEqual({
      ok: false,
      refusal: {
        code: 'list',
        faults: [
          { line: 2, field: 'email', problem: 'invalid' },
          { line: 3, field: 'role', problem: 'invalid' },
          { line: 4, field: 'section', problem: 'invalid' },
          { line: 5, field: 'email', problem: 'taken' },
        ],
      },
    })
    expect(ok(await list('c@bao.example,Cường,reporter')).invited).toHaveLength(1)
  })

  it('is refused in a sentence when it is empty, broken or too long', async () => {
    const problem = async (text: string) => {
      const outcome = await list(text)
      return !outcome.ok && outcome.refusal.code === 'fields' ? outcome.refusal.fields[0]?.problem : null
    }
    expect(await problem(' \n ')).toBe('missing')
    expect(await problem('"a@bao.example,An,reporter')).toBe('invalid')
    expect(await problem('a@bao.example,An,reporter\n'.repeat(300))).toBe('too_long')
  })
})
