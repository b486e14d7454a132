import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindOptions, findPlaces, findQuery, searchable } from './find.ts'

const LOOSE: FindOptions = { strictMarks: false, matchCase: false, wholeWords: false }

/** The passages found, as they are written. */
function found(text: string, typed: string, options: Partial<FindOptions> = {}): string[] {
  const query = findQuery(typed, { ...LOOSE, ...options })
  if (query === null) return []
  return findPlaces(searchable(text), query).map(({ start, end }) => text.slice(start, end))
}

describe('with marks in the query', () => {
  test('finds exactly these letters', () => {
    expect(found('Thuê nhà phải nộp thuế, thuể thuệ thue', 'thuế')).toEqual(['thuế'])
    expect(found('Năm nay ông Nam nằm viện', 'năm')).toEqual(['Năm'])
  })
  test('one mark anywhere means all of it', () => {
    expect(found('Đường Hung, đường Hùng, duong Hùng', 'đường Hùng')).toEqual(['đường Hùng'])
    expect(found('đi dĩ di', 'đi')).toEqual(['đi'])
  })
  test('takes both tone placements for one, and only where a syllable has two', () => {
    expect(found('hòa hoà HOÀ hóa', 'hoà')).toEqual(['hòa', 'hoà', 'HOÀ'])
    expect(found('uỷ ban, ủy ban', 'ủy')).toEqual(['uỷ', 'ủy'])
    expect(found('Hoàng hòang', 'hoàng')).toEqual(['Hoàng'])
    expect(found('quý quí', 'quý')).toEqual(['quý'])
  })
  test('a syllable that is still being typed finds the longer ones', () => {
    expect(found('Hoàng Văn Thụ, hòa bình', 'hoà')).toEqual(['Hoà', 'hòa'])
  })
  test('finds decomposed text, whole letters of it', () => {
    const decomposed = 'Cục Thuế và thuê'.normalize('NFD')
    expect(found(decomposed, 'thuế')).toEqual(['Thuế'.normalize('NFD')])
    expect(found('thuế', 'thuế'.normalize('NFD'))).toEqual(['thuế'])
  })
})

describe('without marks in the query', () => {
  test('finds words with any marks', () => {
    expect(found('Đường Dương đuờng', 'duong')).toEqual(['Đường', 'Dương', 'đuờng'])
    expect(found('thuế thuê'.normalize('NFD'), 'thue')).toEqual(['thuế'.normalize('NFD'), 'thuê'.normalize('NFD')])
  })
  test('finds raised, lowered, wide and joined letters by plain ones, and the other way round', () => {
    expect(found('35 m², CO₂, m2', 'm2')).toEqual(['m²', 'm2'])
    expect(found('co2 và CO₂', 'CO₂')).toEqual(['co2', 'CO₂'])
    expect(found('ＢＡＯ ﬁnal', 'final')).toEqual(['ﬁnal'])
    expect(found('ﬁnal', 'f')).toEqual([])
  })
  test('unless every mark is to be as typed', () => {
    expect(found('Đường duong Dương', 'duong', { strictMarks: true })).toEqual(['duong'])
    expect(found('thuê'.normalize('NFD'), 'thue', { strictMarks: true })).toEqual([])
  })
})

describe('capitals and words', () => {
  test('capitals count when asked for', () => {
    expect(found('Đảng đảng ĐẢNG', 'Đảng', { matchCase: true })).toEqual(['Đảng'])
    expect(found('Dang dang Đảng', 'Dang', { matchCase: true })).toEqual(['Dang', 'Đảng'])
  })
  test('whole words end where Vietnamese words end', () => {
    expect(found('an, ban, Ân ạn', 'an', { wholeWords: true })).toEqual(['an', 'Ân', 'ạn'])
    expect(found('thuế thuế'.normalize('NFD'), 'thue', { wholeWords: true })).toHaveLength(2)
    expect(found('Sở TN&MT, MT', 'MT', { wholeWords: true })).toEqual(['MT'])
    expect(found('2,8 tỷ và 8 tỷ', '8', { wholeWords: true })).toEqual(['8'])
    expect(found('hội nghị', 'i n', { wholeWords: true })).toEqual([])
    expect(found('hội nghị', 'hoi nghi', { wholeWords: true })).toEqual(['hội nghị'])
  })
})

describe('places', () => {
  test('are those of the text as written, also where folding changes lengths', () => {
    const text = 'İstanbul và ĐƯỜNG'
    expect(found(text, 'duong')).toEqual(['ĐƯỜNG'])
    expect(found(text, 'istanbul')).toEqual(['İstanbul'])
    expect(found('\u0301 lẻ loi', 'lẻ')).toEqual(['lẻ'])
  })
  test('do not overlap', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  })
  test('signs are signs', () => {
    expect(found('giá 3.000 đ (3x000)', '3.000')).toEqual(['3.000'])
    expect(found('[a] $1 \\d', '$1')).toEqual(['$1'])
    expect(found('“Hội nghị” "Hội nghị"', '“hội')).toEqual(['“Hội'])
  })
  test('a space that does not break is a space; a line end is not', () => {
    expect(found('28\u00A0tháng 7', '28 tháng')).toEqual(['28\u00A0tháng'])
    expect(found('28\ntháng 7', '28 tháng')).toEqual([])
  })
  test('nothing typed finds nothing', () => {
    expect(findQuery('', LOOSE)).toBeNull()
    expect(findQuery('\u0301', LOOSE)).toBeNull()
  })
  test('ten thousand words are searched at once', () => {
    const text = searchable('Sở Tài nguyên và Môi trường tỉnh Lạng Sơn họp báo. '.repeat(1000))
    const query = findQuery('truong', LOOSE)
    expect(query && findPlaces(text, query)).toHaveLength(1000)
  })

  const letters = fc.string({ unit: fc.constantFrom(...'aăâdđoôơuưyhnHĐÀ ẾếệỷÝ&1,'), maxLength: 40 })
  const options = fc.record({ strictMarks: fc.boolean(), matchCase: fc.boolean(), wholeWords: fc.boolean() })
  test('any part of a text is found in it, in either form of Unicode, at letters’ edges', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), options, (text, from, length, chosen) => {
        const start = text.length === 0 ? 0 : from % text.length
        const part = text.slice(start, start + 1 + (length % 6))
        const query = findQuery(part, { ...chosen, wholeWords: false })
        if (query === null) return
        for (const written of [text, text.normalize('NFD')]) {
          const places = findPlaces(searchable(written), query)
          expect(places.length).toBeGreaterThan(0)
          let end = 0
          for (const place of places) {
            expect(place.start).toBeGreaterThanOrEqual(end)
            end = place.end
            expect(written.slice(place.end)).not.toMatch(/^\p{M}/u)
            expect(written.slice(place.start)).not.toMatch(/^\p{M}/u)
            const again = findQuery(written.slice(place.start, place.end), { ...chosen, wholeWords: false })
            expect(again && findPlaces(searchable(text), again).length).toBeGreaterThan(0)
          }
        }
      }),
    )
  })
})
