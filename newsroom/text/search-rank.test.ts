import { expect, it } from 'vitest'
import { type LastWord, type SearchHeads, searchRank } from './search-rank.ts'
import { parseQuery } from './search-text.ts'

const rank = (query: string, heads: Partial<SearchHeads>, inText = false, as: LastWord = 'words') => {
  const search = parseQuery(query)
  if (!search) throw new Error(`No words: ${query}`)
  return searchRank(search, { title: 'Tin', kicker: '', sapo: '', ...heads }, inText, as)
}

it('puts phrases before scattered words, and the title before kicker, sapo and body', () => {
  const order = [
    rank('cầu Hạ Vân', { title: 'Hợp long cầu Hạ Vân' }, true),
    rank('cầu Hạ Vân', { kicker: 'Cầu Hạ Vân' }, true),
    rank('cầu Hạ Vân', { sapo: 'Sáng 7/5, cầu Hạ Vân đã thông.' }, true),
    rank('cầu Hạ Vân', {}, true),
    rank('cầu Hạ Vân', { title: 'Hạ Vân có cầu mới' }),
    rank('cầu Hạ Vân', { title: 'Hạ Vân đón khách', kicker: 'Những cây cầu' }),
    rank('cầu Hạ Vân', { title: 'Hạ Vân đón khách', sapo: 'Đi qua cầu.' }),
    rank('cầu Hạ Vân', { title: 'Hạ Vân đón khách' }),
  ]
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

it('takes no phrase over punctuation, nor from one part into the next', () => {
  expect(rank('cầu Hạ Vân', { title: 'Bản Cầu, Hạ Vân họp' })).toBe(4)
  expect(rank('cầu Hạ Vân', { title: 'Qua cầu', kicker: 'Hạ Vân' })).toBe(5)
  expect(rank('bản Cầu, Hạ Vân', { title: 'Bản Cầu, Hạ Vân họp' })).toBe(0)
})

it('takes a query without marks by words without, and one with marks by the letter', () => {
  expect(rank('cau ha van', { title: 'Hợp long cầu Hạ Vân' })).toBe(0)
  expect(rank('thuế nhà', { title: 'Thuê nhà' })).toBe(7)
})

it('lets the last word go on while it is being typed', () => {
  expect(rank('cầu hạ v', { title: 'Hợp long cầu Hạ Vân' }, false, 'beginning')).toBe(0)
  expect(rank('cầu hạ v', { title: 'Hợp long cầu Hạ Vân' })).toBe(7)
  expect(rank('ầu hạ', { title: 'Hợp long cầu Hạ Vân' }, false, 'beginning')).toBe(7)
})

it('knows of one word only where it stands', () => {
  expect([rank('cầu', { title: 'Cầu' }), rank('cầu', { sapo: 'Cầu' }), rank('cầu', {})]).toEqual([0, 2, 3])
})
