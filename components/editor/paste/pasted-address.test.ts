import { expect, it } from 'vitest'
import { addressPasted } from './pasted-address.ts'

const OWN = 'https://bao.example'

it('knows an article of its own by its path, wherever the newspaper moves', () => {
  expect(addressPasted(' https://bao.example/kinh-te/gia-vai-thieu-41\n', OWN)).toEqual({
    href: '/kinh-te/gia-vai-thieu-41',
    own: true,
    video: null,
    number: 41,
  })
  expect(addressPasted('https://bao.example/kinh-te', OWN)).toMatchObject({ href: '/kinh-te', number: null })
  // Staff pages and previews are no place for readers; they stay what they are.
  expect(addressPasted('https://bao.example/newsroom/articles/a-1', OWN)).toMatchObject({
    href: 'https://bao.example/newsroom/articles/a-1',
  })
  expect(addressPasted('https://khac.example/kinh-te/gia-vai-thieu-41', OWN)).toMatchObject({
    own: false,
    number: null,
  })
})

it('knows a video', () => {
  expect(addressPasted('https://youtu.be/dQw4w9WgXcQ', OWN)?.video).toEqual({ provider: 'youtube', id: 'dQw4w9WgXcQ' })
})

it.each([
  'Xem https://bao.example/a-1',
  'https://a.example https://b.example',
  'bao.example/kinh-te',
  'javascript:alert(1)',
  'https://bank.example@evil.example/x',
  'https://a.example\\@evil.example',
  '',
  'x'.repeat(100_000),
  `https://a.example/${'x'.repeat(5000)}`,
])('takes %j for no address', (text) => {
  expect(addressPasted(text.slice(0, 60_000), OWN)).toBeNull()
})
