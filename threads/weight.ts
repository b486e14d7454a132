/** What a node, a list or any other object weighs beside its letters. */
const OBJECT = 40

/** Twice what any text may be nested, counting nodes and their lists. What is cloned for a thread is walked recursively. */
const DEEPEST = 256

/** True of a value that is nested deeper than can be handed to a thread. Such a one is no text, and is refused at once. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

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
