import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('keeps every sign in its cell', () => {
  expect(
    csv([
      ['Lúc', 'Tít “a”'],
      ['x, y', 'nói "không"\nrồi thôi'],
    ]),
  ).toBe('\ufeffLúc,Tít “a”\r\n"x, y","nói ""không""\nrồi thôi"\r\n')
})

it.each(['=1+1', '+84', '-x', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %j', (text) => {
  expect(csv([[text]]).slice(1)).toMatch(/^"?'/)
})
