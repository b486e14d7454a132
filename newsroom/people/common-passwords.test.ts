import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

describe('a password that is guessed first', () => {
  it.each([
    '1234567890',
    '0987654321',
    'aaaaaaaaaaaa',
    '1212121212',
    'abcabcabcabc',
    'qwertyuiop',
    'Password2026!',
    'P@ssw0rd1234',
    'mật khẩu 123',
    'MatKhau@2026',
    'mậtkhẩumới1',
    'Anh yêu em 1990',
    'anhyeuem!!!',
    'Việt Nam 2026',
    'vietnamvietnam',
    'admin123456',
    'Tòa soạn 2026',
    '31/12/1999 !!',
    'thành phố Hồ Chí Minh',
  ])('%s', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  it('is one’s own name or address with a number', () => {
    const known = ['Hồ Xuân Hương', 'xuanhuong@baolangson.example', 'Báo Lạng Sơn']
    for (const password of ['hoxuanhuong1985', 'Xuân Hương 85!', 'xuanhuong2026', 'Báo Lạng Sơn 1', 'baolangson123']) {
      expect(isCommonPassword(password, known), password).toBe(true)
    }
    expect(isCommonPassword('Hương thích phở cuốn', known)).toBe(false)
  })
})

it.each([
  'mật khẩu đủ dài',
  'một câu vừa đủ dài',
  'con mèo trèo cây cau',
  'tôi đi học lúc 6 giờ',
  'zK4-vv91-qpL',
  'correct horse battery',
])('lets through: %s', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

it('takes no time over the longest that may be sent', () => {
  const longest = ['a'.repeat(1000), '1'.repeat(1000), 'ab'.repeat(500), 'ế'.repeat(1000), '@'.repeat(1000)]
  for (const password of longest) expect(isCommonPassword(password, ['a '.repeat(300)])).toBeTypeOf('boolean')
})
