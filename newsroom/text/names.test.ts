import { expect, it } from 'vitest'
import { compareNames, compareText } from './names.ts'

it('sorts people by their given names', () => {
  const given = ['An', 'Anh', 'Ánh', 'Dũng', 'Đức', 'Hoa', 'Hoà', 'Hương']
  expect(given.toReversed().sort(compareNames)).toEqual(given)

  const people = ['Trần An', 'Lê Thị Ánh', 'Đỗ Văn Đức', 'Hồ Xuân Hương', 'Nguyễn Mai Hương']
  expect(people.toReversed().sort(compareNames)).toEqual(people)
})

it('copes with spaces and nothing', () => {
  expect(compareNames(' Hồ  Xuân Hương ', 'Hồ Xuân Hương')).toBe(0)
  expect(compareNames('', 'An')).toBeLessThan(0)
})

it('sorts other lists from their beginning', () => {
  const list = ['Bạn đọc', 'Chính trị', 'Du lịch', 'Đời sống', 'Số 2', 'Số 10', 'Văn hóa']
  expect(list.toReversed().sort(compareText)).toEqual(list)
})
