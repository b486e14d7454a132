import { expect, it } from 'vitest'
import { networkOf } from './network.ts'

it('is an IPv4 address whole, however it is written', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
})

it('is the first half of an IPv6 address: whoever has one has all that begin like it', () => {
  const network = '2001:db8:1:2::/64'
  for (const address of ['2001:db8:1:2::1', '2001:DB8:0001:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2:0:0:0:0%eth0']) {
    expect(networkOf(address)).toBe(network)
  }
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('2001:db8:1:3::1')).not.toBe(network)
})

it('is something for whatever else comes', () => {
  expect(networkOf('')).toBe('unknown')
  expect(networkOf('x'.repeat(500))).toHaveLength(64)
})
