import { beforeAll, expect, it } from 'vitest'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { isPublicPicture, isTakenDown, movedTo, newestAddresses } from '#db/stores/reading/public-addresses.ts'
import {
  newestArticles,
  newestByAuthor,
  newestCorrections,
  newestInSection,
  newestInTopic,
} from '#db/stores/reading/published.ts'
import { articlesSharingTopics, readPublishedArticle } from '#db/stores/reading/published-article.ts'
import type { ListPart, ListPlace } from '#newsroom/reading/published.ts'
import { aPenName, aPublishedArticle, aSection, aTopic } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

const picture = { fileKey: 'k'.repeat(26), width: 1200, height: 800, colour: '#335577' }
const at = (minute: number) => new Date(Date.UTC(2021, 4, 7, 3, minute))

describeEachDialect('what readers get', (room) => {
  let news: Awaited<ReturnType<typeof aSection>>
  let sport: Awaited<ReturnType<typeof aSection>>
  let topic: Awaited<ReturnType<typeof aTopic>>
  let penName: Awaited<ReturnType<typeof aPenName>>

  beforeAll(async () => {
    news = await aSection(room.db, { name: 'Thời sự', slug: 'thoi-su', position: 2 })
    sport = await aSection(room.db, { name: 'Thể thao', slug: 'the-thao', position: 1 })
    topic = await aTopic(room.db)
    penName = await aPenName(room.db)
    const shared = { topicIds: [topic.id], penNameIds: [penName.id] }
    await aPublishedArticle(room.db, {
      ...shared,
      number: 1,
      sectionId: news.id,
      title: 'Sơ kết công tác thi đua',
      dateline: 'LSO',
      publishedAt: at(1),
      updatedAt: at(30),
      lead: { ...picture, caption: 'Hội nghị', credit: 'Hồ Xuân Hương', alt: '' },
      bylines: [{ name: penName.name, slug: penName.slug }],
    })
    await aPublishedArticle(room.db, { ...shared, number: 2, sectionId: sport.id, publishedAt: at(5) })
    // The same minute three times: the number decides.
    for (const number of [3, 4, 5]) {
      await aPublishedArticle(room.db, { ...shared, number, sectionId: news.id, publishedAt: at(3) })
    }
    await aPublishedArticle(room.db, {
      number: 6,
      sectionId: news.id,
      kind: 'correction',
      title: 'Thông tin cải chính, xin lỗi',
      correctsNumber: 1,
      publishedAt: at(9),
    })
    await aPublishedArticle(room.db, {
      number: 7,
      sectionId: news.id,
      kind: 'correction',
      correctsNumber: 999,
      publishedAt: at(8),
    })
    await room.db.insert(room.db.tables.tombstones).values({ number: 40, takenDownAt: at(0) })
    await room.db.insert(room.db.tables.movedAddresses).values({ path: '/tin-tuc', target: '/thoi-su', movedAt: at(0) })
  })

  const all = async (list: (behind: ListPlace | null) => Promise<ListPart>) => {
    const numbers: number[] = []
    let behind: ListPlace | null = null
    for (let parts = 0; parts < 20; parts++) {
      const part: ListPart = await list(behind)
      numbers.push(...part.items.map((item) => item.number))
      behind = part.next
      if (!behind) break
    }
    return numbers
  }

  it('pages through each list from new to old, each article once', async () => {
    expect(await all((behind) => newestArticles(room.db, { limit: 2, behind }))).toEqual([2, 5, 4, 3, 1])
    expect(await all((behind) => newestInSection(room.db, news.id, { limit: 2, behind }))).toEqual([6, 7, 5, 4, 3, 1])
    expect(await all((behind) => newestInTopic(room.db, topic.id, { limit: 2, behind }))).toEqual([2, 5, 4, 3, 1])
    expect(await all((behind) => newestByAuthor(room.db, penName.id, { limit: 1, behind }))).toEqual([2, 5, 4, 3, 1])
    expect(await all((behind) => newestInSection(room.db, 'nowhere', { limit: 2, behind }))).toEqual([])
  })

  it('says that a list ends where it ends', async () => {
    expect((await newestArticles(room.db, { limit: 5 })).next).toBeNull()
    expect((await newestArticles(room.db, { limit: 4 })).next).toEqual({ publishedAt: at(3), number: 3 })
  })

  it('names every field of a teaser and nothing else', async () => {
    const [teaser] = (await newestArticles(room.db, { limit: 10 })).items.slice(-1)
    expect(teaser).toEqual({
      number: 1,
      kind: 'article',
      path: '/thoi-su/so-ket-cong-tac-thi-dua-1',
      title: 'Sơ kết công tác thi đua',
      kicker: '',
      abstract: 'Chiều 7/5, hội nghị đã diễn ra.',
      sapo: 'Chiều 7/5, hội nghị đã diễn ra.',
      dateline: 'LSO',
      section: { name: 'Thời sự', slug: 'thoi-su' },
      publishedAt: at(1),
      updatedAt: at(30),
      lead: { ...picture, caption: 'Hội nghị', credit: 'Hồ Xuân Hương', alt: '' },
      bylines: [{ name: 'Hồ Xuân Hương', slug: penName.slug }],
    })
  })

  it('reads an article with its topics and its corrections, both ways', async () => {
    const article = await readPublishedArticle(room.db, 1)
    expect(article).toMatchObject({
      dateline: 'LSO',
      kind: 'article',
      topics: [{ name: topic.name, slug: topic.slug, kind: 'topic' }],
      series: [],
      corrects: null,
      corrections: [{ path: '/thoi-su/thong-tin-cai-chinh-xin-loi-6', publishedAt: at(9) }],
    })
    expect((await readPublishedArticle(room.db, 6))?.corrects).toEqual({
      path: '/thoi-su/so-ket-cong-tac-thi-dua-1',
      title: 'Sơ kết công tác thi đua',
      sectionName: 'Thời sự',
      publishedAt: at(1),
    })
    expect((await readPublishedArticle(room.db, 7))?.corrects).toBeNull()
    expect(await readPublishedArticle(room.db, 999)).toBeNull()
  })

  it('lists corrections with what they correct', async () => {
    const { items } = await newestCorrections(room.db, { limit: 10 })
    expect(items.map((item) => [item.number, item.corrects?.path ?? null])).toEqual([
      [6, '/thoi-su/so-ket-cong-tac-thi-dua-1'],
      [7, null],
    ])
  })

  it('finds articles that share a topic, the newest first, never the article itself', async () => {
    const sharing = await articlesSharingTopics(room.db, 3, 6)
    expect(sharing.map((teaser) => teaser.number)).toEqual([2, 5, 4, 1])
    expect((await articlesSharingTopics(room.db, 3, 2)).map((teaser) => teaser.number)).toEqual([2, 5])
    expect(await articlesSharingTopics(room.db, 999, 5)).toEqual([])
  })

  it('knows which pictures readers may have, what was taken down and what moved', async () => {
    expect(await isPublicPicture(room.db, picture.fileKey)).toBe(true)
    expect(await isPublicPicture(room.db, 'x'.repeat(26))).toBe(false)
    expect(await isTakenDown(room.db, 40)).toBe(true)
    expect(await isTakenDown(room.db, 1)).toBe(false)
    expect(await movedTo(room.db, '/tin-tuc')).toBe('/thoi-su')
    expect(await movedTo(room.db, '/thoi-su')).toBeNull()
    expect((await newestAddresses(room.db, 2)).map((address) => address.path)).toEqual([
      '/thoi-su/thong-tin-cai-chinh-xin-loi-6',
      '/thoi-su/bai-so-7-7',
    ])
  })

  it('reads sections in the order of the masthead', async () => {
    expect((await readSections(room.db)).map((section) => section.slug)).toEqual(['the-thao', 'thoi-su'])
  })

  it('takes no page down for one broken setting', async () => {
    expect((await readNewspaper(room.db)).name).toBe('Tòa Soạn')
    const value = { name: 'Báo Vân Lĩnh', timeZone: 'Mars/Olympus', accent: 7, unknown: 1 }
    await room.db.insert(room.db.tables.settings).values({ name: 'newspaper', version: 1, value })
    expect(await readNewspaper(room.db)).toMatchObject({
      name: 'Báo Vân Lĩnh',
      timeZone: 'Asia/Ho_Chi_Minh',
      accent: '#a4161a',
    })
  })
})
