import { expect, it } from 'vitest'
import { newId } from './id.ts'

it('gives ids that sort in the order in which they were made', () => {
  const ids = Array.from({ length: 5000 }, () => newId())
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(5000)
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
})

it('sorts by time before anything else', () => {
  expect(newId(1000) < newId(2000)).toBe(true)
  expect(newId(2 ** 41) < newId(2 ** 41 + 1)).toBe(true)
})
