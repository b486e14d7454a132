import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteSitemapChange, sitemapParts } from '#db/stores/reading/sitemap.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { FeedOf } from '#newsroom/reading/feeds.ts'
import { readFeed } from '#operations/reading/read-feed.ts'
import {
  readSitemapArticles,
  readSitemapAuthors,
  readSitemapIndex,
  readSitemapNews,
  readSitemapPages,
  readSitemapTopics,
} from '#operations/reading/read-sitemap.ts'
import { aNewsroom, aPublished, ok, step } from '#tests/builders/newsroom.ts'
import { aPenName, aPublishedArticle, aSection, aTopic } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

const at = (minute: number) => new Date(Date.UTC(2021, 4, 7, 3, minute))
const lead = { fileKey: 'k'.repeat(26), width: 1200, height: 800, colour: '#335577', caption: '', credit: '', alt: '' }

describeEachDialect('what machines read', (room) => {
  let news: Awaited<ReturnType<typeof aSection>>
  let towns: Awaited<ReturnType<typeof aSection>>
  let topic: Awaited<ReturnType<typeof aTopic>>
  let story: Awaited<ReturnType<typeof aTopic>>
  let penName: Awaited<ReturnType<typeof aPenName>>

  beforeAll(async () => {
    news = await aSection(room.db, { name: 'Chuyện phố', slug: 'chuyen-pho', position: 1 })
    towns = await aSection(room.db, { name: 'Thị xã', slug: 'thi-xa', position: 2 })
    const { sections, topics, movedAddresses } = room.db.tables
    const { eq } = await import('drizzle-orm')
    await room.db.update(sections).set({ parentId: news.id }).where(eq(sections.id, towns.id))
    topic = await aTopic(room.db, 'Đèn đường')
    await aTopic(room.db, 'Chưa ai viết')
    story = await aTopic(room.db, 'Cầu Mây sập')
    await room.db.update(topics).set({ kind: 'story' }).where(eq(topics.id, story.id))
    penName = await aPenName(room.db, 'Lò Văn Phố')
    await aPenName(room.db, 'Chưa viết bài nào')
    const all = { topicIds: [topic.id], penNameIds: [penName.id], lead }
    await aPublishedArticle(room.db, { ...all, number: 1, sectionId: news.id, publishedAt: at(1), updatedAt: at(30) })
    await aPublishedArticle(room.db, {
      number: 2001,
      sectionId: towns.id,
      topSectionId: news.id,
      topicIds: [story.id],
      publishedAt: at(2),
    })
    await noteSitemapChange(room.db, 1, at(30))
    await noteSitemapChange(room.db, 2001, at(2))
    await room.db.insert(movedAddresses).values([
      { path: `/chu-de/${story.slug}`, target: `/dong-su-kien/${story.slug}`, movedAt: at(0) },
      { path: '/pho-cu', target: '/chuyen-pho', movedAt: at(0) },
    ])
  })
  afterAll(() => standAt(null))

  const feed = async (of: FeedOf) => {
    const answer = await readFeed(of, 'atom.xml')
    if (answer.kind === 'feed') return answer.items.map((item) => item.number)
    return answer.kind === 'moved' ? answer.path : null
  }

  it('has a feed of all, and of each page that lists something, and leads on where a page went', async () => {
    expect(await feed({ kind: 'newspaper' })).toEqual([2001, 1])
    expect(await feed({ kind: 'section', slug: 'chuyen-pho' })).toEqual([2001, 1])
    expect(await feed({ kind: 'section', slug: 'thi-xa' })).toEqual([2001])
    expect(await feed({ kind: 'topic', slug: topic.slug })).toEqual([1])
    expect(await feed({ kind: 'story', slug: story.slug })).toEqual([2001])
    expect(await feed({ kind: 'author', slug: penName.slug })).toEqual([1])
    expect(await feed({ kind: 'topic', slug: story.slug })).toBe(`/dong-su-kien/${story.slug}/atom.xml`)
    expect(await feed({ kind: 'section', slug: 'pho-cu' })).toBe('/chuyen-pho/atom.xml')
    expect(await feed({ kind: 'series', slug: topic.slug })).toBeNull()
    expect(await feed({ kind: 'topic', slug: 'chua-ai-viet' })).toBeNull()
    expect(await feed({ kind: 'section', slug: 'khong-co' })).toBeNull()
  })

  it('names each part that has articles, with the time of its last change', async () => {
    expect(await readSitemapIndex()).toEqual([
      { path: '/sitemap/pages.xml', changedAt: at(30) },
      { path: '/sitemap/topics.xml', changedAt: null },
      { path: '/sitemap/authors.xml', changedAt: null },
      { path: '/sitemap/articles-1.xml', changedAt: at(30) },
      { path: '/sitemap/articles-2.xml', changedAt: at(2) },
    ])
    const picture = { path: `/anh/${lead.fileKey}-1600.webp` }
    expect(await readSitemapArticles(1)).toEqual([{ path: '/chuyen-pho/bai-so-1-1', changedAt: at(30), picture }])
    expect(await readSitemapArticles(2)).toEqual([{ path: '/thi-xa/bai-so-2001-2001', changedAt: at(2) }])
    expect(await readSitemapArticles(3)).toEqual([])
  })

  it('lists the pages that have something to read, and no others', async () => {
    expect(await readSitemapPages()).toEqual([
      { path: '/', changedAt: at(2) },
      { path: '/chuyen-pho', changedAt: at(2) },
      { path: '/thi-xa', changedAt: at(2) },
      { path: '/cai-chinh', changedAt: null },
    ])
    expect(await readSitemapTopics()).toEqual([
      { path: `/dong-su-kien/${story.slug}`, changedAt: at(2) },
      { path: `/chu-de/${topic.slug}`, changedAt: at(1) },
    ])
    expect(await readSitemapAuthors()).toEqual([{ path: `/tac-gia/${penName.slug}`, changedAt: at(1) }])
  })

  it('tells news of two days, to the minute', async () => {
    standAt(new Date(at(1).getTime() + 2 * 24 * 60 * 60_000))
    expect((await readSitemapNews()).map(({ path, publishedAt }) => [path, publishedAt])).toEqual([
      ['/thi-xa/bai-so-2001-2001', at(2)],
    ])
    standAt(null)
  })

  it('takes the articles of a part along when their section gets another address', async () => {
    await room.db.insert(room.db.tables.movedAddresses).values({ path: '/pho-moi', target: '/thi-xa', movedAt: at(20) })
    expect(await sitemapParts(room.db)).toEqual([
      { part: 1, changedAt: at(30) },
      { part: 2, changedAt: at(20) },
    ])
  })

  it('changes with each publishing, and a part that has lost its last article is gone', async () => {
    const { tables } = room.db
    await room.db.delete(tables.publishedArticles)
    await room.db.delete(tables.sitemapParts)
    const desk = await aNewsroom()
    standAt(at(40))
    const id = await aPublished(desk, { title: 'Đèn đường sáng lại' })
    expect(await sitemapParts(room.db)).toEqual([{ part: 1, changedAt: at(40) }])
    const [address] = await readSitemapArticles(1)
    expect(address?.path).toMatch(/den-duong-sang-lai-\d+$/)
    standAt(at(50))
    ok(await step(desk.chief, id, 'take_down', { reason: 'Sai' }))
    expect(await sitemapParts(room.db)).toEqual([])
    expect(await readSitemapArticles(1)).toEqual([])
    standAt(null)
  })
})
