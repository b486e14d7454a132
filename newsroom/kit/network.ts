/**
 * The network that an address belongs to, as far as one household or office has it for itself: an IPv4 address whole, of an
 * IPv6 address the first 64 bits. What is no address is a network of its own name.
 */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().replace(/%.*$/, '')
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain)?.[1]
  if (mapped) return mapped
  if (!/^[0-9a-f:]{2,39}$/.test(plain) || !plain.includes(':')) return plain.slice(0, 64) || 'unknown'
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const filling = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(filling).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '') || '0').join(':')}::/64`
}
