import { describe, expect, it } from 'vitest'
import { readSigns } from './symbol-fonts.ts'

describe('fonts of signs', () => {
  it('are read as what they show, written as letters or as private characters', () => {
    expect(readSigns('a ³ b', 'symbol').text).toBe('α ≥ β')
    expect(readSigns('\uF061\uF0B3', 'symbol').text).toBe('α≥')
    expect(readSigns('ü', 'wingdings').text).toBe('✔')
    expect(readSigns('\uF0E0 \uF0D8', 'wingdings').text).toBe('→ ➢')
    expect(readSigns('®', 'symbol').text).toBe('→')
  })

  it('keep letters that such a font does not have, and leave other text alone', () => {
    expect(readSigns('Đường', 'wingdings').text).toContain('Đ')
    expect(readSigns('Lãi ³ 5 ® ü', null)).toEqual({ text: 'Lãi ³ 5 ® ü', unknown: 0 })
  })

  it('say how many private characters nobody can tell', () => {
    expect(readSigns('\uF0B7 một \uE123 hai \u{F0001}', null)).toEqual({ text: '• một  hai ', unknown: 2 })
  })
})
