import { afterAll, beforeAll, expect, it } from 'vitest'
import { recountDays } from '#db/stores/reading/published-days.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { readArchive } from '#operations/reading/read-archive.ts'
import { readSection } from '#operations/reading/read-section.ts'
import { aPublishedArticle, aSection } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('the archive by days', (room) => {
  beforeAll(async () => {
    standAt(new Date('2021-07-20T03:00:00Z'))
    const news = await aSection(room.db, { name: 'Thời sự', slug: 'thoi-su' })
    const sport = await aSection(room.db, { name: 'Thể thao', slug: 'the-thao' })
    const days = ['2020-12-31T17:30:00Z', '2021-05-07T01:00:00Z', '2021-05-07T16:59:59Z', '2021-05-07T17:00:00Z']
    for (const [index, at] of days.entries()) {
      const sectionId = index === 2 ? sport.id : news.id
      await aPublishedArticle(room.db, { number: index + 1, sectionId, publishedAt: new Date(at) })
    }
    for (let n = 0; n < 60; n++) {
      const publishedAt = new Date(Date.UTC(2021, 6, 1, 1, n))
      await aPublishedArticle(room.db, { number: 100 + n, sectionId: news.id, publishedAt })
    }
    await room.db.transaction((tx) => recountDays(tx))
  })
  afterAll(() => standAt(null))

  const at = async (place: string, sectionSlug: string | null = null, page = 1) => {
    const answer = await readArchive({ place, sectionSlug, page })
    return answer.kind === 'archive' ? answer.archive : null
  }

  it('begins with the newest month', async () => {
    expect(await at('')).toMatchObject({
      years: [{ name: '2021', articles: 64 }],
      year: '2021',
      months: [
        { name: '2021-01', articles: 1 },
        { name: '2021-05', articles: 3 },
        { name: '2021-07', articles: 60 },
      ],
      month: '2021-07',
      days: [{ name: '2021-07-01', articles: 60 }],
      day: null,
    })
  })

  it('has the articles of a day in the newspaper’s zone, and the ways to the nearest days with any', async () => {
    const day = (await at('2021-05-07'))?.day
    expect(day?.list.items.map(({ number }) => number)).toEqual([3, 2])
    expect([day?.before, day?.after]).toEqual(['2021-01-01', '2021-05-08'])
    expect((await at('2021-05-08'))?.day?.list.items.map(({ number }) => number)).toEqual([4])
  })

  it('is narrowed to a section', async () => {
    const archive = await at('2021-05-07', 'the-thao')
    expect(archive?.section?.name).toBe('Thể thao')
    expect(archive?.years).toEqual([{ name: '2021', articles: 1 }])
    expect(archive?.day?.list.items.map(({ number }) => number)).toEqual([3])
    expect(archive?.day?.before).toBeNull()
    expect((await at('2021-05-07', 'khong-co'))?.section).toBeNull()
  })

  it('has pages for a day with many, and none behind the last', async () => {
    expect((await at('2021-07-01'))?.day?.list).toMatchObject({ number: 1, pages: 2, total: 60 })
    expect((await at('2021-07-01', null, 2))?.day?.list.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, n) => 109 - n),
    )
    expect(await at('2021-07-01', null, 3)).toBeNull()
  })

  it('is there from the first article until today: days without articles too, nothing before or after', async () => {
    expect((await at('2021-06-15'))?.day?.list).toMatchObject({ items: [], total: 0 })
    expect((await at('2021-07-20'))?.day?.list.total).toBe(0)
    expect((await at('2021-06'))?.days).toEqual([])
    for (const gone of ['2020', '2020-12', '2020-12-31', '1945-09-02', '2021-07-21', '2021-08', '2022', '9999-12-31']) {
      expect(await at(gone), gone).toBeNull()
    }
  })

  it('counts for the numbered pages of a section as well', async () => {
    const answer = await readSection('thoi-su', { page: 3 })
    expect(answer.kind === 'section' && answer.pager).toEqual({ number: 3, pages: 3 })
    expect(answer.kind === 'section' && answer.list.items.map(({ number }) => number).slice(-3)).toEqual([4, 2, 1])
    expect((await readSection('thoi-su', { page: 4 })).kind).toBe('missing')
  })
})
