import { beforeAll, expect, it } from 'vitest'
import { readArticle } from '#operations/reading/read-article.ts'
import { aPublishedArticle, aSection, aTopic, type PublishedWish, paragraphs } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('what to read next', (room) => {
  let paths: Map<number, string>
  beforeAll(async () => {
    paths = new Map()
    const news = await aSection(room.db, { name: 'Thời sự', slug: 'thoi-su' })
    const culture = await aSection(room.db, { name: 'Văn hóa', slug: 'van-hoa' })
    const topic = await aTopic(room.db, 'Chuyện lúa nước')
    const put = async (number: number, wish: Partial<PublishedWish> = {}) => {
      const slug = wish.sectionId === culture.id ? culture.slug : news.slug
      const article = await aPublishedArticle(room.db, { number, sectionId: news.id, sapo: '', ...wish })
      paths.set(number, `/${slug}/${article.slug}-${number}`)
    }
    await put(1, { title: 'Gặt sớm ở Khe Trúc', topicIds: [topic.id] })
    await put(2, { title: 'Cấy muộn', topicIds: [topic.id] })
    await put(3, { title: 'Người giữ lửa lò rèn', body: paragraphs('Ông sinh ra ở Khe Trúc.'), sectionId: culture.id })
    await put(4, { title: 'Đường về Khe Trúc và Mường Lò', sectionId: culture.id })
    await put(5, { title: 'Phiên chợ', kind: 'correction', topicIds: [topic.id] })
    for (let number = 20; number < 40; number++) await put(number, { title: `Tin vắn ${number}` })
    await put(50, { title: 'Mùa gặt đến Khe Trúc, Mường Lò', topicIds: [topic.id] })
    await put(51, { title: 'Tin không có gì chung' })
    await put(52, { title: 'Bài về Mường Lò', sapo: 'Chuyện ở Mường Lò.' })
  })
  const readOn = async (number: number) => {
    const answer = await readArticle(number, paths.get(number) ?? '')
    if (answer.kind !== 'article') throw new Error(`The article ${number} is ${answer.kind}.`)
    const numbers = (teasers: { number: number }[]) => teasers.map((teaser) => teaser.number)
    return { related: numbers(answer.related), inSection: numbers(answer.inSection) }
  }

  it('is what shares a topic, then what has the same names, then the newest', async () => {
    // 2 and 1 share the topic; 4 has both names, 52 is the newest with one of them.
    expect((await readOn(50)).related).toEqual([2, 1, 4, 52])
    expect((await readOn(52)).related).toEqual([50, 4, 51, 39])
    expect((await readOn(51)).related).toEqual([52, 50, 39, 38])
  })

  it('has nothing twice, no correction, and never the article itself', async () => {
    for (const number of [1, 3, 4, 20, 39, 50, 51, 52]) {
      const { related, inSection } = await readOn(number)
      const all = [...related, ...inSection]
      expect(new Set(all).size).toBe(all.length)
      expect(all).not.toContain(number)
      expect(all).not.toContain(5)
      expect(related).toHaveLength(4)
    }
  })
})
