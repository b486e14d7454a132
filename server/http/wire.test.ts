import { expect, it } from 'vitest'
import { Wire } from './wire.ts'

const NOON = Date.UTC(2026, 10, 23, 12, 0, 0)

it('is the status line, the headers, the date of the second, and the body', () => {
  const wire = new Wire(200, ['content-type', 'text/plain', 'content-length', '5'], Buffer.from('words'))
  expect(wire.at(NOON + 900).toString()).toBe(
    'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 5\r\ndate: Mon, 23 Nov 2026 12:00:00 GMT\r\n\r\nwords',
  )
  expect(wire.body.toString()).toBe('words')
})

it('is put together once a second, and what went out before stays as it was', () => {
  const wire = new Wire(304, ['etag', '"a"'], null)
  const first = wire.at(NOON)
  expect(wire.at(NOON + 999)).toBe(first)
  expect(wire.at(NOON + 1000).toString()).toContain('12:00:01')
  expect(first.toString()).toContain('12:00:00')
  expect(wire.body).toHaveLength(0)
})

it('refuses what would break out of a header', () => {
  expect(() => new Wire(200, ['x-a', 'b\r\nset-cookie: c'], null)).toThrow(TypeError)
  expect(() => new Wire(200, ['x a', 'b'], null)).toThrow(TypeError)
})
