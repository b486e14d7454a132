import { expect, test } from 'vitest'
import { HASH_COST, isBelowCost } from './hash-cost.ts'

test('a hash is below the cost where memory or rounds are fewer, or it is of another kind', () => {
  const { memoryCost: m, timeCost: t } = HASH_COST
  const hash = (memory: number, rounds: number) => `$argon2id$v=19$m=${memory},t=${rounds},p=1$c2FsdA$aGFzaA`
  expect(isBelowCost(hash(m, t))).toBe(false)
  expect(isBelowCost(hash(m * 2, t + 1))).toBe(false)
  expect(isBelowCost(hash(m - 1, t))).toBe(true)
  expect(isBelowCost(hash(m, t - 1))).toBe(true)
  expect(isBelowCost('$argon2i$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA')).toBe(true)
})
