import { describe, expect, it } from 'vitest'
import { abstractOf, countWords, cutAtWord, readingMinutes, words } from './words.ts'

describe('words', () => {
  it('does not shred Vietnamese', () => {
    expect(words('Sở TN&MT tỉnh Lạng Sơn, ngày 28/7/2012: 2,8 tỷ đồng…')).toEqual([
      'Sở',
      'TN&MT',
      'tỉnh',
      'Lạng',
      'Sơn',
      'ngày',
      '28/7/2012',
      '2,8',
      'tỷ',
      'đồng',
    ])
  })

  it('counts decomposed text alike', () => {
    const text = 'Đường Hùng Vương - thành phố Huế'
    expect(countWords(text)).toBe(6)
    expect(countWords(text.normalize('NFD'))).toBe(6)
    expect(countWords(' … & - ')).toBe(0)
  })
})

it('reads 238 words a minute', () => {
  expect([0, 1, 238, 400, 2380].map(readingMinutes)).toEqual([0, 1, 1, 2, 10])
})

describe('cutAtWord', () => {
  it('leaves what fits', () => {
    expect(cutAtWord('Tòa  Soạn', 8)).toBe('Tòa Soạn')
    expect(cutAtWord('', 8)).toBe('')
  })

  it.each([
    [9, 'Hội…'],
    [10, 'Hội nghị…'],
    [15, 'Hội nghị, tổng…'],
    [4, 'Hội…'],
    [3, 'Hộ…'],
    [1, '…'],
    [0, ''],
  ])('cuts to %i', (max, expected) => {
    expect(cutAtWord('Hội nghị, tổng kết', max)).toBe(expected)
  })

  it('never splits a character', () => {
    expect(cutAtWord('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…')
    expect(cutAtWord('Nghiêng'.normalize('NFD'), 6)).toBe('Nghiê…')
  })
})

it('makes the abstract of the sapo, or of the body where there is none', () => {
  expect(abstractOf('Sapo ngắn.', 'Thân bài.', 100)).toBe('Sapo ngắn.')
  expect(abstractOf('  ', 'Thân bài\nrất dài', 10)).toBe('Thân bài…')
})
