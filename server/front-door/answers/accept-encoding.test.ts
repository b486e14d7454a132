import { expect, it } from 'vitest'
import { encodingFor } from './accept-encoding.ts'

it.each([
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br;q=0', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000 , gzip ; q = 0.5', 'gzip'],
  ['br;Q=1.0', 'br'],
  ['gzip;q=0.8, br;q=0.1', 'gzip'],
  ['br, br;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['*;q=0, gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['identity;q=0', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['identity, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip', 'gzip'],
  ['brr, sbr, x-br', 'identity'],
  ['br;q=2', 'identity'],
  ['br;level=3', 'identity'],
  [',, ;, br', 'br'],
  [`br${','.repeat(400)}`, 'identity'],
])('%j is answered with %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
  expect(encodingFor(accepted)).toBe(encoding)
})
