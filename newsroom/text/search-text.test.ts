import { describe, expect, it } from 'vitest'
import { parseQuery, searchTexts } from './search-text.ts'

const exact = (text: string) => searchTexts([text]).exact

describe('searchTexts', () => {
  it('holds plain words in both columns', () => {
    expect(searchTexts(['Sở TN&MT: 2,8 tỷ', 'Đảng bộ thanh-kiểm/tra m²'])).toEqual({
      exact: 'sở tn mt . 2 8 tỷ . đảng bộ thanh kiểm tra m2',
      folded: 'so tn mt . 2 8 ty . dang bo thanh kiem tra m2',
    })
  })

  it('is the same for decomposed text', () => {
    const text = 'Đường Hùng Vương, thuế và thuê'
    expect(searchTexts([text.normalize('NFD')])).toEqual(searchTexts([text]))
  })

  it.each([
    ['hoà', 'hòa'],
    ['HOÀ', 'HÒA'],
    ['khoẻ', 'khỏe'],
    ['loạ', 'lọa'],
    ['thuý', 'thúy'],
    ['uỷ', 'ủy'],
    ['luỹ', 'lũy'],
    ['tuỵ', 'tụy'],
  ])('%s is found as %s', (a, b) => {
    expect(exact(a)).toBe(exact(b))
    expect(exact(a)).toBe(b.toLowerCase())
  })

  it.each(['quý', 'quỳ', 'hoàn', 'hoạt', 'huýt', 'khuỷu', 'thuở', 'ngoài', 'xoáy', 'loại', 'huệ'])(
    '%s has one spelling only',
    (word) => {
      expect(exact(word)).toBe(word)
    },
  )

  it.each([
    ['35 m² đất, CO₂', '35 m2 đất . co2'],
    ['10⁶ hạt, 10⁻³', '106 hạt . 10 3'],
    ['ＢÁＯ Ｌạng Sơn ２０２６', 'báo lạng sơn 2026'],
    ['ﬁle ﬂuor', 'file fluor'],
    ['ᵉʳ H₂SO₄', 'er h2so4'],
    ['ﷺ', 'صلىاللهعليهوسلم'],
  ])('takes raised, lowered, wide and joined letters for what they are: %s', (text, words) => {
    expect(exact(text)).toBe(words)
  })

  it('is limited, at a word', () => {
    const long = searchTexts(['nghiêng '.repeat(40_000)])
    expect(long.exact.length).toBeLessThanOrEqual(200_000)
    expect(long.exact.length).toBeGreaterThan(199_980)
    expect(long.exact.endsWith('nghiêng')).toBe(true)
    expect(long.folded.split(' ')).toHaveLength(long.exact.split(' ').length)
  })

  it.each([
    ['bản Cầu, Hạ Vân', 'bản cầu . hạ vân'],
    ['Cầu Hạ Vân. Thông xe', 'cầu hạ vân . thông xe'],
    ['cầu (cũ) Hạ Vân', 'cầu . cũ . hạ vân'],
    ['cầu – Hạ Vân', 'cầu . hạ vân'],
    ['xã\nHạ Vân', 'xã . hạ vân'],
    ['phim “Hạ Vân” mới', 'phim hạ vân mới'],
    ['3.000 người, 28/7, 10:30, 2,8 tỷ', '3 000 người . 28 7 . 10 30 . 2 8 tỷ'],
    ['TP.HCM, TN&MT, ki-ốt', 'tp hcm . tn mt . ki ốt'],
  ])('ends a phrase where punctuation does: %s', (text, words) => {
    expect(exact(text)).toBe(words)
  })

  it('ends a phrase with each of its parts', () => {
    expect(searchTexts(['Cầu', 'Hạ Vân']).exact).toBe('cầu . hạ vân')
  })

  it('holds letters and digits only', () => {
    expect(exact('a\u0000b नमस्ते n\u0308 ½ ① "x"* %_')).toMatch(/^[\p{L}\p{Nd}]+( [\p{L}\p{Nd}]+)*$/u)
  })
})

describe('parseQuery', () => {
  it('takes a query with any mark by the letter', () => {
    expect(parseQuery('Đuong')).toEqual({ column: 'exact', words: ['đuong'], phrase: 'đuong' })
    expect(parseQuery('thuế nam')).toEqual({ column: 'exact', words: ['thuế', 'nam'], phrase: 'thuế nam' })
    expect(parseQuery('thuế'.normalize('NFD'))).toEqual({ column: 'exact', words: ['thuế'], phrase: 'thuế' })
    expect(parseQuery('Thuý Hoà')).toEqual({ column: 'exact', words: ['thúy', 'hòa'], phrase: 'thúy hòa' })
  })

  it('takes one without marks as typed without', () => {
    expect(parseQuery('Duong HUNG vuong 2012')).toEqual({
      column: 'folded',
      words: ['duong', 'hung', 'vuong', '2012'],
      phrase: 'duong hung vuong 2012',
    })
  })

  it.each([
    ['"nam" OR lang*', ['nam', 'or', 'lang']],
    ['-nam NEAR(lang, 5)', ['nam', 'near', 'lang', '5']],
    ["100%_' ; DROP TABLE--", ['100', 'drop', 'table']],
    ['exact:nam AND (a|b) & !c <-> d', ['exact', 'nam', 'and', 'a', 'b', 'c', 'd']],
  ])('leaves nothing but words of %s', (q, words) => {
    expect(parseQuery(q)).toMatchObject({ column: 'folded', words })
  })

  it('is null when nothing is left', () => {
    for (const q of ['', '   ', '"*-%_()', '\u0301', '\uD800']) expect(parseQuery(q)).toBeNull()
  })

  it('keeps at most 12 words', () => {
    expect(parseQuery('a '.repeat(50))?.words).toHaveLength(12)
    expect(parseQuery(`${'a '.repeat(20)}đ`)?.column).toBe('exact')
  })
})
