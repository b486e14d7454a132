import { expect, it } from 'vitest'
import { drawable } from './drawable.ts'

it('leaves written words as they are', () => {
  for (const words of ['Lũ quét ở Bản Khoang', '“Ngày trở về” – 30%', 'हिन्दी में', 'مرحبا', '👨‍👩‍👧 về quê']) {
    expect(drawable(words)).toBe(words.normalize('NFC'))
  }
})

it('takes out what turns, hides and stacks', () => {
  expect(drawable('a\u202Egpj.exe\u2066b')).toBe('agpj.exeb')
  expect(drawable('T\u0000i\u0007n\u200B')).toBe('Tin')
  expect(drawable('\uD83D \uDE00 còn')).toMatch(/ còn$/)
  expect(drawable('\u202E\u200F\u0000')).toBe('')
  expect(drawable(`Z${'\u0336\u0310\u035C'.repeat(40)}`)).toHaveLength(4)
})
