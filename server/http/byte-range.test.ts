import { expect, it } from 'vitest'
import { byteRange } from './byte-range.ts'

it.each<[string | null, ReturnType<typeof byteRange>]>([
  [null, null],
  ['bytes=0-', { first: 0, last: 999 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=200-299', { first: 200, last: 299 }],
  ['bytes=900-5000', { first: 900, last: 999 }],
  ['bytes=-100', { first: 900, last: 999 }],
  ['bytes=-5000', { first: 0, last: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,5-9', null],
  ['items=0-1', null],
  ['bytes=a-b', null],
  ['bytes=-1e9', null],
])('%s', (header, range) => expect(byteRange(header, 1000)).toEqual(range))
