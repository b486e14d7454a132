import { expect, it } from 'vitest'
import { publicShape } from './public-shape.ts'

it.each([
  ['/thoi-su', { kind: 'section', slug: 'thoi-su' }],
  ['/thoi-su/atom.xml', { kind: 'section', slug: 'thoi-su' }],
  ['/muc/bai-7', { kind: 'article', number: 7 }],
  ['/tim-kiem/bai-7', { kind: 'article', number: 7 }],
  ['/chu-de/lu-lut', { kind: 'topic', slug: 'lu-lut' }],
  ['/loat-bai/lu-lut/feed.json', { kind: 'topic', slug: 'lu-lut' }],
  ['/tac-gia/ho-xuan-huong', { kind: 'author', slug: 'ho-xuan-huong' }],
  ['/luu-tru/2026/11/30', { kind: 'own' }],
  ['/', { kind: 'own' }],
])('%s', (path, shape) => {
  expect(publicShape(path)).toEqual(shape)
})

it.each([
  '/wp-login.php',
  '/favicon.ico',
  '/thoi-su/khong-co-so',
  '/thoi-su/bai-0',
  '/a/b/c',
  '/chu-de/lu-lut/khac',
  '/chu-de/Lu-Lut',
  '/th%E1%BB%9Di-s%E1%BB%B1',
  '/a%00b',
  `/${'a'.repeat(500)}`,
  '/tac-gia/a%2Fb',
])('knows that %s leads nowhere', (path) => {
  expect(publicShape(path)).toEqual({ kind: 'nowhere' })
})
