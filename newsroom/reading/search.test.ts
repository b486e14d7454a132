import { expect, it } from 'vitest'
import { type SearchAsked, searchDays, searchParameters } from './search.ts'

const asked = (change: Partial<SearchAsked>): SearchAsked => ({
  query: 'x',
  section: '',
  author: '',
  span: '',
  from: '',
  to: '',
  ...change,
})

it('counts the days of a span with today', () => {
  const days = (change: Partial<SearchAsked>) => searchDays(asked(change), '2021-03-02')
  expect(days({})).toEqual({ from: null, to: null })
  expect(days({ span: 'hom-nay' })).toEqual({ from: '2021-03-02', to: '2021-03-02' })
  expect(days({ span: '7-ngay' })).toEqual({ from: '2021-02-24', to: '2021-03-02' })
  expect(days({ span: '30-ngay' })).toEqual({ from: '2021-02-01', to: '2021-03-02' })
  expect(days({ span: 'nam-nay' })).toEqual({ from: '2021-01-01', to: '2021-03-02' })
})

it('takes days before a span, and what is no day for none', () => {
  expect(searchDays(asked({ span: 'hom-nay', from: '2020-05-07' }), '2021-03-02')).toEqual({
    from: '2020-05-07',
    to: null,
  })
  expect(searchDays(asked({ from: '2021-02-30', to: 'x' }), '2021-03-02')).toEqual({ from: null, to: null })
})

it('names in an address only what narrows', () => {
  expect(searchParameters(asked({ author: 'ho-xuan-huong', to: '2021-05-07' }))).toEqual({
    q: 'x',
    'tac-gia': 'ho-xuan-huong',
    den: '2021-05-07',
  })
})
