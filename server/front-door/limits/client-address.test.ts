import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { beforeEach, expect, it } from 'vitest'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { askerOf, clientAddress, settleForwarded } from './client-address.ts'

function trusting(proxies?: string) {
  const read = readEnvironment({
    SITE_URL: 'https://bao.example',
    AUTH_SECRET: 'a'.repeat(40),
    ...(proxies === undefined ? {} : { TRUSTED_PROXIES: proxies }),
  })
  if (!read.ok) throw new Error(read.faults.join())
  provideEnvironment(read.environment)
}
beforeEach(() => trusting())

function request(near: string, headers: Record<string, string> = {}): IncomingMessage {
  const message = new IncomingMessage(new Socket())
  Object.defineProperty(message.socket, 'remoteAddress', { value: near })
  message.headers = { host: 'bao.example', ...headers }
  return message
}
const by = (near: string, forwarded: string) => clientAddress(request(near, { 'x-forwarded-for': forwarded }))

it('believes the machine itself and nobody else', () => {
  expect(by('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7')
  expect(by('::ffff:127.0.0.1', '203.0.113.7')).toBe('203.0.113.7')
  expect(by('::1', '2001:db8::7')).toBe('2001:db8::7')
  for (const near of ['10.0.0.5', '192.168.1.9', '172.16.0.1', 'fd00::1', '203.0.113.9']) {
    expect(by(near, '198.51.100.1')).toBe(near)
  }
})

it('takes what the last trusted proxy saw, not what a client wrote before it', () => {
  expect(by('127.0.0.1', '1.1.1.1, 203.0.113.7')).toBe('203.0.113.7')
  trusting('127.0.0.1, 10.0.0.0/8, fd00::/8')
  expect(by('10.0.0.5', '1.1.1.1, 203.0.113.7, 10.0.0.9')).toBe('203.0.113.7')
  expect(by('fd00::5', '1.1.1.1, 203.0.113.7')).toBe('203.0.113.7')
  expect(by('10.0.0.5', '10.1.1.1')).toBe('10.1.1.1')
  expect(by('192.168.0.1', '203.0.113.7')).toBe('192.168.0.1')
  trusting('none')
  expect(by('127.0.0.1', '203.0.113.7')).toBe('127.0.0.1')
})

it.each(['', 'unknown', '203.0.113.7, x', '_hidden', '999.1.1.1', "'; drop"])('reads no address in %j', (text) => {
  expect(by('127.0.0.1', text)).toBe('127.0.0.1')
})

it('reads addresses with ports and brackets', () => {
  expect(by('127.0.0.1', '203.0.113.7:4711')).toBe('203.0.113.7')
  expect(by('127.0.0.1', '[2001:db8::7]:4711')).toBe('2001:db8::7')
})

it('counts a line of IPv6 as one asker, and a proxy as none', () => {
  const asker = (near: string) => askerOf(request(near))
  expect(asker('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(asker('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(asker('2001:db8::9')).toBe('2001:db8:0:0::/64')
  expect(asker('203.0.113.7')).toBe('203.0.113.7')
  expect(asker('127.0.0.1')).toBeNull()
})

it('leaves one scheme, one address and no other host in the headers', () => {
  const message = request('203.0.113.9', {
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https,http',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-port': '1',
    forwarded: 'for=1.1.1.1;host=evil.example',
  })
  settleForwarded(message)
  expect(message.headers).toEqual({
    host: 'bao.example',
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-for-as-said': '127.0.0.1',
    'x-forwarded-proto': 'https',
  })
})

it.each(['10.0.0.0/33', 'fd00::/129', 'proxy.example', '10.0.0.0/x', '1.2.3'])('refuses the setting %s', (text) => {
  const read = readEnvironment({ TRUSTED_PROXIES: text, AUTH_SECRET: 'a'.repeat(40) })
  expect(read.ok ? [] : read.faults).toEqual([expect.stringContaining(text)])
})
