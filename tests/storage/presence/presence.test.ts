import { afterEach, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase, provideDatabase } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type ArticleNews, BEAT_MS, FRESH_MS, leadingPage } from '#newsroom/presence/presence.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { operator } from '#operations/people/operator.ts'
import { leaveArticle } from '#operations/presence/leave-article.ts'
import { loadOpenArticle } from '#operations/presence/open-article.ts'
import { renewPresence } from '#operations/presence/renew-presence.ts'
import { sweepPresences } from '#operations/presence/sweep-presences.ts'
import { markArticles } from '#operations/presence/watch-articles.ts'
import { aDraft, aNewsroom, aPerson, aPublished, codeOf, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const BEGIN = Date.UTC(2026, 10, 22, 3, 5)
/** Moves the clock of this process to so many milliseconds after the beginning. */
const at = (milliseconds: number) => standAt(new Date(BEGIN + milliseconds))

/** A page says that it is there, and what it is told. */
async function beat(viewer: Viewer, articleId: string, pageId: string, more = {}): Promise<ArticleNews> {
  return ok(await renewPresence(viewer, { articleId, pageId, writes: true, unsaved: false, ...more })).article
}

describeEachDialect('presence', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  const aPage = () => newId()
  /** An article that the editor holds. */
  const held = async () => {
    const id = await aDraft(desk.reporter)
    ok(await step(desk.reporter, id, 'submit'))
    ok(await step(desk.editor, id, 'claim'))
    return id
  }
  const leader = async (id: string, moment: number) => {
    const article = await loadOpenArticle(room.db, id, new Date(BEGIN + moment))
    return article && (leadingPage(article)?.id ?? null)
  }
  beforeAll(async () => {
    desk = await aNewsroom()
  })
  afterEach(() => standAt(null))

  it('tells who writes and who looks, since when, each person once, and never oneself', async () => {
    const id = await held()
    const [writing, looking, again] = [aPage(), aPage(), aPage()]
    at(0)
    await beat(desk.editor, id, writing)
    at(5000)
    await beat(desk.deskHead, id, looking)
    await beat(desk.deskHead, id, again)
    at(6000)
    const told = await beat(desk.reporter, id, aPage(), { writes: false })
    expect(told.others).toEqual([
      { id: desk.editor.id, name: desk.editor.name, since: new Date(BEGIN), writes: true },
      { id: desk.deskHead.id, name: desk.deskHead.name, since: new Date(BEGIN + 5000), writes: false },
    ])
    expect(told).toMatchObject({ state: 'editing', holder: { id: desk.editor.id }, mayWrite: false, elsewhere: null })
    expect(await beat(desk.editor, id, writing)).toMatchObject({ mayWrite: true, elsewhere: null })
  })

  it('gives the lease to the page that writes longest, and to the next when that one is not renewed', async () => {
    const id = await held()
    const [first, second] = [aPage(), aPage()]
    at(0)
    await beat(desk.editor, id, first)
    at(1000)
    expect((await beat(desk.editor, id, second)).elsewhere).toEqual({ writes: true, leads: true })
    expect((await beat(desk.editor, id, first)).elsewhere).toEqual({ writes: true, leads: false })
    for (let moment = BEAT_MS; moment < FRESH_MS; moment += BEAT_MS) {
      at(moment)
      await beat(desk.editor, id, second)
    }
    at(FRESH_MS + 500)
    expect(await leader(id, FRESH_MS + 500)).toBe(first)
    at(FRESH_MS + 1000)
    expect(await leader(id, FRESH_MS + 1000)).toBe(second)
    // Back from sleep, the first one is there again, behind the one that was there meanwhile.
    await beat(desk.editor, id, first)
    expect(await leader(id, FRESH_MS + 1000)).toBe(second)
  })

  it('frees the lease within a minute of the last beat, though nothing said that the page was closed', async () => {
    const id = await held()
    at(0)
    await beat(desk.editor, id, aPage())
    at(60_000)
    const told = await beat(desk.deskHead, id, aPage(), { writes: false })
    expect(told.others).toEqual([])
    expect(await leader(id, 60_000)).toBeNull()
  })

  it('forgets a page that is closed at once, and only its own person can close it', async () => {
    const id = await held()
    const page = aPage()
    at(0)
    await beat(desk.editor, id, page)
    ok(await leaveArticle(desk.deskHead, { pageId: page }))
    expect(await leader(id, 0)).toBe(page)
    ok(await leaveArticle(desk.editor, { pageId: page }))
    expect(await leader(id, 0)).toBeNull()
  })

  it('lets nobody take over another person’s page, nor carry a page to another article', async () => {
    const [id, other] = [await held(), await held()]
    const page = aPage()
    await beat(desk.editor, id, page)
    const input = { articleId: id, pageId: page, writes: true, unsaved: false }
    expect(codeOf(await renewPresence(desk.deskHead, input))).toBe('malformed')
    expect(codeOf(await renewPresence(desk.editor, { ...input, articleId: other }))).toBe('malformed')
    expect((await beat(desk.reporter, id, aPage(), { writes: false })).others.map((each) => each.id)).toEqual([
      desk.editor.id,
    ])
  })

  it('counts nobody as writing who may not write, whatever their page says', async () => {
    const id = await held()
    await beat(desk.deskHead, id, aPage())
    expect((await beat(desk.editor, id, aPage())).others).toMatchObject([{ id: desk.deskHead.id, writes: false }])
    // The editor's page has not heard yet that the article went back.
    ok(await step(desk.editor, id, 'return', { reason: 'Thiếu số liệu.' }))
    const told = await beat(desk.reporter, id, aPage())
    expect(told).toMatchObject({ mayWrite: true, lastStep: { name: 'return', by: { id: desk.editor.id } } })
    expect(told.others.find((each) => each.id === desk.editor.id)?.writes).toBe(false)
  })

  it('tells nothing to who may not read the article, and no steps to who may not read its history', async () => {
    const draft = await aDraft(desk.contributor)
    const input = { pageId: aPage(), writes: false, unsaved: false }
    for (const viewer of [desk.reporter, desk.editor, desk.deskHead]) {
      expect(codeOf(await renewPresence(viewer, { articleId: draft, ...input }))).toBe('not_found')
    }
    expect(codeOf(await renewPresence(desk.reporter, { articleId: 'khong-co', ...input }))).toBe('not_found')
    const published = await aPublished(desk)
    const stranger = await aPerson('reporter')
    expect((await beat(stranger, published, aPage())).lastStep).toBeNull()
    expect((await beat(desk.editor, published, aPage())).lastStep).toMatchObject({ name: 'publish' })
  })

  it('forgets a blocked person at once', async () => {
    const id = await held()
    const leaving = await aPerson('editor')
    await beat(leaving, id, aPage(), { writes: false })
    const page = aPage()
    expect((await beat(desk.editor, id, page)).others).toHaveLength(1)
    const { version } = (await findPerson(room.db, leaving.id)) ?? { version: 0 }
    ok(await blockPerson(operator, { personId: leaving.id, version }, true))
    expect((await beat(desk.editor, id, page)).others).toEqual([])
  })

  it('marks an article anew whenever its pages, its version or its holder change, and not for a mere beat', async () => {
    const id = await held()
    const mark = async () => (await markArticles([id])).get(id)
    const page = aPage()
    at(0)
    const marks = [await mark()]
    await beat(desk.editor, id, page)
    marks.push(await mark())
    at(BEAT_MS)
    await beat(desk.editor, id, page)
    expect(await mark()).toBe(marks.at(-1))
    await beat(desk.editor, id, page, { writes: false })
    marks.push(await mark())
    ok(await step(desk.editor, id, 'release'))
    marks.push(await mark())
    at(BEAT_MS + FRESH_MS)
    marks.push(await mark())
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('sweeps away what counts no more, and nothing else', async () => {
    const id = await held()
    const [old, fresh] = [aPage(), aPage()]
    at(0)
    await beat(desk.editor, id, old)
    at(FRESH_MS)
    await beat(desk.editor, id, fresh)
    await sweepPresences()
    const { presences } = room.db.tables
    expect((await room.db.select({ id: presences.id }).from(presences)).map((row) => row.id)).toContain(fresh)
    expect((await room.db.select({ id: presences.id }).from(presences)).map((row) => row.id)).not.toContain(old)
  })

  it('is the same seen from another server', async () => {
    const id = await held()
    const page = aPage()
    await beat(desk.editor, id, page)
    const told = await onAnotherServer(room, () => beat(desk.deskHead, id, aPage(), { writes: false }))
    expect(told.others.map((each) => each.id)).toEqual([desk.editor.id])
    expect((await beat(desk.editor, id, page)).others.map((each) => each.id)).toEqual([desk.deskHead.id])
  })
})

/** Does something with a second connection to the same database, as another server process would. */
async function onAnotherServer<T>(room: { db: Database; url: string }, work: () => Promise<T>): Promise<T> {
  const other = provideDatabase(openDatabase(room.url))
  try {
    return await work()
  } finally {
    provideDatabase(room.db)
    await other.close()
  }
}
