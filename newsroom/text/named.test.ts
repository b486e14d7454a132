import { expect, it } from 'vitest'
import { namedBy } from './named.ts'
import { parseQuery } from './search-text.ts'

const NAMES = ['Thời sự', 'Kinh tế', 'Hồ Xuân Hương', 'Dương Thị Mùi', 'K.'].map((name) => ({ name }))
const named = (query: string) => {
  const search = parseQuery(query)
  return search ? namedBy(search, NAMES, 2).map(({ name }) => name) : []
}

it.each([
  ['Xuân Hương', ['Hồ Xuân Hương']],
  ['xuan huong', ['Hồ Xuân Hương']],
  ['hồ xuân hương viết về chợ', ['Hồ Xuân Hương']],
  ['kinh tế', ['Kinh tế']],
  ['tin kinh tế', ['Kinh tế']],
  ['kinh, tế', []],
  ['xuân dương', []],
  ['huong xuan', []],
  ['k', ['K.']],
  ['k nào', []],
])('%s', (query, names) => {
  expect(named(query)).toEqual(names)
})
