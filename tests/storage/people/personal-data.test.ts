import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { brokenChains } from '#db/stores/history/versions.ts'
import { insertPasskey } from '#db/stores/people/passkeys.ts'
import { penNamesOf } from '#db/stores/people/pen-names.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { personalDataPage } from '#messages/personal-data-page.ts'
import { now } from '#newsroom/kit/clock.ts'
import { readLog } from '#operations/log/read-log.ts'
import { takePersonalData } from '#operations/log/take-personal-data.ts'
import { acceptInvitation } from '#operations/people/accept-invitation.ts'
import { blotOut } from '#operations/people/blot-out.ts'
import { changeEmail } from '#operations/people/change-email.ts'
import { blockPerson, changePerson, resetPassword, setLastDay } from '#operations/people/change-person.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { changePenNamePage } from '#operations/people/pen-name-pages.ts'
import { beginSession, readViewer, viewerOf } from '#operations/people/session.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { approveSubject } from '#operations/planning/decide-subject.ts'
import { aDraft, aNewsroom, aPerson, codeOf, ok, step } from '../../builders/newsroom.ts'
import { aSubject, subjectNow } from '../../builders/planning.ts'
import { describeEachDialect } from '../each-dialect.ts'

const PASSWORD = 'một câu vừa đủ dài'

