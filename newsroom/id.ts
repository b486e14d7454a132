const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new id: 10 characters of milliseconds and 16 random ones in Crockford's base 32, lower case (the layout of a ULID).
 * Ids made later sort later, which keeps indexes compact and lists in order.
 */
export function newId(at: number = Date.now()): string {
  let time = ''
  for (let rest = at, i = 0; i < 10; i++) {
    time = ALPHABET[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  let random = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) random += ALPHABET[byte % 32]
  return time + random
}
