import type { Encoding } from '#server/pages/page.ts'

/** In the order in which we would rather send them. */
const OURS = ['br', 'gzip', 'identity'] as const satisfies readonly Encoding[]
const ALIASES: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' }
const WEIGHT = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i

/** Browsers say few different things, and each says the same again and again. */
const MOST = 200
const LONGEST = 300
const read = new Map<string, Encoding>()

/** How an answer is to be encoded for who sends this `Accept-Encoding` (RFC 9110, 12.5.3); empty where there is none. */
export function encodingFor(accepted: string): Encoding {
  const before = read.get(accepted)
  if (before) return before
  const encoding = accepted.length > LONGEST ? 'identity' : choose(accepted)
  if (accepted.length <= LONGEST) {
    if (read.size >= MOST) read.clear()
    read.set(accepted, encoding)
  }
  return encoding
}

function choose(accepted: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of accepted.split(',')) {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    if (name === '') continue
    const weight = weightIn(parameters)
    const known = ALIASES[name] ?? name
    // Said twice, the smaller one holds: nobody gets what they may not be able to read.
    weights.set(known, Math.min(weight, weights.get(known) ?? 1))
  }
  const others = weights.get('*')
  // Plain is always possible, but only wanted before another where it is named.
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'identity' ? Math.min(others ?? 0.0001, 0.0001) : (others ?? 0))
  let best: Encoding = 'identity'
  for (const encoding of [...OURS].reverse()) {
    if (weightOf(encoding) > 0 && weightOf(encoding) >= weightOf(best)) best = encoding
  }
  return best
}

/** What is written in no known way counts as refused. */
function weightIn(parameters: readonly string[]): number {
  const [first, ...more] = parameters
  if (first === undefined) return 1
  const found = more.length === 0 ? WEIGHT.exec(first) : null
  return found ? Number(found[1]) : 0
}
