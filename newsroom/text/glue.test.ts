import { expect, it } from 'vitest'
import { glued } from './glue.ts'

/** Spaces that hold are shown as `_`. */
const shown = (text: string) => glued(text).replaceAll('\u00a0', '_')

it.each([
  ['dài 12 km, rộng 3.200 ha', 'dài 12_km, rộng 3.200_ha'],
  ['2,8 tỷ đồng', '2,8_tỷ_đồng'],
  ['đường dây 110 kV', 'đường dây 110_kV'],
  ['tăng 5 % so với 2025', 'tăng 5_% so với 2025'],
  ['18 giờ 30 phút', '18_giờ 30_phút'],
  ['Nước về ruộng Nậm Vân', 'Nước về ruộng Nậm_Vân'],
  ['Ông Nguyễn Văn Đức kể', 'Ông Nguyễn_Văn_Đức kể'],
  ['chị Nguyễn Thị Minh Khai', 'chị Nguyễn Thị_Minh_Khai'],
  ['Hồ Xuân Hương, Hà Nội', 'Hồ_Xuân_Hương, Hà_Nội'],
  ['HỘI NGHỊ TỔNG KẾT PHONG TRÀO', 'HỘI_NGHỊ_TỔNG KẾT_PHONG_TRÀO'],
  // No unit, no name.
  ['3.000 người', '3.000 người'],
  ['28 lớp mới', '28 lớp mới'],
  ['5 mới', '5 mới'],
  ['a5 km', 'a5 km'],
  ['mở cải chính', 'mở cải chính'],
  ['', ''],
])('%s', (text, together) => {
  expect(shown(text)).toBe(together)
  expect(glued(text).length).toBe(text.length)
})

it.each(['Ấ ', '1 km ', 'A', '1,', ' '])('is soon done with a very long run of %j', (part) => {
  const text = part.repeat(50_000)
  expect(glued(text).replaceAll('\u00a0', ' ')).toBe(text)
})
