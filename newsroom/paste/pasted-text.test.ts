import { describe, expect, it } from 'vitest'
import { cleanPastedText, pastedLine, pastedParagraphs } from './pasted-text.ts'

const NFD = 'số liệu'.normalize('NFD')

describe('plain text from the clipboard', () => {
  it('has one kind of line end, composed letters and nothing invisible; blanks at the ends stay', () => {
    expect(cleanPastedText(` a\u00A0b\r\nc\u2028d\u200B ${NFD}\u0000\u000Be `)).toBe(' a b\nc\nd số liệu\ne ')
  })

  it('becomes one line in a field', () => {
    expect(pastedLine('Một\r\n\r\n  hai\tba\n')).toBe('Một hai ba')
    expect(pastedLine(' giữa câu ')).toBe(' giữa câu ')
    expect(pastedLine('Một dòng\n')).toBe('Một dòng')
  })

  it('becomes paragraphs without blank ones', () => {
    expect(pastedParagraphs('\r\nMột\r\n \r\n\t\nhai\n\n')).toBe('Một\nhai')
    expect(pastedParagraphs(' rất ')).toBe(' rất ')
  })
})
