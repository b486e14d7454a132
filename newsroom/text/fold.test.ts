import { expect, it } from 'vitest'
import { fold } from './fold.ts'

it.each([
  ['Đường Hùng Vương', 'duong hung vuong'],
  ['ĐÀ NẴNG', 'da nang'],
  ['hoà', 'hoa'],
  ['hòa', 'hoa'],
  ['Vie\u0323\u0302t Nam', 'viet nam'],
  ['2,8 tỷ – TN&MT', '2,8 ty – tn&mt'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(fold(text.normalize('NFD'))).toBe(folded)
})
