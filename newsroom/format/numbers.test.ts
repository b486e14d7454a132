import { expect, it } from 'vitest'
import { formatNumber } from './numbers.ts'

it('writes numbers as the language does', () => {
  expect([3000, 2.8, 999, 1234567.5].map((n) => formatNumber(n, 'vi'))).toEqual(['3.000', '2,8', '999', '1.234.567,5'])
  expect([3000, 2.8].map((n) => formatNumber(n, 'en'))).toEqual(['3,000', '2.8'])
})
