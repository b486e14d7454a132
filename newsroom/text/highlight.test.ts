import { describe, expect, it } from 'vitest'
import { answersHow, excerpt, highlight } from './highlight.ts'

const hits = (text: string, query: string) =>
  highlight(text, query)
    .filter((part) => part.hit)
    .map((part) => part.text)

describe('highlight', () => {
  it('marks the words of the original', () => {
    expect(highlight('Đường Hùng Vương, Huế', 'duong vuong')).toEqual([
      { text: 'Đường', hit: true },
      { text: ' Hùng ', hit: false },
      { text: 'Vương', hit: true },
      { text: ', Huế', hit: false },
    ])
  })

  it('obeys the rule of the search', () => {
    const text = 'Thuế nhà, thuê nhà; năm nay ở Việt Nam, Thuý và Thúy'
    expect(hits(text, 'thuế')).toEqual(['Thuế'])
    expect(hits(text, 'năm')).toEqual(['năm'])
    expect(hits(text, 'nam')).toEqual(['năm', 'Nam'])
    expect(hits(text, 'thúy')).toEqual(['Thuý', 'Thúy'])
    expect(hits(text, 'nha"*')).toEqual(['nhà', 'nhà'])
    expect(hits(text, 'nh')).toEqual([])
  })

  it('loses no letter, composed or not', () => {
    for (const text of ['Đường Hùng Vương', 'Đường Hùng Vương'.normalize('NFD'), '', '  <b>vương</b>\n']) {
      for (const query of ['vương', 'vuong', '', '%']) {
        expect(
          highlight(text, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }
    }
    expect(hits('Vương'.normalize('NFD'), 'vương')).toHaveLength(1)
  })
})

describe('excerpt', () => {
  const text = 'Sáng nay, các đại biểu đã\nthảo luận về thuế đất tại hội nghị toàn tỉnh'

  it('cuts between words on both sides of the first hit', () => {
    expect(excerpt(text, 'thuế', 14)).toBe('…thảo luận về thuế đất tại hội…')
  })

  it('reaches the ends', () => {
    expect(excerpt(text, 'sang', 14)).toBe('Sáng nay, các đại…')
    expect(excerpt(text, 'tỉnh', 12)).toBe('…nghị toàn tỉnh')
    expect(excerpt(text, 'thuế', 500)).toBe(text.replace('\n', ' '))
  })

  it('shows where the words stand side by side rather than where one of them is first', () => {
    const long = `Cầu cũ dài 30 m. ${'Bà con đi lại khó. '.repeat(20)}Năm 2026 cầu Hạ Vân thông xe.`
    expect(excerpt(long, 'cầu Hạ Vân', 30)).toContain('cầu Hạ Vân thông xe')
    expect(excerpt(long, 'cau ha van', 30)).toContain('cầu Hạ Vân thông xe')
    const apart = `Cầu cũ. ${'Bà con đi lại khó. '.repeat(20)}Ở Hạ Vân, cây cầu mới đẹp.`
    expect(excerpt(apart, 'cầu Hạ Vân', 30)).toContain('Hạ Vân, cây cầu')
  })

  it('tells how well a text answers', () => {
    expect(answersHow('Hợp long cầu Hạ Vân', 'cầu Hạ Vân')).toBe(103)
    expect(answersHow('Bản Cầu, Hạ Vân', 'cầu Hạ Vân')).toBe(3)
    expect(answersHow('Cầu mới, cầu cũ', 'cầu Hạ Vân')).toBe(1)
    expect(answersHow('Thuê nhà', 'thuế')).toBe(0)
  })

  it('is soon done with a text of nothing but hits', () => {
    const long = 'cầu '.repeat(50_000)
    expect(excerpt(long, 'cầu hạ cầu vân', 100)).toContain('cầu')
  })

  it('is the beginning when nothing is hit', () => {
    expect(excerpt(text, 'thuê', 10)).toBe('Sáng nay, các đại…')
    expect(excerpt('', 'thuê', 10)).toBe('')
  })
})
