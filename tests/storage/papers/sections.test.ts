import { beforeAll, expect, it } from 'vitest'
import { findArticle } from '#db/stores/articles/articles.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { refreshesFrom, settledRefreshes } from '#db/stores/reading/refreshes.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { listArticles } from '#operations/articles/list-articles.ts'
import { addSection, changeSection, moveSection, type SectionInput } from '#operations/papers/arrange-sections.ts'
import { viewerOf } from '#operations/people/session.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { readFeed } from '#operations/reading/read-feed.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { readSection } from '#operations/reading/read-section.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { aDraft, aNewsroom, aPerson, aPublished, codeOf, ok, step } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('sections in two levels', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  let count = 0
  beforeAll(async () => {
    desk = await aNewsroom()
  })

  const section = async (change: Partial<SectionInput> = {}) => {
    count += 1
    const name = `Mục thử ${count}`
    return { name, slug: `muc-thu-${count}`, id: ok(await addSection(desk.admin, { name, slug: '', ...change })).id }
  }
  const sectionRow = async (id: string) => {
    const found = (await readSections(room.db)).find((each) => each.id === id)
    if (!found) throw new Error('The section is gone.')
    return found
  }
  const change = async (id: string, what: Partial<SectionInput>, viewer: Viewer = desk.admin) => {
    const { name, slug, version } = await sectionRow(id)
    return changeSection(viewer, { sectionId: id, version, name, slug, ...what })
  }
  const titlesUnder = async (slug: string) => {
    const answer = await readSection(slug, { page: 1 })
    return answer.kind === 'section' ? answer.list.items.map((item) => item.title) : answer
  }
  const again = async (person: Viewer) => {
    const row = await findPerson(room.db, person.id)
    if (!row) throw new Error('The person is gone.')
    return viewerOf(row)
  }

  it('lie under each other, and the page, lists and feed above show what lies below', async () => {
    const above = await section()
    const below = await section({ parentId: above.id, description: 'Chuyện tòa án,\ncông an.' })
    await aPublished(desk, { sectionId: above.id, title: 'Bài ở mục trên' })
    await aPublished(desk, { sectionId: below.id, title: 'Bài ở mục dưới' })
    expect(await titlesUnder(above.slug)).toEqual(['Bài ở mục dưới', 'Bài ở mục trên'])
    expect(await titlesUnder(below.slug)).toEqual(['Bài ở mục dưới'])
    const feed = await readFeed({ kind: 'section', slug: above.slug }, 'rss.xml')
    expect(feed.kind === 'feed' && feed.items.map((item) => item.title)).toEqual(['Bài ở mục dưới', 'Bài ở mục trên'])
    const page = await readSection(below.slug, { page: 1 })
    expect(page.kind === 'section' && page.section).toEqual({
      name: below.name,
      slug: below.slug,
      description: 'Chuyện tòa án,\ncông an.',
      above: { name: above.name, slug: above.slug },
      under: [],
    })
    const { sections } = await readNewspaper()
    expect(sections.find(({ slug }) => slug === above.slug)?.under).toEqual([{ name: below.name, slug: below.slug }])
    expect(sections.some(({ slug }) => slug === below.slug)).toBe(false)
  })

  it('are put under another one and back: what readers find goes along, and every page is made anew', async () => {
    const [above, moved] = [await section(), await section()]
    await aPublished(desk, { sectionId: moved.id, title: 'Bài đi theo mục' })
    const since = await settledRefreshes(room.db)
    ok(await change(moved.id, { parentId: above.id }))
    expect(await titlesUnder(above.slug)).toEqual(['Bài đi theo mục'])
    expect(await titlesUnder(moved.slug)).toEqual(['Bài đi theo mục'])
    const surfaces = (await refreshesFrom(room.db, since)).refreshes.flatMap((refresh) => refresh.surfaces)
    expect(surfaces).toContainEqual({ kind: 'sections' })
    ok(await change(moved.id, { parentId: '' }))
    expect(await titlesUnder(above.slug)).toEqual([])
    expect(await titlesUnder(moved.slug)).toEqual(['Bài đi theo mục'])
  })

  it('have two levels and no more, and are never under themselves or under nothing', async () => {
    const [above, below, other] = [await section(), await section(), await section()]
    ok(await change(below.id, { parentId: above.id }))
    const refusals = [
      await change(other.id, { parentId: below.id }),
      await change(above.id, { parentId: other.id }),
      await change(other.id, { parentId: other.id }),
      await change(other.id, { parentId: 'nowhere' }),
      await addSection(desk.admin, { name: 'Cấp ba', slug: '', parentId: below.id }),
    ]
    expect(refusals.map((each) => !each.ok && each.refusal)).toEqual(
      refusals.map(() => ({ code: 'fields', fields: [{ field: 'parentId', problem: 'invalid' }] })),
    )
  })

  it('are moved among those of their level only', async () => {
    const above = await section()
    const [first, second] = [await section({ parentId: above.id }), await section({ parentId: above.id })]
    const order = async () =>
      (await readSections(room.db)).filter(({ parentId }) => parentId === above.id).map(({ id }) => id)
    const masthead = async () => (await readSections(room.db)).filter((each) => each.parentId === null)
    const before = (await masthead()).map(({ id }) => id)
    ok(await moveSection(desk.admin, { sectionId: second.id, direction: 'earlier' }))
    expect(await order()).toEqual([second.id, first.id])
    ok(await moveSection(desk.admin, { sectionId: second.id, direction: 'earlier' }))
    expect(await order()).toEqual([second.id, first.id])
    expect((await masthead()).map(({ id }) => id)).toEqual(before)
  })

  it('are arranged by administrators, by nobody else, and not over what somebody else changed meanwhile', async () => {
    const { id, name, slug } = await section()
    const input = { sectionId: id, version: 1, name, slug, parentId: '' }
    for (const viewer of [desk.reporter, desk.deskHead, desk.managing, desk.chief]) {
      expect(codeOf(await changeSection(viewer, input))).toBe('not_allowed')
      expect(codeOf(await moveSection(viewer, { sectionId: id, direction: 'earlier' }))).toBe('not_allowed')
      expect(codeOf(await addSection(viewer, { name, slug: '' }))).toBe('not_allowed')
    }
    ok(await changeSection(desk.admin, { ...input, description: 'Một' }))
    expect(codeOf(await changeSection(desk.admin, { ...input, description: 'Hai' }))).toBe('changed')
    expect((await sectionRow(id)).description).toBe('Một')
    expect(codeOf(await changeSection(desk.admin, { ...input, sectionId: 'nowhere' }))).toBe('not_found')
  })

  it('keep their old addresses, also those of their articles, through several changes', async () => {
    const renamed = await section()
    const id = await aPublished(desk, { sectionId: renamed.id, title: 'Bài của mục đổi tên' })
    const number = (await findArticle(room.db, id))?.number ?? 0
    ok(await change(renamed.id, { slug: `${renamed.slug}-hai` }))
    ok(await change(renamed.id, { slug: `${renamed.slug}-ba` }))
    const now = publicPath.section(`${renamed.slug}-ba`)
    for (const old of [renamed.slug, `${renamed.slug}-hai`]) {
      expect(await readSection(old, { page: 1 })).toEqual({ kind: 'moved', path: now })
    }
    expect(await readArticle(number, publicPath.article(renamed.slug, 'bai-cua-muc-doi-ten', number))).toEqual({
      kind: 'moved',
      path: publicPath.article(`${renamed.slug}-ba`, 'bai-cua-muc-doi-ten', number),
    })
    ok(await change(renamed.id, { slug: renamed.slug }))
    expect((await readSection(renamed.slug, { page: 1 })).kind).toBe('section')
    expect(await readSection(`${renamed.slug}-ba`, { page: 1 })).toEqual({
      kind: 'moved',
      path: publicPath.section(renamed.slug),
    })
  })

  it('give rights to those under them: who looks after a section looks after those, and nobody else does', async () => {
    const [above, below, other] = [await section(), await section(), await section()]
    const head = await aPerson('desk_head', { sectionIds: [above.id] })
    const trusted = await aPerson('reporter', { selfPublishSectionIds: [above.id] })
    const id = await aDraft(desk.reporter, { sectionId: below.id, title: 'Bài chờ ở mục dưới' })
    ok(await step(desk.reporter, id, 'submit'))
    const own = await aDraft(trusted, { sectionId: below.id, title: 'Bài tự xuất bản' })
    const seen = async () => {
      const viewer = await again(head)
      return {
        read: (await readWorkingCopy(viewer, id)).ok,
        queue: ok(await readQueue(viewer, {})).items.some((item) => item.id === id),
        list: (await listed(viewer, '')).includes('Bài chờ ở mục dưới'),
      }
    }
    expect(await seen()).toEqual({ read: false, queue: false, list: false })
    expect(codeOf(await step(await again(trusted), own, 'self_publish'))).toBe('not_allowed')

    ok(await change(below.id, { parentId: above.id }))
    expect(await seen()).toEqual({ read: true, queue: true, list: true })
    ok(await step(await again(trusted), own, 'self_publish'))
    ok(await step(await again(head), id, 'claim'))

    ok(await change(below.id, { parentId: other.id }))
    const away = await aDraft(desk.reporter, { sectionId: below.id, title: 'Bài đã ra khỏi mục' })
    ok(await step(desk.reporter, away, 'submit'))
    expect((await readWorkingCopy(await again(head), away)).ok).toBe(false)
    // What was given to the person is still only the one section.
    expect((await findPerson(room.db, head.id))?.sectionIds).toEqual([above.id])
  })

  const listed = async (viewer: Viewer, sectionId: string) =>
    (await listArticles(viewer, { mine: false, states: [], sectionId, authorId: '', query: '', after: '' })).items.map(
      (item) => item.title,
    )

  it('are filtered by with those under them', async () => {
    const above = await section()
    const below = await section({ parentId: above.id })
    await aDraft(desk.managing, { sectionId: above.id, title: 'Lọc: mục trên' })
    const low = await aDraft(desk.managing, { sectionId: below.id, title: 'Lọc: mục dưới' })
    expect((await listed(desk.managing, above.id)).sort()).toEqual(['Lọc: mục dưới', 'Lọc: mục trên'])
    expect(await listed(desk.managing, below.id)).toEqual(['Lọc: mục dưới'])
    ok(await step(desk.managing, low, 'submit'))
    const queued = ok(await readQueue(desk.managing, { sectionId: above.id })).items
    expect(queued.map((item) => item.title)).toEqual(['Lọc: mục dưới'])
  })
})
