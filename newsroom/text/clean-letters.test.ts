import { expect, it } from 'vitest'
import { cleanLetters } from './clean-letters.ts'
import { normaliseProse, normaliseText } from './normalise.ts'
import { slugify } from './slug.ts'

it.each([
  ['Ðường mới qua Ðồng Mỏ', 'Đường mới qua Đồng Mỏ'],
  ['ðường Ɖồng ɖèo', 'đường Đồng đèo'],
  ['D\u0335ồng d\u0336èo', 'Đồng đèo'],
  ['(Ðảng)', '(Đảng)'],
  ['HÐND, LÐLÐ, BCÐ 389 và Ð.', 'HĐND, LĐLĐ, BCĐ 389 và Đ.'],
  ['GUÐRÚN', 'GUÐRÚN'],
  ['Sigurðsson và Guðrún', 'Sigurðsson và Guðrún'],
  ['Ðồng-Ðăng', 'Đồng-Đăng'],
])('%s is %s', (typed, meant) => {
  expect(cleanLetters(typed)).toBe(meant)
})

it.each([
  ['Lạng Sơn', 'Lạng S\u043En'.replace('S\u043En', 'Sơn')],
  ['cần', 'c\u0061\u0302\u0300n'],
  ['Cao', '\u0421\u0430\u043E'.replace('\u0430', 'a')],
  ['Tày', '\u03A4ày'],
  ['hoa', 'h\u043Ea'],
  ['số', 's\u043E\u0302\u0301'],
])('%s is written in Latin letters throughout', (meant, typed) => {
  expect(cleanLetters(typed)).toBe(meant)
})

it.each(['Москва', 'сор', 'Αθήνα', 'kΩ', 'αB', 'µm', 'Δx', '10 μm', 'β-caroten', 'tàu Союз'])(
  'leaves other alphabets as they are: %s',
  (text) => {
    expect(cleanLetters(text)).toBe(text.normalize('NFC'))
  },
)

it.each([
  ['Trước ảnh cũ \uFFFC sau', 'Trước ảnh cũ  sau'],
  ['\uF0B7 gạch đầu dòng', ' gạch đầu dòng'],
  ['trường\u00ADhọc\u200B\u2060', 'trườnghọc'],
  ['Hà\u200D Nội\u200C', 'Hà Nội'],
  ['\u200EHà Nội\u200F \u202Acũ\u202C', 'Hà Nội cũ'],
  ['\u{100000}a\u{F0000}', 'a'],
])('drops what cannot be seen: %j', (typed, seen) => {
  expect(cleanLetters(typed)).toBe(seen)
})

it.each(['👨‍👩‍👧 ạ', '🏳️‍🌈', '❤️', 'می‌خواهم', 'क्‍ष', '\u200Fمرحبا!\u200E', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])(
  'keeps what writing needs: %s',
  (text) => {
    expect(cleanLetters(text)).toBe(text.normalize('NFC'))
  },
)

it('is the same the second time, and for plain Vietnamese as for any other text', () => {
  const all = 'Ðường 35 m² – “CO₂”, 60.000 ₫… Nguyễn Thị Hòa'
  expect(cleanLetters(cleanLetters(all))).toBe(cleanLetters(all))
  expect(cleanLetters('Lạng Sơn'.normalize('NFD'))).toBe('Lạng Sơn')
})

it('holds for fields and addresses', () => {
  expect(normaliseText(' Ðường mới\u200E ')).toBe('Đường mới')
  expect(normaliseProse('Tuyến Ðồng Mỏ\nthông xe \uF0B7 sáng nay')).toBe('Tuyến Đồng Mỏ\nthông xe  sáng nay')
  expect(slugify(normaliseText('Ðường mới qua Ðồng Mỏ'))).toBe('duong-moi-qua-dong-mo')
  expect(slugify('Khu đất 35 m²')).toBe('khu-dat-35-m2')
})
