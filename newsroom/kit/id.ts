import { now } from './clock.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const TAKEN_BACK_MS = 2000

let lastAt = -1
let lastRandom = 0n

/**
 * A new id: 10 characters of milliseconds and 16 random ones in Crockford's base 32, lower case (the layout of a ULID).
 * Ids made later sort later, also within one millisecond of one process: the log is read in the order of its ids.
 */
export function newId(at: number = now().getTime()): string {
  // A new reading of the clock may take back a moment: what was made before it still sorts before.
  const since = lastAt > at && lastAt - at < TAKEN_BACK_MS ? lastAt : at
  lastRandom = since === lastAt ? lastRandom + 1n : random()
  lastAt = since
  return base32(BigInt(since), 10) + base32(lastRandom, 16)
}

/** The least id that can be made at a moment: ids that sort before it were made earlier. */
export function idAt(moment: Date): string {
  return base32(BigInt(moment.getTime()), 10) + base32(0n, 16)
}

/** 79 random bits: one less than there is room for, so that counting on never overflows. */
function random(): bigint {
  let bits = 0n
  for (const word of crypto.getRandomValues(new Uint32Array(3))) bits = (bits << 32n) | BigInt(word)
  return bits & ((1n << 79n) - 1n)
}

function base32(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text
  return text
}
