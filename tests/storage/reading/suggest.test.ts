import { beforeAll, expect, it } from 'vitest'
import { suggest } from '#operations/reading/suggest.ts'
import { aPenName, aPublishedArticle, aSection, aTopic } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('suggestions while a reader types', (room) => {
  beforeAll(async () => {
    const section = await aSection(room.db, { name: 'Đời sống', slug: 'doi-song' })
    const read = await aTopic(room.db, 'Đường cao tốc')
    await aTopic(room.db, 'Đường dây nóng chưa ai biết')
    const author = await aPenName(room.db, 'Dương Thị Mùi')
    await aPenName(room.db, 'Dương Kín')
    await aPublishedArticle(room.db, {
      number: 1,
      sectionId: section.id,
      title: 'Mở rộng đường Hùng Vương',
      topicIds: [read.id],
      penNameIds: [author.id],
    })
    for (let number = 2; number < 30; number++) {
      await aPublishedArticle(room.db, { number, sectionId: section.id, title: `Đường Hùng Vương, kỳ ${number}` })
    }
    await aPublishedArticle(room.db, {
      number: 90,
      sectionId: section.id,
      title: 'Đường Hùng Vương',
      kind: 'correction',
    })
  })
  const texts = async (typed: string) => (await suggest(typed)).map(({ text }) => text)

  it('offers names before titles, and what begins so before what goes on so', async () => {
    expect((await texts('duo')).slice(0, 3)).toEqual(['Đường cao tốc', 'Dương Thị Mùi', 'Đường Hùng Vương, kỳ 29'])
    expect(await texts('đường c')).toEqual(['Đường cao tốc'])
    expect(await texts('đời s')).toEqual(['Đời sống'])
    expect(await texts('mo rong')).toEqual(['Mở rộng đường Hùng Vương'])
  })

  it('leads where the thing is', async () => {
    const [topic] = await suggest('đường cao')
    expect(topic?.path).toMatch(/^\/chu-de\/duong-cao-toc-/)
    expect((await suggest('mở rộng'))[0]?.path).toMatch(/^\/doi-song\/mo-rong-duong-hung-vuong-1$/)
    expect((await suggest('dương thị'))[0]?.path).toMatch(/^\/tac-gia\//)
  })

  it('does not tell of a topic or an author that only unpublished articles have', async () => {
    expect(await texts('đường dây')).toEqual([])
    expect(await texts('dương kín')).toEqual([])
  })

  it('is bounded, and takes what is typed as letters', async () => {
    expect(await texts('d')).toHaveLength(8)
    for (const typed of ['', '%', '"*', "'; drop table topics --", '\ud800', 'x'.repeat(10_000)]) {
      expect(await texts(typed), typed.slice(0, 20)).toEqual([])
    }
  })
})
