import { describe, expect, it } from 'vitest'
import { abstractOf, countWords, cutAtWord, cutLines, readingMinutes, words } from './words.ts'

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

describe('cutLines', () => {
  it('keeps the points of a list apart, and is never longer than asked for', () => {
    expect(cutLines(' Thiếu nguồn \n\nSai tên xã', 100)).toBe('Thiếu nguồn\nSai tên xã')
    expect(cutLines('Thiếu nguồn ở đoạn hai\nSai tên xã Hạ Vân ở chú thích', 40)).toBe(
      'Thiếu nguồn ở đoạn hai\nSai tên xã Hạ…',
    )
    expect(cutLines('Thiếu nguồn ở đoạn hai\nSai tên xã', 28)).toBe('Thiếu nguồn ở đoạn hai…')
    expect(cutLines('', 10)).toBe('')
  })
})
