import { beforeAll, expect, it } from 'vitest'
import { searchPublished } from '#db/stores/reading/search.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
import { aPublishedArticle, aSection, paragraphs } from '#tests/builders/published.ts'
import { describeEachDialect } from '../each-dialect.ts'

const TEXTS: Record<number, { title: string; body?: string }> = {
  1: { title: 'Mở rộng đường Hùng Vương', body: 'Công trình dài 3 km.' },
  2: { title: 'Vua Hùng và con đường nhỏ', body: 'Nơi này xưa là đất của một vương triều.' },
  3: { title: 'Thuế giá trị gia tăng giảm 2%' },
  4: { title: 'Cho thuê ki-ốt ở chợ đêm' },
  5: { title: 'Việt Nam bước vào vòng loại' },
  6: { title: 'Kế hoạch năm học mới' },
  7: { title: 'Xây dựng nông thôn mới ở Hoà Bình' },
  8: { title: 'Đoàn viên Hòa Bình ra quân' },
  9: { title: 'Cụm thi đua số II họp', body: 'Sở TN&MT 9 tỉnh đã dự; trên 3.000 người tham gia.' },
  10: { title: 'Hội nghị tổng kết', body: 'Phong trào thi đua yêu nước.' },
  12: { title: 'Lò nung mới', body: 'Rộng 35 m², thải ít CO₂, công suất 10⁶ viên; ở Ðồng Mỏ, ＫＨＵ ba, ﬁnal.' },
  11: { title: 'Đua thuyền ngày hội', body: 'Các đội thi tài trên sông.' },
}

describeEachDialect('search', (room) => {
  beforeAll(async () => {
    const { id } = await aSection(room.db)
    for (const [number, { title, body }] of Object.entries(TEXTS)) {
      await aPublishedArticle(room.db, {
        number: Number(number),
        sectionId: id,
        title,
        sapo: '',
        body: paragraphs(body ?? 'Tin vắn.'),
      })
    }
  })

  const find = async (query: string, as: 'words' | 'beginning' = 'words') => {
    const parsed = parseQuery(query)
    if (!parsed) return []
    const { items, total } = await searchPublished(room.db, parsed, { limit: 20, offset: 0 }, as)
    expect(total).toBeGreaterThanOrEqual(items.length)
    return items.map((item) => item.number)
  }

  it('finds words with marks by words without, those side by side first', async () => {
    expect(await find('duong hung vuong')).toEqual([1, 2])
    expect(await find('DUONG Hung Vuong')).toEqual([1, 2])
    expect(await find('thi dua')).toEqual([9, 10, 11])
  })

  it('takes a query with marks by the letter', async () => {
    expect(await find('thuế')).toEqual([3])
    expect(await find('thuê')).toEqual([4])
    expect(await find('thue')).toEqual([4, 3])
    expect(await find('năm')).toEqual([6])
    expect(await find('Việt Nam')).toEqual([5])
    expect(await find('nam')).toEqual([6, 5])
    expect(await find('thi đua')).toEqual([9, 10, 11])
  })

  it('finds raised and lowered figures, wide and joined letters, and look-alikes of đ by what is typed for them', async () => {
    for (const query of [
      'm2',
      'm²',
      '35 m2',
      'co2',
      'CO₂',
      '106',
      '10⁶',
      'đồng mỏ',
      'dong mo',
      'Ðồng Mỏ',
      'khu ba',
      'final',
    ])
      expect(await find(query), query).toEqual([12])
    expect(await find('m3')).toEqual([])
  })

  it('takes both places of a tone for one, and decomposed text for composed', async () => {
    expect(await find('hoà bình')).toEqual([8, 7])
    expect(await find('hòa bình')).toEqual([8, 7])
    expect(await find('đường Hùng Vương'.normalize('NFD'))).toEqual([1, 2])
  })

  it('finds numbers and abbreviations', async () => {
    expect(await find('TN&MT')).toEqual([9])
    expect(await find('3.000 người')).toEqual([9])
    expect(await find('3 km')).toEqual([1])
  })

  it('does not match parts of words', async () => {
    expect(await find('thu')).toEqual([])
    expect(await find('hu')).toEqual([])
  })

  it('matches the beginning of the last word while it is being typed, and whole words before it', async () => {
    expect(await find('duong hung vuo', 'beginning')).toEqual([1, 2])
    expect(await find('duong hun', 'beginning')).toEqual([1, 2])
    expect(await find('duo hung', 'beginning')).toEqual([])
    expect(await find('thuế g', 'beginning')).toEqual([3])
    expect(await find('thuế', 'beginning')).toEqual([3])
  })

  it.each([
    '"thuế"',
    'thuế*',
    '-thuế',
    'thuế"',
    "thuế'; drop table articles --",
    'NEAR(thuế)',
    'thuế OR thuê',
    'thuế NOT 3',
    'exact:thuế',
    '{exact folded}:thuế',
    '%',
    '_',
    '***',
    '"',
    "''",
    '()',
    '^thuế',
    'thuế & !thuê | x:*',
    '\u0000thuế',
    '👩‍👩‍👧',
    '\ud800',
    'a'.repeat(100_000),
    'thuế '.repeat(5_000),
  ])('takes %j as words, never as syntax', async (query) => {
    for (const as of ['words', 'beginning'] as const) {
      for (const number of await find(query, as)) expect([3, 4]).toContain(number)
    }
  })

  it('gives pages and the number of all answers', async () => {
    const parsed = parseQuery('thue')
    if (!parsed) throw new Error('no words')
    const second = await searchPublished(room.db, parsed, { limit: 1, offset: 1 })
    expect([second.items.map((item) => item.number), second.total]).toEqual([[3], 2])
    expect(await searchPublished(room.db, parsed, { limit: 1, offset: 9 })).toEqual({
      items: [],
      total: 2,
      more: false,
    })
  })
})
