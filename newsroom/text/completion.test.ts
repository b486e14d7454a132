import { describe, expect, it } from 'vitest'
import { completes, typedWords } from './completion.ts'

const rank = (text: string, typed: string) => {
  const words = typedWords(typed)
  return words && completes(text, words)
}

describe('words that are being typed', () => {
  it('go on without marks', () => {
    expect(rank('Đường Hùng Vương mở rộng', 'duong hu')).toBe('beginning')
    expect(rank('Mở rộng đường Hùng Vương', 'hung vuo')).toBe('within')
    expect(rank('Mở rộng đường Hùng Vương', 'hung ng')).toBeNull()
  })
  it('go on with the marks that are there so far', () => {
    for (const typed of ['đ', 'đu', 'đư', 'đươ', 'đườ', 'Đường', 'đường h', 'đường hùn', 'đường hù']) {
      expect(rank('Đường Hùng Vương', typed), typed).toBe('beginning')
    }
    expect(rank('Hoà Bình', 'hòa b')).toBe('beginning')
    expect(rank('Hoàng Văn Thụ', 'hoà')).toBe('beginning')
  })
  it('never lose a mark that was typed', () => {
    expect(rank('Cho thuê ki-ốt', 'thuế')).toBeNull()
    expect(rank('Thuế giá trị gia tăng', 'thuê')).toBe('beginning')
    expect(rank('Việt Nam', 'việt năm')).toBeNull()
    expect(rank('Dương Văn Minh', 'đương')).toBeNull()
  })
  it('take a finished word by the letter once it has marks', () => {
    expect(rank('Thuê nhà', 'thuế n')).toBeNull()
    expect(rank('Thuế nhà', 'thuế n')).toBe('beginning')
    expect(rank('Thuế nhà', 'thue n')).toBe('beginning')
  })
  it('come decomposed, quoted, or as nothing at all', () => {
    expect(rank('Đường Hùng Vương', 'đường hùn'.normalize('NFD'))).toBe('beginning')
    expect(rank('Sở TN&MT họp', '"tn&m')).toBe('within')
    expect(rank('Trên 3.000 người', '3.0')).toBe('within')
    for (const typed of ['', '  ', '"%*', '\u0301', '\ud800']) expect(typedWords(typed), typed).toBeNull()
  })
})
