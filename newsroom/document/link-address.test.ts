import { describe, expect, it } from 'vitest'
import { isLinkAddress, linkAddressFrom } from './link-address.ts'

describe('isLinkAddress', () => {
  it.each([
    'https://baolangson.vn',
    'HTTP://Example.VN/a?b=https://c',
    'https://vi.wikipedia.org/wiki/Lạng_Sơn',
    'mailto:toasoan@bao.vn?subject=Tin',
    'tel:+84-205.381(1)234',
    '/thoi-su/bai-1?q=a//b#c',
    '/',
  ])('takes %j', (address) => {
    expect(isLinkAddress(address)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200Bscript:alert(1)',
    '\uFEFFjavascript:alert(1)',
    'javascript\u003Aalert(1)//https://a.vn',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'feed:javascript:alert(1)',
    'view-source:javascript:alert(1)',
    'https:javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://a.vn/1',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://bank.example@evil.example/',
    'https://',
    'https:///evil.example',
    'http://[::1',
    'thoi-su/bai-1',
    '#muc',
    '?a=b',
    '',
    `https://a.vn/${'a'.repeat(3000)}`,
    null,
    undefined,
    7,
    ['https://a.vn'],
    { toString: () => 'https://a.vn' },
  ])('refuses %j', (address) => {
    expect(isLinkAddress(address)).toBe(false)
  })
})

describe('linkAddressFrom', () => {
  it('adds the scheme that is meant and repairs nothing else', () => {
    expect(linkAddressFrom(' baolangson.vn/tin ')).toBe('https://baolangson.vn/tin')
    expect(linkAddressFrom('localhost.vn:8080/a')).toBe('https://localhost.vn:8080/a')
    expect(linkAddressFrom('toasoan@bao.vn')).toBe('mailto:toasoan@bao.vn')
    expect(linkAddressFrom('/thoi-su')).toBe('/thoi-su')
    expect(linkAddressFrom('http://a.vn')).toBe('http://a.vn')
    for (const bad of ['javascript:alert(1).x', 'javascript:a@b.c', 'java\tscript:x.y', '//evil.vn', 'chưa có', '']) {
      expect(linkAddressFrom(bad), bad).toBeNull()
    }
  })
})
