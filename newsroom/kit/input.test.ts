import { expect, it } from 'vitest'
import {
  code,
  id,
  idOrNone,
  line,
  localTime,
  password,
  prose,
  ticked,
  tidyLine,
  typedVersion,
  version,
  wholeNumber,
} from './input.ts'

const taken = (shape: { safeParse(value: unknown): { success: boolean } }, values: readonly unknown[]) =>
  values.filter((value) => shape.safeParse(value).success)

it('takes an id as they are made, and nothing else for one', () => {
  const wrong = [
    '',
    'a\u0000b',
    'a\ud800',
    'A',
    'a b',
    '../a',
    '__proto__',
    'x'.repeat(65),
    1,
    null,
    undefined,
    ['a'],
    { a: 1 },
  ]
  expect(taken(id, ['01hzy3v7q4', ...wrong])).toEqual(['01hzy3v7q4'])
  expect(taken(idOrNone, ['', 'a', 'a\u0000'])).toEqual(['', 'a'])
  expect(taken(code(20), ['lead-1', 'version:01hz', 'a b', 'a\u0000', 'ă'])).toEqual(['lead-1', 'version:01hz'])
  expect(taken(localTime, ['2026-11-30T14:00', 'mai 6h', 'x'.repeat(61), 7])).toEqual(['2026-11-30T14:00', 'mai 6h'])
})

it('gives text on as both databases hold it, and otherwise as it was typed', () => {
  expect(line(20).parse('a\u0000b\u0007c')).toBe('abc')
  expect(prose(20).parse(' a\r\n\tb\ud800 ')).toBe(' a\r\n\tb\ufffd ')
  expect(line(20).parse('👩‍👩‍👧 Việt')).toBe('👩‍👩‍👧 Việt')
  expect(tidyLine(3).parse('  a \u0000 b  ')).toBe('a b')
  expect(taken(line(3), ['abc', 'abcd', 1, null, ['a'], {}])).toEqual(['abc'])
  expect(password.parse('a\u0000 \ud800')).toBe('a\u0000 \ud800')
})

it('takes the whole numbers that both databases hold', () => {
  const numbers = [0, 1, 2_147_483_646, 2_147_483_647, 2_147_483_648, -1, 1.5, 1e300, Number.NaN, '1', null]
  expect(taken(version, numbers)).toEqual([0, 1, 2_147_483_646])
  expect(taken(wholeNumber(), numbers)).toEqual([0, 1, 2_147_483_646, 2_147_483_647])
  expect(taken(typedVersion, ['1', '007', '', ' 1', '1e3', '-1', '0x1', '99999999999', ['1'], true])).toEqual([
    '1',
    '007',
  ])
})

it('reads what was ticked', () => {
  expect(['yes', 'no', '', undefined].map((sent) => ticked.parse(sent))).toEqual([true, false, false, false])
  expect(taken(ticked, ['on', 1, null])).toEqual([])
})
