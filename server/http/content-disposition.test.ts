import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '#tests/builders/any-text.ts'
import { contentDisposition } from './content-disposition.ts'

it('says a name in plain letters and as it is', () => {
  expect(contentDisposition('attachment', 'Đề án (1).pdf')).toBe(
    `attachment; filename="De an _1_.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%281%29.pdf`,
  )
})

it('whatever a name is, the header is one that can be sent and ends where it should', () => {
  fc.assert(
    fc.property(anyText(200), (name) => {
      const header = contentDisposition('inline', name)
      expect(header).toMatch(/^inline; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/)
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
    }),
    { numRuns: 200, seed: 14 },
  )
})
