import { expect, it } from 'vitest'
import { atLeast } from '../../scripts/check/version-order.ts'

it.each([
  ['16.4.6', '16.3.3', true],
  ['16.3.2', '16.3.3', false],
  ['9.0.0', '10.0.0', false],
  ['5.0.0-beta.32', '5.0.0-beta.32', true],
  ['5.0.0-beta.9', '5.0.0-beta.32', false],
  ['5.0.0', '5.0.0-beta.32', true],
  ['5.0.0-beta.32', '5.0.0', false],
])('%s is at least %s: %s', (version, least, expected) => {
  expect(atLeast(version, least)).toBe(expected)
})
