import { BlockList, isIP } from 'node:net'

/** Networks that belong to nobody's public site: this machine, private houses, the provider's own, tests, many at once. */
const NOT_PUBLIC: readonly [net: string, bits: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
]
/** Of IPv6 only what is given out to the world (2000::/3), and of that nothing that carries an IPv4 address or is for examples. */
const GIVEN_OUT: readonly [string, number] = ['2000::', 3]
const CARRIERS: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [net, bits, family] of NOT_PUBLIC) closed.addSubnet(net, bits, family)
for (const [net, bits] of CARRIERS) closed.addSubnet(net, bits, 'ipv6')
const open = new BlockList()
open.addSubnet(...GIVEN_OUT, 'ipv6')

/** Whether an IP address is a public one, that a server may ask without reaching into somebody's house. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
