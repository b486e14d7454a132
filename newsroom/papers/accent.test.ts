import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACCENT_GROUNDS, accentOf, contrast } from './accent.ts'

const EVERY_COLOUR = Array.from({ length: 6 ** 3 }, (_, n) => {
  const part = (place: number) => ((Math.floor(n / 6 ** place) % 6) * 51).toString(16).padStart(2, '0')
  return `#${part(0)}${part(1)}${part(2)}`
})

describe('the accent', () => {
  test('can be read in both themes, whatever was chosen', () => {
    for (const chosen of EVERY_COLOUR) {
      const { light, dark } = accentOf(chosen)
      expect(contrast(light, ACCENT_GROUNDS.light), `${chosen} → ${light}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, ACCENT_GROUNDS.dark), `${chosen} → ${dark}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('is the chosen one where that can be read', () => {
    expect(accentOf('#A4161A').light).toBe('#a4161a')
    expect(accentOf('#0b5394').light).toBe('#0b5394')
    expect(accentOf('#ffee00').light).not.toBe('#ffee00')
  })

  test('is measured against the grounds that the style sheet has', () => {
    const tokens = readFileSync('components/reading/styles/tokens.css', 'utf8')
    for (const ground of Object.values(ACCENT_GROUNDS)) expect(tokens).toContain(`--ground: ${ground};`)
  })

  test('reckons contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
