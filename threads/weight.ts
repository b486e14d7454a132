/** What a node, a list or any other object weighs beside its letters. */
const OBJECT = 40

/** True of a value that weighs more than so many letters. Looks no further than that. */
export function isHeavier(value: unknown, than: number): boolean {
  const waiting: unknown[] = [value]
  let weight = 0
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string') weight += next.length
    else if (typeof next === 'object' && next !== null) {
      const inner = Object.values(next)
      weight += OBJECT + inner.length
      if (weight <= than) for (const each of inner) waiting.push(each)
    }
    if (weight > than) return true
  }
  return false
}
