import { beforeAll, expect, it } from 'vitest'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { LiveNews } from '#newsroom/presence/live.ts'
import type { ArticleNews } from '#newsroom/presence/presence.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { operator } from '#operations/people/operator.ts'
import { beginSession, endSession } from '#operations/people/session.ts'
import { renewPresence } from '#operations/presence/renew-presence.ts'
import { LivePages } from '#server/presence/live-pages.ts'
import { aDraft, aNewsroom, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

type Event = { name: string; data: unknown }

/** A second is promised; the rest is a busy machine's. */
const SOON_MS = 5000

describeEachDialect('the pages that listen', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  /** A page that is there and listens, on a server of its own. */
  async function listening(viewer: Viewer, articleId: string, live = new LivePages(), takes = () => true) {
    const pageId = newId()
    const secret = await beginSession(room.db, viewer.id)
    const events: Event[] = []
    let ended = 0
    const beat = (writes = false) => renewPresence(viewer, { articleId, pageId, writes, unsaved: false })
    ok(await beat())
    const listener = {
      article: { articleId, pageId },
      secret,
      send: (name: string, data: unknown) => takes() && events.push({ name, data }) > 0,
      end: () => {
        ended += 1
      },
    }
    const close = await live.listen(viewer, listener)
    const told = () => events.filter((event) => event.name === 'article').map((event) => event.data as ArticleNews)
    return { live, beat, close, secret, events, told, ended: () => ended }
  }
  const submitted = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    return id
  }

  it('hear at once how things stand, and within a second what is done through another server', async () => {
    const id = await submitted()
    const page = await listening(desk.reporter, id)
    expect(page.told()).toMatchObject([{ state: 'submitted', mayWrite: false }])
    const other = provideDatabase(openDatabase(room.url))
    ok(await step(desk.editor, id, 'claim'))
    const done = performance.now()
    provideDatabase(room.db)
    await expect
      .poll(() => page.told().at(-1), { timeout: SOON_MS, interval: 20 })
      .toMatchObject({ state: 'editing', holder: { id: desk.editor.id }, lastStep: { name: 'claim' } })
    expect(performance.now() - done).toBeLessThan(SOON_MS)
    await other.close()
    page.close?.()
  })

  it('hear by the same stream what all pages of the newsroom hear', async () => {
    const id = await submitted()
    const page = await listening(desk.editor, id)
    const news = () => page.events.filter((event) => event.name === 'news').map((event) => event.data)
    expect(news()).toMatchObject([{ unread: expect.any(Number) }])
    const { unread } = news()[0] as LiveNews
    await addNotices(room.db, { kind: 'mentioned', actorId: desk.reporter.id }, [desk.editor.id])
    await expect.poll(() => news().at(-1), { timeout: SOON_MS }).toMatchObject({ unread: unread + 1 })
    ok(await addSection(operator, { name: 'Chuyên mục vừa mở', slug: '' }))
    await expect.poll(() => news().length, { timeout: SOON_MS }).toBe(3)
    expect(page.told()).toHaveLength(1)
    page.close?.()
  })

  it('hear nothing of a mere beat, nor anything twice', async () => {
    const id = await submitted()
    const page = await listening(desk.reporter, id)
    ok(await page.beat())
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(page.told()).toHaveLength(1)
    page.close?.()
  })

  it('hear no more when the session has ended, and are no longer in the room', async () => {
    const id = await submitted()
    const page = await listening(desk.editor, id)
    const watching = await listening(desk.reporter, id)
    expect(
      watching
        .told()
        .at(-1)
        ?.others.map((one) => one.id),
    ).toEqual([desk.editor.id])
    await endSession(page.secret)
    await expect.poll(page.ended, { timeout: 15_000 }).toBe(1)
    expect(page.events.at(-1)).toEqual({ name: 'over', data: { code: 'signed_out' } })
    await expect.poll(() => watching.told().at(-1)?.others, { timeout: 5000 }).toEqual([])
    watching.close?.()
  })

  it('hear no more of an article that they may no longer read', async () => {
    const id = await submitted()
    const page = await listening(desk.editor, id)
    ok(await step(desk.reporter, id, 'withdraw'))
    await expect.poll(page.ended, { timeout: 5000 }).toBe(1)
    expect(page.events.at(-1)).toEqual({ name: 'over', data: { code: 'not_found' } })
  })

  it('are let go when they take nothing, when there are too many of them, and when the server stops', async () => {
    const id = await submitted()
    const live = new LivePages()
    let takes = true
    const deaf = await listening(desk.reporter, id, live, () => takes)
    takes = false
    ok(await step(desk.editor, id, 'claim'))
    await expect.poll(deaf.ended, { timeout: 5000 }).toBe(1)

    const page = await listening(desk.editor, id, live)
    const more = (secret = page.secret) => {
      const article = { articleId: id, pageId: newId() }
      return live.listen(desk.editor, { article, secret, send: () => true, end: () => {} })
    }
    const listeners = []
    for (let n = 1; n < 30; n++) listeners.push(await more())
    expect(listeners).not.toContain(null)
    expect(await more()).toBeNull()
    live.endAll()
    expect(page.ended()).toBe(1)
    expect(await more('another')).toBeNull()
  })
})
