import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '#tests/builders/any-text.ts'
import { safeFileName } from './file-names.ts'

it('leaves a clean name as it is, in its final form', () => {
  for (const name of ['Báo cáo quý 2 (bản cuối).pdf', 'ảnh đẹp.JPG', 'a.b.c.docx', 'कागज़.pdf', 'IMG_0001-2.jpeg']) {
    expect(safeFileName(name)).toBe(name.normalize('NFC'))
    expect(safeFileName(name.normalize('NFD'))).toBe(name.normalize('NFC'))
  }
})

it('takes out what leads elsewhere, turns around, hides or ends early', () => {
  expect(safeFileName('../../etc/passwd')).toBe('etc-passwd')
  expect(safeFileName('..\\..\\boot.ini')).toBe('boot.ini')
  expect(safeFileName('C:\\Users\\x\\a.pdf')).toBe('C--Users-x-a.pdf')
  expect(safeFileName('ảnh\u202Egpj.exe')).toBe('ảnhgpj.exe')
  expect(safeFileName('\u2066a\u2069\u200F.pdf')).toBe('a.pdf')
  expect(safeFileName('a\u0000\r\nb\u0007.pdf')).toBe('a b.pdf')
  expect(safeFileName('.htaccess')).toBe('htaccess')
  expect(safeFileName('a.pdf. . .')).toBe('a.pdf')
  expect(safeFileName('NUL.txt')).toBe('_NUL.txt')
  expect(safeFileName('com1')).toBe('_com1')
  expect(safeFileName('x"; filename=evil.html')).toBe('x-; filename=evil.html')
  for (const nothing of ['', '.', '..', '../..', '\u202E', ' ']) expect(safeFileName(nothing, 'anh')).toBe('anh')
})

it('whatever is sent, the name is one that every disk takes, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(anyText(300), fc.constantFrom('', '.pdf', '.html', '/..'), (sent, end) => {
      const name = safeFileName(sent + end)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
      expect(name).not.toMatch(/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]|^\.|^$/u)
      expect(name.isWellFormed()).toBe(true)
      expect(safeFileName(name)).toBe(name)
    }),
    { numRuns: 300, seed: 14 },
  )
  expect(safeFileName(`${'Phụ lục '.repeat(60)}.pdf`)).toMatch(/…\.pdf$/)
})
