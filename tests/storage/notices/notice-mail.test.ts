import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { addNotices, markRead } from '#db/stores/notices/notices.ts'
import { updatePerson } from '#db/stores/people/people.ts'
import { now, standAt } from '#newsroom/kit/clock.ts'
import type { NoticeChoices } from '#newsroom/notices/notices.ts'
import { dropDueMail, sendDueMail } from '#operations/notices/send-due-mail.ts'
import { mailer } from '#server/notices/mail.ts'
import { aMailServer, type MailServer } from '#tests/builders/mail-server.ts'
import { aDraft, aNewsroom, aPerson, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const MINUTE = 60_000
const SITE = new URL('https://bao.example')

describeEachDialect('notices by mail', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let server: MailServer
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  beforeEach(async () => {
    server = await aMailServer()
    // Each test begins with nothing on its way.
    standAt(new Date(Date.now() + 26 * 60 * MINUTE))
    await dropDueMail()
    standAt(null)
  })
  afterEach(async () => {
    standAt(null)
    await server.close()
  })
  afterAll(() => standAt(null))

  const later = (minutes: number) => standAt(new Date(now().getTime() + minutes * MINUTE))
  /** Sends what is due as a server does. */
  const send = async () => {
    const settings = { url: server.url, from: { name: '', address: 'toasoan@bao.example' } }
    const post = mailer(settings, { host: 'bao.example', sender: 'Báo Đất Mỏ' })
    const sent = await sendDueMail({ send: post.send, siteUrl: SITE })
    post.close()
    return sent
  }
  const states = async (personId: string) => {
    const rows = await room.db.select().from(room.db.tables.notices)
    return rows.filter((row) => row.personId === personId).map((row) => row.mail)
  }
  const choose = async (person: { id: string }, noticeChoices: NoticeChoices) => {
    const { people } = room.db.tables
    const row = (await room.db.select().from(people)).find((each) => each.id === person.id)
    expect(await updatePerson(room.db, person.id, row?.version ?? 0, { noticeChoices })).toBe(true)
  }
  const returned = async (title: string, reason: string) => {
    const id = await aDraft(desk.reporter, { title })
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    ok(await step(desk.editor, id, 'return', { reason }))
    return id
  }

  it('say who did what and why, to the letter, with the way to the article and nothing of its text', async () => {
    await returned('Đường Hùng Vương “thông xe” & kịp Tết', 'Thiếu nguồn số liệu.\nẢnh <chính> chưa có chú thích.')
    expect(await send()).toBe(0)
    later(1.1)
    expect(await send()).toBe(1)
    const [one] = server.arrived
    const notice = (await room.db.select().from(room.db.tables.notices)).find((row) => row.mail === 'sent')
    expect(one?.to).toEqual([desk.reporter.email])
    expect(one?.mail.from).toEqual({ name: 'Báo Đất Mỏ', address: 'toasoan@bao.example' })
    expect(one?.mail.subject).toBe(
      'editor 2 đã trả lại bài “Đường Hùng Vương ‘thông xe’ & kịp Tết” để bạn sửa'.replace(
        'editor 2',
        desk.editor.name,
      ),
    )
    expect(one?.mail.text?.trimEnd()).toBe(
      `Chào Hồ Xuân Hương,

${desk.editor.name} đã trả lại bài “Đường Hùng Vương ‘thông xe’ & kịp Tết” để bạn sửa.
Lý do:
• Thiếu nguồn số liệu.
• Ảnh <chính> chưa có chú thích.
Mở trong tòa soạn: https://bao.example/newsroom/notices/${notice?.id}

-- 
Thư tự động từ Tòa Soạn, xin đừng trả lời thư này.
Chọn loại thông báo được gửi qua e-mail: https://bao.example/newsroom/account#notices`,
    )
    expect(one?.mail.html).toContain('“Đường Hùng Vương ‘thông xe’ &amp; kịp Tết”')
    expect(one?.mail.html).toContain('• Ảnh &lt;chính&gt; chưa có chú thích.')
    expect(one?.mail.html).toContain(
      `<a href="https://bao.example/newsroom/notices/${notice?.id}">Mở trong tòa soạn</a>`,
    )
    expect(one?.mail.messageId).toBe(`<${notice?.id}@bao.example>`)
    expect(one?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    // What is not ASCII is encoded in the headers, and no line is longer than mail allows.
    const head = one?.raw.split('\r\n\r\n')[0] ?? ''
    expect(head).toMatch(/^Subject: =\?UTF-8\?/m)
    expect([...head].every((letter) => letter.charCodeAt(0) < 128)).toBe(true)
    expect(one?.raw.split('\r\n').every((line) => line.length <= 998)).toBe(true)
    expect(`${one?.mail.text}${one?.mail.html}`).not.toMatch(/3\.000 người|hội trường tỉnh/)
  })

  it('gather what happens to a person within a minute, and go out once however many servers try', async () => {
    await returned('Bài thứ nhất', 'Một')
    await returned('Bài thứ hai', 'Hai')
    later(1.1)
    await returned('Bài thứ ba', 'Ba')
    const sent = await Promise.all([send(), send(), send(), send()])
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect(server.arrived).toHaveLength(1)
    expect(server.arrived[0]?.mail.subject).toMatch(/^3 thông báo mới từ /)
    expect(server.arrived[0]?.mail.text?.match(/\/newsroom\/notices\//g)).toHaveLength(3)
    later(60)
    expect(await send()).toBe(0)
  })

  it('wait while the mail server is away or busy, longer each time, and are given up in the end and logged', async () => {
    const port = server.port
    await server.close()
    await returned('Bài gặp lúc máy chủ thư nghỉ', 'Một')
    later(1.1)
    expect(await send()).toBe(0)
    server = await aMailServer(port)
    expect(await send()).toBe(0)
    later(1.1)
    expect(await send()).toBe(1)
    expect(server.arrived).toHaveLength(1)

    server.isBusy(true)
    await returned('Bài không ai nhận', 'Hai')
    for (const minutes of [1.1, 1.1, 5.1, 15.1, 60.1]) {
      later(minutes)
      expect(await send()).toBe(0)
      expect(await states(desk.reporter.id)).toContain('due')
    }
    later(180.1)
    await send()
    expect(await states(desk.reporter.id)).not.toContain('due')
    expect(await states(desk.reporter.id)).toContain('failed')
    const logged = (await room.db.select().from(room.db.tables.events)).filter((row) => row.name === 'mail_failed')
    expect(logged).toMatchObject([{ subject: desk.reporter.id, actorId: null }])
    expect(logged[0]?.reason).toContain('451')
  })

  it('are given up at once for an address that nobody has', async () => {
    const gone = await aPerson('editor')
    server.refused.add(gone.email)
    await addNotices(room.db, { kind: 'mentioned', actorId: desk.editor.id }, [gone.id, desk.deskHead.id])
    later(1.1)
    expect(await send()).toBe(1)
    expect(server.arrived.map((one) => one.to)).toEqual([[desk.deskHead.email]])
    expect(await states(gone.id)).toEqual(['failed'])
  })

  it('go to who wants them: as chosen, not to blocked accounts, not of what was read meanwhile or can’t be read', async () => {
    const [usual, chose, blocked, read, outside] = [
      await aPerson('editor'),
      await aPerson('editor'),
      await aPerson('editor'),
      await aPerson('editor'),
      await aPerson('contributor'),
    ]
    await choose(chose, { mentioned: false, published: true })
    const all = [usual.id, chose.id, blocked.id, read.id, outside.id]
    const articleId = await aDraft(desk.reporter, { title: 'Bài chung' })
    ok(await step(desk.reporter, articleId, 'submit'))
    for (const kind of ['mentioned', 'published'] as const) {
      await addNotices(room.db, { kind, actorId: desk.editor.id, articleId }, all)
    }
    const { people, notices } = room.db.tables
    const rows = await room.db.select().from(people)
    const version = rows.find((row) => row.id === blocked.id)?.version ?? 0
    await updatePerson(room.db, blocked.id, version, { blockedAt: now() })
    const seen = (await room.db.select().from(notices)).filter((row) => row.personId === read.id)
    await markRead(room.db, read.id, { ids: seen.map((row) => row.id) }, now())
    later(1.1)
    expect(await send()).toBe(2)
    const told = new Map(server.arrived.map((one) => [one.to[0], one.mail.subject]))
    expect([...told.keys()].sort()).toEqual([usual.email, chose.email].sort())
    expect(told.get(usual.email)).toContain('nhắc đến bạn')
    expect(told.get(chose.email)).toContain('đã xuất bản bài “Bài chung”')
    for (const person of [blocked, read, outside]) expect(await states(person.id)).toEqual(['none', 'none'])
  })

  it('are forgotten where no mail is sent, and old ones where it is set up later', async () => {
    await addNotices(room.db, { kind: 'mentioned', actorId: null }, [desk.chief.id])
    await dropDueMail()
    later(1.1)
    // Another server on the same database may send it.
    await dropDueMail()
    expect(await states(desk.chief.id)).toContain('due')
    later(25 * 60)
    expect(await send()).toBe(0)
    expect(server.arrived).toHaveLength(0)
    expect(await states(desk.chief.id)).toEqual(['none'])
  })
})
