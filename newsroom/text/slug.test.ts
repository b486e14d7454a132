import { expect, it } from 'vitest'
import { slugify } from './slug.ts'

it.each([
  ['Đi chợ Tết', 'di-cho-tet'],
  ['Cụm thi đua số II- Bộ TN&MT: Sơ kết', 'cum-thi-dua-so-ii-bo-tn-mt-so-ket'],
  ['“Khoẻ” hay “khỏe”?', 'khoe-hay-khoe'],
  ['Đường'.normalize('NFD'), 'duong'],
  ['新闻 — !!!', ''],
])('%s', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

it('is cut at a word', () => {
  expect(slugify('Sơ kết công tác', 10)).toBe('so-ket')
  expect(slugify('Sơ kết công tác', 11)).toBe('so-ket-cong')
  expect(slugify('Nghiêng nghiêng', 4)).toBe('nghi')
})
