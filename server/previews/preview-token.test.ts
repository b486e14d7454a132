import { beforeAll, expect, it } from 'vitest'
import { provideEnvironment } from '../process/environment.ts'
import { previewToken, readPreviewToken } from './preview-token.ts'

const settings = {
  port: 0,
  siteUrl: new URL('http://localhost'),
  databaseUrl: 'file:x',
  dataDirectory: '/nowhere',
  pagesDirectory: null,
  secret: 's'.repeat(32),
  development: false,
  offlineReading: true,
  trustedProxies: [],
  mail: null,
}
const name = { id: '01hzzzzzzz0123456789abcdef', expiresAt: new Date('2026-11-24T03:05:00.123Z') }

beforeAll(() => {
  provideEnvironment(settings)
})

it('reads what it wrote', () => {
  expect(readPreviewToken(previewToken(name))).toEqual(name)
})

it('takes no other letter anywhere', () => {
  const token = previewToken(name)
  for (let place = 0; place < token.length; place++) {
    for (const letter of ['a', 'b', 'A', '0', '-', '_', '.']) {
      const changed = token.slice(0, place) + letter + token.slice(place + 1)
      expect(readPreviewToken(changed), changed).toEqual(changed === token ? name : null)
    }
  }
})

it('takes nothing signed with another secret, and nothing malformed', () => {
  const token = previewToken(name)
  provideEnvironment({ ...settings, secret: 't'.repeat(32) })
  expect(readPreviewToken(token)).toBeNull()
  provideEnvironment(settings)
  const signature = token.slice(token.indexOf('.'))
  for (const text of [
    '',
    '.',
    signature,
    `${token}=`,
    `${token}\n`,
    ` ${token}`,
    token.toUpperCase(),
    encodeURIComponent(`${token}%00`),
    `${token}${token}`,
    `${name.id}${signature}`,
    `${'z'.repeat(64)}-${'z'.repeat(9)}${signature}`,
    'ễ'.repeat(70),
  ])
    expect(readPreviewToken(text), text).toBeNull()
})