describeEachDialect('what the newsroom knows of a person', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  const target = async (personId: string) => ({
    personId,
    version: (await findPerson(room.db, personId))?.version ?? 0,
  })

  /** Somebody who was invited, signed in, wrote and was published, and says something of themselves. */
  async function somebody(name: string, email: string) {
    const invited = ok(await invitePerson(desk.admin, { email, name, role: 'reporter' }, { byMail: true }))
    const { personId } = ok(
      await acceptInvitation({ token: invited.link, name, password: PASSWORD, network: `10.9.0.${email.length}` }),
    )
    const person = await findPerson(room.db, personId)
    if (!person) throw new Error('Whoever took the invitation is not there.')
    const viewer = viewerOf(person)
    const caller = { network: '10.9.8.7', device: 'Firefox · Linux', devices: [] }
    ok(await signIn({ email, password: PASSWORD, caller, byMail: true }))
    const [penName] = await penNamesOf(room.db, personId)
    if (!penName) throw new Error('There is no pen name.')
    ok(
      await changePenNamePage(viewer, {
        penNameId: penName.id,
        version: penName.version,
        bio: `${name} ở xóm Đông`,
        pictureId: '',
      }),
    )
    await insertPasskey(room.db, {
      id: randomUUID(),
      personId,
      name: `Máy của ${name}`,
      publicKey: 'x',
      counter: 0,
      transports: [],
      createdAt: now(),
      usedAt: null,
    })
    const articleId = await aDraft(viewer, { bylines: [{ penNameId: penName.id, name: penName.name }] })
    ok(await step(viewer, articleId, 'submit'))
    ok(await step(desk.managing, articleId, ['claim', 'forward', 'approve', 'publish']))
    return { viewer, personId, articleId, penName, email }
  }

  /** Every value of every table, one text a row. */
  async function everything(): Promise<string[]> {
    const rows: string[] = []
    for (const [name, table] of Object.entries(room.db.tables)) {
      for (const row of await room.db.select().from(table)) rows.push(`${name} ${JSON.stringify(row)}`)
    }
    return rows
  }

  it('is taken out of every table; bylines, texts, versions and what was done stay, and nobody is taken for another', async () => {
    const [one, two] = [
      await somebody('Tô Hoài Giang', 'giang@rieng.example'),
      await somebody('Lý Văn Bách', 'bach@rieng.example'),
    ]
    ok(await changeEmail(desk.admin, { personId: one.personId, email: 'giang-moi@rieng.example' }, { byMail: true }))
    const secret = await beginSession(room.db, one.personId)
    const subjectId = await aSubject(desk.managing)
    const { input } = await subjectNow(desk.managing, subjectId)
    ok(await approveSubject(desk.managing, { ...input, assigneeId: one.personId, deadlineAt: null, word: '' }))
    ok(await blockPerson(desk.admin, await target(one.personId), true))
    ok(await blockPerson(desk.admin, await target(two.personId), true))
    ok(await blotOut(desk.admin, await target(one.personId)))
    ok(await blotOut(desk.admin, await target(two.personId)))

    expect(await readViewer(secret)).toBeNull()
    const rows = await everything()
    // What is counted by a network is everybody's there, and is swept.
    for (const gone of ['@rieng.example', 'xóm Đông', 'Máy của', 'Firefox', '10.9.8.x']) {
      expect(
        rows.filter((row) => row.includes(gone)),
        gone,
      ).toEqual([])
    }
    // The name is a byline's, and nobody's in the log.
    expect(rows.filter((row) => /^(people|events|notices|invitations|letters) .*Tô Hoài Giang/.test(row))).toEqual([])
    const [first, second] = [await findPerson(room.db, one.personId), await findPerson(room.db, two.personId)]
    expect(first?.name).toMatch(/^Người cũ số \d+$/)
    expect(second?.name).toMatch(/^Người cũ số \d+$/)
    expect(first?.name).not.toBe(second?.name)
    expect(first).toMatchObject({ role: 'associate', rightSets: null })
    // The byline is the article's.
    expect((await findArticle(room.db, one.articleId))?.bylines).toEqual([
      { penNameId: one.penName.id, name: 'Tô Hoài Giang' },
    ])
    expect(await penNamesOf(room.db, one.personId)).toMatchObject([
      { name: 'Tô Hoài Giang', bio: null, pictureId: null },
    ])
    expect(await brokenChains(room.db)).toEqual([])
    const { entries } = ok(await readLog(desk.chief, { before: '', personId: one.personId, name: 'submit' }))
    expect(entries).toMatchObject([{ actor: first?.name }])
  })

  it('is taken out of nobody who can still come in, by nobody else, once; and the account is not used again', async () => {
    const { personId, email } = await somebody('Hà Thị Nụ', 'nu@khac.example')
    expect(codeOf(await blotOut(desk.admin, await target(personId)))).toBe('not_blocked')
    ok(await blockPerson(desk.admin, await target(personId), true))
    for (const other of [desk.chief, desk.managing, desk.reporter]) {
      expect(codeOf(await blotOut(other, await target(personId)))).toBe('not_allowed')
    }
    expect(codeOf(await blotOut(desk.admin, { personId, version: 1 }))).toBe('changed')
    ok(await blotOut(desk.admin, await target(personId)))
    const again = await target(personId)
    expect(codeOf(await blotOut(desk.admin, again))).toBe('blotted')
    expect(codeOf(await blockPerson(desk.admin, again, false))).toBe('blotted')
    expect(codeOf(await changeEmail(desk.admin, { personId, email }, { byMail: false }))).toBe('blotted')
    expect(codeOf(await resetPassword(desk.admin, again, 'mèo mun ngủ trên mái'))).toBe('blotted')
    expect(codeOf(await setLastDay(desk.admin, again, { lastDay: '' }))).toBe('blotted')
    const change = { name: 'Hà Thị Nụ', email, role: 'reporter' as const }
    expect(codeOf(await changePerson(desk.admin, again, change))).toBe('blotted')
    const former = (await findPerson(room.db, personId))?.email ?? ''
    for (const password of ['', PASSWORD]) {
      const caller = { network: '10.9.7.7', devices: [] }
      expect(codeOf(await signIn({ email: former, password, caller }))).toBe('wrong_password')
    }
    // The address is free for whoever has it: that is another person.
    const back = ok(await invitePerson(desk.admin, { email, role: 'reporter' }, { byMail: false }))
    expect(back.email).toBe(email)
  })

  it('is given to its person and to administrators, whole and readable, and to nobody else', async () => {
    const { viewer, personId } = await somebody('Đỗ <b>Lan</b>', 'lan@nua.example')
    for (const reader of [viewer, desk.admin]) {
      const { data } = ok(await takePersonalData(reader, personId))
      expect(data.account).toMatchObject({ email: 'lan@nua.example', role: 'reporter' })
      expect(data.penNames).toMatchObject([{ bio: 'Đỗ <b>Lan</b> ở xóm Đông' }])
      expect(data.passkeys).toHaveLength(1)
      expect(data.articles).toHaveLength(1)
      expect(data.log.map(({ name }) => name)).toContain('invitation_accepted')
      const text = JSON.stringify(data)
      expect(text).not.toMatch(/argon2|passwordHash|publicKey|secret/i)
      const page = personalDataPage(data, { language: 'vi', newspaper: 'Báo Thử', zone: 'Asia/Ho_Chi_Minh' })
      expect(page).toContain('lan@nua.example')
      expect(page).toContain('Đỗ &lt;b&gt;Lan&lt;/b&gt;')
      expect(page).not.toContain('<b>')
      expect(page).toContain('Nhận lời mời vào tòa soạn')
    }
    for (const other of [desk.chief, desk.reporter, await aPerson('associate', { rightSets: ['audit'] })]) {
      expect(codeOf(await takePersonalData(other, personId))).toBe('not_allowed')
    }
    expect(codeOf(await takePersonalData(desk.admin, 'khong-co'))).toBe('not_found')
  })
})
