import { expect, it } from 'vitest'
import { isForeign } from './origin.ts'

const site = 'https://bao.example'
const post = (origin: string | undefined, host = 'bao.example') => ({
  method: 'POST',
  headers: { host, ...(origin === undefined ? {} : { origin }) },
})

it('lets reading through from anywhere', () => {
  expect(isForeign({ method: 'GET', headers: { origin: 'https://evil.example' } }, site)).toBe(false)
})

it('lets changes through from the site itself, also under another name of the house', () => {
  expect(isForeign(post(site), site)).toBe(false)
  expect(isForeign(post('https://10.0.0.5:3000', '10.0.0.5:3000'), site)).toBe(false)
  expect(isForeign(post('http://10.0.0.5:3000', '10.0.0.5:3000'), 'http://localhost:3000')).toBe(false)
})

it.each([
  undefined,
  '',
  'null',
  'https://evil.example',
  'https://bao.example.evil.example',
  'x',
  'https://bao.example:8443',
  'http://bao.example',
])('refuses a change whose origin is %s', (origin) => {
  expect(isForeign(post(origin), site)).toBe(true)
})
