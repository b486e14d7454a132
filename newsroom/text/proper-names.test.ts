import { expect, it } from 'vitest'
import { properNames } from './proper-names.ts'

it.each([
  ['Mở rộng đường Hùng Vương ở Vân Lĩnh', ['Hùng Vương', 'Vân Lĩnh']],
  ['Ông Nguyễn Văn Đức thăm Vân Lĩnh. Vân Lĩnh đón Xuân', ['Nguyễn Văn Đức', 'Vân Lĩnh']],
  ['Sơ kết phong trào thi đua', []],
  ['Dự án Quốc lộ 4 qua Khe Trúc', ['Khe Trúc']],
  ['Chợ Bắc Hà 2 khai trương', ['Bắc Hà 2']],
  ['', []],
])('finds the names in %j', (text, names) => {
  expect(properNames(text)).toEqual(names)
  expect(properNames(text.normalize('NFD'))).toEqual(names)
})
