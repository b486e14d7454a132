import { expect, it } from 'vitest'
import { creditLine, creditName, saysCredit } from './credit.ts'

it.each([
  ['Hoàng Long', 'Ảnh: Hoàng Long'],
  ['Ảnh: Hoàng Long', 'Ảnh: Hoàng Long'],
  ['ảnh:Hoàng Long', 'Ảnh: Hoàng Long'],
  ['ẢNH : Hoàng Long', 'Ảnh: Hoàng Long'],
  ['Ảnh: Ảnh: Hoàng Long', 'Ảnh: Hoàng Long'],
  ['Nguồn ảnh: Ảnh: TTXVN', 'Ảnh: TTXVN'],
  ['(Ảnh: Hoàng Long)', 'Ảnh: Hoàng Long'],
  ['Ảnh – Hoàng Long', 'Ảnh: Hoàng Long'],
  ['Photo by Hoàng Long', 'Ảnh: Hoàng Long'],
  ['Photo: Ảnh: Hoàng Long', 'Ảnh: Hoàng Long'],
  ['A\u0309nh: Hoa\u0300ng Long', 'Ảnh: Hoàng Long'],
  ['Nguồn: TTXVN', 'Ảnh: TTXVN'],
  ['Ảnh minh họa', 'Ảnh minh họa'],
  ['Ảnh do gia đình cung cấp', 'Ảnh do gia đình cung cấp'],
  ['Ảnh: Ảnh tư liệu', 'Ảnh tư liệu'],
  ['Anh Dũng', 'Ảnh: Anh Dũng'],
  ['Hình Văn Ảnh', 'Ảnh: Hình Văn Ảnh'],
  ['Hình cắt từ video', 'Hình cắt từ video'],
  ['Hoàng Long (TTXVN)', 'Ảnh: Hoàng Long (TTXVN)'],
  ['Ảnh:', ''],
  ['(Ảnh: )', ''],
  ['', ''],
])('%s is read as %s', (typed, line) => {
  expect(creditLine(typed, 'Ảnh')).toBe(line)
})

it('gives machines the name alone', () => {
  expect(creditName('Ảnh: Hoàng Long')).toBe('Hoàng Long')
  expect(creditName('Photo: Hoàng Long/TTXVN')).toBe('Hoàng Long/TTXVN')
})

it('knows a caption that ends with whose picture it is', () => {
  expect(saysCredit('Cầu mới thông xe. Ảnh: Hoàng Long', 'Hoàng Long')).toBe(true)
  expect(saysCredit('Cầu mới thông xe (ảnh: hoàng long).', 'Ảnh: Hoàng Long')).toBe(true)
  expect(saysCredit('Cầu mới thông xe. Ảnh: Hoàng Long', 'Hoàng Yến')).toBe(false)
  expect(saysCredit('Hoàng Long bên bức ảnh của mình', 'Hoàng Long')).toBe(false)
  expect(saysCredit('', '')).toBe(false)
})
